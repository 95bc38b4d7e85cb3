using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Families;

/// <summary>One family of bulk files: the same way through the file for all, a reader of its own for what a record announces.</summary>
internal abstract class FamilyParser : IDocumentParser
{
    public SourceId Source => BodaccId.Source;

    public abstract string Family { get; }

    public Channel Channel => Channel.Bulk;

    public bool HasUsualSize => true;

    /// <summary>The letter of the bulletin that the family is printed in.</summary>
    protected abstract char Letter { get; }

    /// <summary>The root elements of its files; a file's name says nothing (29 of 2008 are called after another family).</summary>
    protected abstract IReadOnlyList<string> Roots { get; }

    /// <summary>The element of one record; where files differ, each that may be it.</summary>
    protected abstract IReadOnlyList<string> RecordElements { get; }

    public bool Recognises(DocumentHead head) => head.RootElement is { } root && Roots.Contains(root, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        Edition edition = new(Letter, Family, null, null);
        EditionTotals totals = new();
        foreach (XmlRecord record in XmlRecords.Read(content, document, RecordElements))
        {
            edition = edition.At(record.Parution, record.DateParution);
            foreach (Parsed parsed in totals.Count(record.Element is { } element ? Read(element, edition, record) : record.Rejected()))
            {
                yield return parsed;
            }
        }

        foreach (Parsed parsed in totals.Ended())
        {
            yield return parsed;
        }
    }

    /// <summary>One record in the shape of the bulk, which the API's records are put into; a rejected one has no text.</summary>
    public Parsed Read(Element record, Edition edition, RecordPosition position) => Read(record, edition, position, []);

    /// <summary>What the record announces, under its heading; null with a rejection among the findings.</summary>
    protected abstract Notice? Read(Element record, Heading heading, Findings findings);

    private Parsed Read(Element element, Edition edition, XmlRecord record)
    {
        Parsed parsed = Read(element, edition, record.Position, record.Warnings);
        return parsed is Parsed.Rejected rejected ? rejected with { Raw = Bounded(record.Printed() ?? "") } : parsed;
    }

    private Parsed Read(Element record, Edition edition, RecordPosition position, IReadOnlyList<ParseWarning> damage)
    {
        Findings findings = new(damage);
        if (NoticeOf(record, edition, findings) is { } notice)
        {
            return new Parsed.Accepted(notice) { Position = position, Warnings = findings.Warnings };
        }

        (RejectReason reason, string detail) = findings.Rejection ?? (RejectReason.NoEvent, "The record announces nothing.");
        return new Parsed.Rejected(reason, detail, null) { Position = position };
    }

    private Notice? NoticeOf(Element record, Edition edition, Findings findings)
    {
        try
        {
            if (HeadingReader.Read(record, edition, findings) is not { } heading)
            {
                return null;
            }

            Notice? notice = Read(record, heading, findings);
            RecordAudit.Read(record, edition.Family, findings);
            return notice;
        }
        catch (RegexMatchTimeoutException)
        {
            findings.Reject(RejectReason.TooLarge, "A text of the record takes longer to read than any real one.");
            return null;
        }
    }

    private static string Bounded(string raw) => raw[..Math.Min(raw.Length, LongestRaw)];

    internal const int LongestRaw = 64 * 1024;
}
