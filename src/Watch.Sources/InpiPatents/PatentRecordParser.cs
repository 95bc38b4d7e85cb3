using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.InpiPatents.Records;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Patents;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents;

/// <summary>
/// Reads one record of a weekly package (ST.36, DTD 1.5 and what came of it): a notice for what it was sent for, one for each entry of
/// the register of its week, one for each correction.
/// </summary>
/// <param name="family">Whose packages it reads; a record that stands in no package is read as one that was amended.</param>
internal sealed class PatentRecordParser(string family) : IDocumentParser
{
    private static readonly RecordPosition _start = new(1, 1);

    public SourceId Source => InpiNames.Source;

    public string Family => family;

    public Channel Channel => Channel.Bulk;

    public bool Recognises(DocumentHead head) =>
        string.Equals(head.RootElement, InpiNames.Root, StringComparison.OrdinalIgnoreCase)
        && (WeeklyPackage.TryParse(head.Path, out WeeklyPackage? package) ? package.Family : InpiNames.Amended) == family;

    // An act stands on many patents, and each has a document of its own in the package.
    public string PackageOf(DocumentInfo document) =>
        WeeklyPackage.TryParse(document.Name, out WeeklyPackage? package) ? package.Stem : document.Name;

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        RecordXml xml = RecordXml.Read(content, document);
        return xml.Root is { } root ? Parse(root, xml, document) : [Reject(xml, xml.Reason, xml.Detail)];
    }

    private static IReadOnlyList<Parsed> Parse(XElement root, RecordXml xml, DocumentInfo document)
    {
        try
        {
            RecordNotes notes = new();
            if (xml.Misfits > 0)
            {
                notes.Warn("wrong-encoding", string.Create(CultureInfo.InvariantCulture, $"{xml.Misfits} bytes read as windows-1252"));
            }

            return PatentRecord.Of(root, document, notes) is { } record
                ? Parse(record, xml)
                : [Reject(xml, RejectReason.MissingIdentity, "Neither the record nor the name of its file has a number of publication.")];
        }
        catch (RegexMatchTimeoutException)
        {
            return [Reject(xml, RejectReason.TooLarge, "A text of the record takes longer to read than any real one.")];
        }
    }

    private static IReadOnlyList<Parsed> Parse(PatentRecord record, RecordXml xml)
    {
        if (RecordNotices.DayOf(record) is not { } day)
        {
            return [Reject(xml, RejectReason.MissingIdentity, "The record names no issue and no day, and stands in no weekly package.")];
        }

        IReadOnlyList<Notice> notices = RecordNotices.Of(record, day);
        return [.. notices.Select((n, i) => new Parsed.Accepted(n) { Position = _start, Warnings = i == 0 ? record.Notes.Warnings : [] })];
    }

    private static Parsed.Rejected Reject(RecordXml xml, RejectReason reason, string detail) =>
        new(reason, detail, xml.Raw.Length == 0 ? null : xml.Raw) { Position = _start };
}
