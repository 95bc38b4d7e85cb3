using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Sources;

namespace Watch.Worker.Tests.Configuration;

/// <summary>
/// Puts the schema of sources together: what is common stands in the committed file, and what each kind says of itself (its name,
/// channels, families, options) is taken from the kinds, in the place of whatever stands there.
/// </summary>
internal static class SourceSchema
{
    private static readonly string[] _common = ["source", "stage", "channel", "day", "duration", "size", "secret"];

    private static readonly JsonSerializerOptions _layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema with these kinds, as it is written.</summary>
    public static string Compose(string committed, IReadOnlyList<ISourceModule> modules)
    {
        JsonObject schema = JsonNode.Parse(committed)!.AsObject();
        JsonObject definitions = schema["definitions"]!.AsObject();
        JsonObject source = definitions["source"]!.AsObject();
        (string Kind, IOptionsPart Part, JsonObject Schema)[] parts =
        [
            .. modules
                .Where(m => m.Options is not null)
                .Select(m => (m.Kind.Value, m.Options!, JsonNode.Parse(m.Options!.Schema)!.AsObject())),
        ];
        schema["definitions"] = Object([
            .. _common.Where(definitions.ContainsKey).Select(name => (name, definitions[name]!.DeepClone())),
            .. parts.Select(p => ($"of-{p.Kind}", OfKind(p.Kind))),
            .. parts.SelectMany(p => Own(p.Schema)),
        ]);
        schema["definitions"]!["source"] = Source(source, modules, parts);
        return JsonSerializer.Serialize(schema, _layout) + "\n";
    }

    private static JsonObject Source(
        JsonObject source,
        IReadOnlyList<ISourceModule> modules,
        (string Kind, IOptionsPart Part, JsonObject Schema)[] parts
    )
    {
        JsonObject clone = source.DeepClone().AsObject();
        JsonObject properties = clone["properties"]!.AsObject();
        properties["kind"]!["enum"] = Words(modules.Select(m => m.Kind.Value));
        properties["channels"]!["properties"] = References(modules.Where(m => m.Channels.Count > 1).SelectMany(m => m.Channels), "channel");
        properties["families"]!["properties"] = References(modules.Where(m => !m.IsGeneric).SelectMany(m => m.Families), "stage");
        clone["properties"] = Object([
            .. SourceReader.KeysOf([]).SkipLast(1).Select(key => (key, properties[key]!.DeepClone())),
            .. parts.Select(p => (p.Kind, (JsonNode)WithoutDefinitions(p.Schema))),
            ("limits", properties["limits"]!.DeepClone()),
        ]);
        clone["anyOf"]![1]!["properties"]!["id"]!["enum"] = Words(modules.Select(m => m.Kind.Value));
        clone["allOf"] = new JsonArray([
            OneAddress(modules),
            .. parts.Where(p => p.Part.Default is null).Select(p => Needed(p.Kind)),
            .. parts.Select(p => Apart(p.Kind)),
        ]);
        return clone;
    }

    private static JsonNode OneAddress(IReadOnlyList<ISourceModule> modules) =>
        Clause(
            "Une source de ce genre n'a qu'une adresse.",
            Not(
                Object(
                    ("properties", Enumerated("kind", [.. modules.Where(m => m.Channels.Count == 1).Select(m => m.Kind.Value)])),
                    Need("kind")
                )
            ),
            Object(Need("address"))
        );

    private static JsonNode Needed(string kind) =>
        Clause($"Une source de genre {kind} dit ce qu'il faut sous {kind}:.", Not(Reference($"of-{kind}")), Object(Need(kind)));

    private static JsonNode Apart(string kind) =>
        Clause($"{kind}: n'est que d'une source de genre {kind}.", Not(Object(Need(kind))), Reference($"of-{kind}"));

    private static JsonNode OfKind(string kind) =>
        Object(
            (
                "anyOf",
                new JsonArray(
                    Object(Need("kind"), ("properties", Enumerated("kind", [kind]))),
                    Object(("not", Object(Need("kind"))), ("properties", Enumerated("id", [kind])))
                )
            )
        );

    private static JsonObject Clause(string description, JsonNode one, JsonNode other) =>
        Object(("description", JsonValue.Create(description)!), ("anyOf", new JsonArray(one, other)));

    private static JsonObject Not(JsonNode schema) => Object(("not", schema));

    private static JsonObject Reference(string name) => Object(("$ref", JsonValue.Create($"#/definitions/{name}")!));

    private static (string, JsonNode) Need(string key) => ("required", new JsonArray(key));

    private static JsonObject Enumerated(string key, string[] words) => Object((key, Object(("enum", Words(words)))));

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    private static JsonObject References(IEnumerable<string> names, string definition) =>
        Object([.. names.Distinct(StringComparer.Ordinal).Select(n => (n, (JsonNode)Reference(definition)))]);

    private static JsonObject WithoutDefinitions(JsonObject schema) =>
        Object([.. schema.Where(p => p.Key != "definitions").Select(p => (p.Key, p.Value!.DeepClone()))]);

    private static IEnumerable<(string, JsonNode)> Own(JsonObject schema) =>
        schema["definitions"] is JsonObject own ? own.Select(p => (p.Key, p.Value!.DeepClone())) : [];

    // A name that is taken already is an exception, and so a test that fails.
    private static JsonObject Object(params IEnumerable<(string Key, JsonNode Value)> members)
    {
        JsonObject made = [];
        foreach ((string key, JsonNode value) in members)
        {
            made.Add(key, value);
        }

        return made;
    }
}
