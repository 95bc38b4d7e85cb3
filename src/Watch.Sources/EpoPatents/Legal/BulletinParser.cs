using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Patents;
using Watch.Sources.Seams;
using Watch.Sources.Text;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// Reads the weekly bibliography of the EPO (EBD): <c>ep-bulletin</c>, the bibliography of a full text with marks on what changed. A new
/// record is a publication, one that is sent again tells its changes.
/// </summary>
internal sealed partial class BulletinParser(EpoOptions options) : IDocumentParser
{
    /// <summary>The root of a record.</summary>
    public const string Element = "ep-bulletin";

    private static readonly RecordPosition _nowhere = new(0, 0);

    public SourceId Source => EpoNames.Source;

    public string Family => EpoNames.LegalEvents;

    /// <summary>It has no abstract and no family: any other way to a publication tells more.</summary>
    public Channel Channel { get; } = new(Channel.Bulk.Name, 5);

    public bool Recognises(DocumentHead head) => head.RootElement is Element or $"{Element}s";

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        using DecodedText text = new(content, document.HeaderCharset);
        CutRecords records = new(text, StartTag, Element, SdobiXml.Read);
        bool isEmpty = true;
        foreach (CutRecord record in records.Read())
        {
            isEmpty = false;
            foreach (Parsed one in Of(record))
            {
                yield return one with
                {
                    Position = record.Position,
                };
            }
        }

        if (isEmpty)
        {
            yield return new Parsed.Rejected(RejectReason.NoEvent, "The document holds no record of the bulletin.", records.Beginning)
            {
                Position = new RecordPosition(1, 1),
            };
        }
    }

    private IReadOnlyList<Parsed> Of(CutRecord record)
    {
        try
        {
            return record.Root is { } root ? Of(root, record.Notes) : [record.Fault!];
        }
        catch (RegexMatchTimeoutException)
        {
            return [record.Unread()];
        }
    }

    private IReadOnlyList<Parsed> Of(XElement root, RecordNotes notes)
    {
        if (SdobiRecord.Of(root, notes) is not { } record)
        {
            return [Nameless("number")];
        }

        if (!options.Offices.Contains(record.Office, StringComparer.Ordinal))
        {
            return [];
        }

        IReadOnlyList<Notice>? notices = root.AttributeOf("status") is null or "n"
            ? record is { Kind: { } kind, Day: { } day }
                ? [SdobiNotice.Of(record, kind, day)]
                : null
            : BulletinChanges.Read(record);
        return notices is null
            ? [Nameless("kind or no day")]
            : [.. notices.Select((n, i) => new Parsed.Accepted(n) { Position = _nowhere, Warnings = i == 0 ? notes.Warnings : [] })];
    }

    private static Parsed.Rejected Nameless(string what) =>
        new(RejectReason.MissingIdentity, $"A record of the bulletin has no {what}.", null) { Position = _nowhere };

    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]{0,40}:)?ep-bulletin[\s/>]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StartTag { get; }
}
