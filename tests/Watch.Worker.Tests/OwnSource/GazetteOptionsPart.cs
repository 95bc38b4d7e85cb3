using Watch.Sources.Seams;

namespace Watch.Worker.Tests.OwnSource;

/// <summary>Reads <c>gazette:</c>.</summary>
internal sealed class GazetteOptionsPart : IOptionsPart
{
    private const int MostPageSize = 100;

    private static readonly string[] _topics = ["transfers", "closures"];

    public IReadOnlyList<string> Keys { get; } = ["account", "topics", "page-size"];

    public string Schema =>
        """
            {
              "type": "object",
              "additionalProperties": false,
              "required": ["account"],
              "properties": {
                "account": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["user", "password"],
                  "properties": { "user": { "type": "string" }, "password": { "$ref": "#/definitions/secret" } }
                },
                "topics": { "type": "array", "items": { "$ref": "#/definitions/gazette-topic" } },
                "page-size": { "type": "integer", "minimum": 1, "maximum": 100 }
              },
              "definitions": { "gazette-topic": { "enum": ["transfers", "closures"] } }
            }
            """;

    public ISourceOptions? Read(IOptionsMap map)
    {
        GazetteAccount? account = Account(map.Required("account")?.Map("user", "password"));
        string[] topics = [.. (map.Optional("topics")?.List("topics") ?? []).Select(t => t.Word(_topics)).OfType<string>()];
        int size = map.Optional("page-size")?.Number(1, MostPageSize) ?? MostPageSize;
        return account is null ? null : new GazetteOptions(account, topics, size);
    }

    private static GazetteAccount? Account(IOptionsMap? map)
    {
        string? user = map?.Required("user")?.Text();
        ISecret? password = map?.Required("password")?.Secret();
        return user is null || password is null ? null : new GazetteAccount(user, password);
    }
}
