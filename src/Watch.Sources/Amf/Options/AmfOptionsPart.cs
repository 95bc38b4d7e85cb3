using Watch.Sources.Seams;

namespace Watch.Sources.Amf.Options;

/// <summary>Reads what stands under <c>info-financiere:</c>.</summary>
internal sealed class AmfOptionsPart : IOptionsPart
{
    private const int MostOverlap = 30;

    public IReadOnlyList<string> Keys { get; } = ["documents", "overlap-days"];

    public string Schema =>
        """
            {
              "description": "Ce qui est lu des informations réglementées.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "documents": {
                  "description": "Le seul endroit d'où les PDF des décisions sont demandés.",
                  "type": "string",
                  "format": "uri"
                },
                "overlap-days": {
                  "description": "Combien de jours déjà lus sont relus à chaque passage : 3 sans cette ligne.",
                  "type": "integer",
                  "minimum": 1,
                  "maximum": 30
                }
              }
            }
            """;

    public ISourceOptions Default => AmfOptions.Default;

    public ISourceOptions? Read(IOptionsMap map)
    {
        IOptionsValue? documents = map.Optional("documents");
        Uri? address = documents is null ? AmfOptions.Default.Documents : documents.Address();
        IOptionsValue? overlap = map.Optional("overlap-days");
        int? days = overlap is null ? AmfOptions.Default.Overlap : overlap.Number(1, MostOverlap);
        return address is null || days is null ? null : new AmfOptions { Documents = address, Overlap = days.Value };
    }
}
