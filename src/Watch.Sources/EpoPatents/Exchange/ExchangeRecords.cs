using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>The publications of a document of the exchange format, whatever is around them.</summary>
internal static class ExchangeRecords
{
    /// <summary>Reads the records one at a time.</summary>
    public static IEnumerable<Parsed> Read(Stream content, DocumentInfo document, EpoOptions options) => [];
}
