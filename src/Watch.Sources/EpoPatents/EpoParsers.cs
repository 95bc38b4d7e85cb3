using Watch.Sources.EpoPatents.Exchange;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.EpoPatents.Legal;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents;

/// <summary>The parsers: one line each. That of legal events looks at names of files too, and comes before those that do not.</summary>
internal static class EpoParsers
{
    public static IReadOnlyList<IDocumentParser> Of(EpoOptions options) =>
        [
            new LegalEventParser(options),
            new BulletinParser(options),
            new FullTextParser(),
            new DocdbParser(options),
            new OpsParser(options),
        ];
}
