using Watch.Sources.Seams;

namespace Watch.Sources.Sirene.Options;

/// <summary>Reads what stands under <c>sirene:</c>.</summary>
internal sealed class SireneOptionsPart : IOptionsPart
{
    private const int MostCalls = 500;

    public IReadOnlyList<string> Keys { get; } = ["key", "calls-per-minute"];

    public string Schema =>
        """
            {
              "description": "Avec quoi l'API Sirene est interrogée.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "key": {
                  "description": "La clé d'intégration (portail-api.insee.fr). Sans clé, la source est « not-configured ».",
                  "$ref": "#/definitions/secret"
                },
                "calls-per-minute": {
                  "description": "Le nombre de questions par minute ; 30 sans cette ligne, ce que permet l'INSEE.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 500
                }
              }
            }
            """;

    public ISourceOptions Default => SireneOptions.Default;

    public ISourceOptions? Read(IOptionsMap map)
    {
        (IOptionsValue? key, IOptionsValue? calls) = (map.Optional(Keys[0]), map.Optional(Keys[1]));
        ISecret? secret = key?.Secret();
        int? most = calls is null ? SireneOptions.Default.CallsPerMinute : calls.Number(1, MostCalls);
        return (key is not null && secret is null) || most is null ? null : new SireneOptions { Key = secret, CallsPerMinute = most.Value };
    }
}
