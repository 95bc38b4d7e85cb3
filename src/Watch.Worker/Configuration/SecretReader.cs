using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>Reads where a secret is to be had. Whatever stands in its place is never repeated in a message.</summary>
internal sealed class SecretReader(string folder, FileReport report)
{
    private const string Remark = "secrets never stand in these files";

    private static readonly string[] Allowed = ["environment: NAME", "file: PATH"];

    /// <summary>The reference; null, and reported, when there is none.</summary>
    public SecretReference? Read(YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node is YamlNode.Map { Entries: [{ Key.Text: "environment" or "file", Value: YamlNode.Scalar { IsEmpty: false } value }] } map)
        {
            return map.Entries[0].Key.Text is "file" ? new SecretReference.FromFile(Path.Combine(folder, value.Text)) : Variable(value);
        }

        report.Error(node.At, node is YamlNode.Scalar { IsEmpty: false } ? "a text (not shown)" : "something else", Allowed, Remark);
        return null;
    }

    private SecretReference.FromEnvironment? Variable(YamlNode.Scalar name)
    {
        if (name.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name.Text[0]))
        {
            return new SecretReference.FromEnvironment(name.Text);
        }

        report.Error(name.At, "what is no name of a variable (not shown)", ["letters, digits and _"], Remark);
        return null;
    }
}
