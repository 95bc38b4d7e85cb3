using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>
/// Reads the full text of a European publication (<c>ep-patent-document</c>, DTD 1.0 to 1.5.1): its bibliography and its abstract. The rest
/// is left unread, however long it is.
/// </summary>
internal sealed class FullTextParser : IDocumentParser
{
    /// <summary>The root of a full text.</summary>
    public const string Element = "ep-patent-document";

    private static readonly RecordPosition _start = new(1, 1);

    public SourceId Source => EpoNames.Source;

    public string Family => EpoNames.Publications;

    public Channel Channel => EpoNames.PublicationServer;

    public bool Recognises(DocumentHead head) => head.RootElement == Element;

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        using RecordText text = new(content, document.HeaderCharset, SdobiXml.LongestRecord);
        try
        {
            using XmlReader whole = XmlReader.Create(text, SdobiXml.Settings);
            using ShallowReader reader = new(whole);
            reader.MoveToContent();
            return [Parse(SdobiXml.Read(reader), text)];
        }
        catch (Exception ex) when (ex is XmlException or RecordTooLargeException or RegexMatchTimeoutException)
        {
            return [SdobiXml.Rejected(ex, text, _start)];
        }
    }

    private static Parsed Parse(XElement root, RecordText text)
    {
        RecordNotes notes = new();
        if (text.Misfits > 0)
        {
            notes.Warn("wrong-encoding", string.Create(CultureInfo.InvariantCulture, $"{text.Misfits} bytes read as windows-1252"));
        }

        return SdobiRecord.Of(root, notes) is { Kind: { } kind, Day: { } day } record
            ? new Parsed.Accepted(SdobiNotice.Of(record, kind, day)) { Position = _start, Warnings = notes.Warnings }
            : new Parsed.Rejected(RejectReason.MissingIdentity, "The publication has no number, no kind or no day.", text.Beginning)
            {
                Position = _start,
            };
    }
}
