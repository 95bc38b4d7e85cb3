using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Patents;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// Reads the weekly bibliography of the EPO (EBD): <c>ep-bulletin</c>, the bibliography of a full text with marks on what changed. A new
/// record is a publication, one that is sent again tells its changes.
/// </summary>
internal sealed class BulletinParser(EpoOptions options) : IDocumentParser
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
        using RecordText text = new(content, document.HeaderCharset, SdobiXml.LongestRecord);
        using XmlReader reader = XmlReader.Create(text, SdobiXml.Settings);
        bool isEnded = false;
        while (!isEnded)
        {
            (IReadOnlyList<Parsed> read, isEnded) = Next(reader, text);
            foreach (Parsed one in read)
            {
                yield return one;
            }
        }
    }

    private (IReadOnlyList<Parsed> Read, bool IsEnded) Next(XmlReader reader, RecordText text)
    {
        try
        {
            text.AllowNext();
            while (!(reader.NodeType == XmlNodeType.Element && reader.LocalName == Element))
            {
                if (!reader.Read())
                {
                    return ([], true);
                }

                text.AllowNext();
            }

            return (Of(SdobiXml.Read(reader)), false);
        }
        catch (Exception ex) when (ex is XmlException or RecordTooLargeException or RegexMatchTimeoutException)
        {
            return ([SdobiXml.Rejected(ex, text, _nowhere)], true);
        }
    }

    private IReadOnlyList<Parsed> Of(XElement root)
    {
        RecordNotes notes = new();
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
}
