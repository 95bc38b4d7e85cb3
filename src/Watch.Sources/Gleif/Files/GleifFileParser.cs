using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Sources.Text;

namespace Watch.Sources.Gleif.Files;

/// <summary>Reads the files of one part of the register, in XML or as a table: whole ones and deltas.</summary>
internal sealed class GleifFileParser(GleifFormat format) : IDocumentParser
{
    public SourceId Source => GleifNames.Source;

    public string Family => format.Part;

    // A delta of a publication and its whole file say the same: neither is richer.
    public Channel Channel => GleifNames.GoldenCopy;

    public bool Recognises(DocumentHead head) => IsXml(head) || head.FirstKeys.Contains(format.Column, StringComparer.Ordinal);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) =>
        document.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Table(content, document) : Xml(content, document);

    private IEnumerable<Parsed> Xml(Stream content, DocumentInfo document)
    {
        using XmlFile file = new(format, content, document.Name);
        foreach (Parsed parsed in file.Read())
        {
            yield return parsed;
        }
    }

    private IEnumerable<Parsed> Table(Stream content, DocumentInfo document)
    {
        if (CsvName.Read(document.Name, format) is not { } publication)
        {
            yield return FileTally.Reject(RejectReason.MissingIdentity, NoName(), new RecordPosition(1, 1));
            yield break;
        }

        using DecodedText text = new(content, document.HeaderCharset);
        foreach (Parsed parsed in new CsvFile(format, publication, text).Read())
        {
            yield return parsed;
        }
    }

    private bool IsXml(DocumentHead head) => head.RootElement == format.Root;

    private string NoName() =>
        "A table does not say as of when it holds: its name has to be that of the publisher, as in "
        + $"20261129-0800-gleif-goldencopy-{format.FilePart}-golden-copy.csv.";
}
