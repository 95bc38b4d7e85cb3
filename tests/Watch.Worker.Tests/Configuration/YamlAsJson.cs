using System.Globalization;
using System.Text.Json.Nodes;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Tests.Configuration;

/// <summary>A YAML file as an editor hands it to a schema: plain numbers and truth values are such (YAML 1.2, core schema).</summary>
internal static class YamlAsJson
{
    public static string Read(string path)
    {
        List<ConfigurationIssue> issues = [];
        YamlNode root =
            YamlTree.Read(File.ReadAllText(path), new FileReport(path, null, issues))
            ?? throw new InvalidOperationException($"{path} is not YAML.");
        return Json(root)!.ToJsonString();
    }

    private static JsonNode? Json(YamlNode node) =>
        node switch
        {
            YamlNode.List list => new JsonArray([.. list.Items.Select(Json)]),
            YamlNode.Map map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Json(e.Value)))),
            YamlNode.Scalar { Quoted: true } text => JsonValue.Create(text.Text),
            YamlNode.Scalar { IsEmpty: true } => null,
            YamlNode.Scalar { Text: "true" or "false" } truth => JsonValue.Create(truth.Text is "true"),
            YamlNode.Scalar plain
                when long.TryParse(plain.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) =>
                JsonValue.Create(number),
            YamlNode.Scalar plain => JsonValue.Create(plain.Text),
            _ => throw new InvalidOperationException(node.Describe),
        };
}
