using Watch.Sources.EpoPatents.Exchange;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents;

/// <summary>The parsers: one line each.</summary>
internal static class EpoParsers
{
    public static IReadOnlyList<IDocumentParser> Of(EpoOptions options) =>
        [
            new FullTextParser(),
            new DocdbParser(options),
            new OpsParser(options),
        ];
}
