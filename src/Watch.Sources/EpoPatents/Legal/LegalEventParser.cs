using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Patents;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// Reads the legal events of a file of INPADOC, one notice each. The layout of the weekly files is not public: the elements are those of
/// <c>ops_legal.xsd</c>, in that namespace or in none, under any root.
/// </summary>
internal sealed partial class LegalEventParser(EpoOptions options) : IDocumentParser
{
    private static readonly RecordPosition _nowhere = new(0, 0);

    public SourceId Source => EpoNames.Source;

    public string Family => EpoNames.LegalEvents;

    public Channel Channel => Channel.Bulk;

    /// <summary>By its root, or else by its name, since other files of the EPO have the same roots.</summary>
    public bool Recognises(DocumentHead head) =>
        head.RootElement is { } root
        && root is not (FullTextParser.Element or BulletinParser.Element)
        && (root.StartsWith("legal", StringComparison.OrdinalIgnoreCase) || Named.IsMatch(head.Path));

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        using RecordText text = new(content, document.HeaderCharset, SdobiXml.LongestRecord);
        using LegalRecords records = new(text);
        LegalNotices notices = new(options.Offices);
        Parsed? last = null;
        foreach (Parsed one in Read(records, notices, text))
        {
            if (last is not null)
            {
                yield return last;
            }

            last = one;
        }

        if (last is not null)
        {
            yield return Counted(last, notices.Deleted, text.Misfits);
        }
    }

    // A file without any legal event is none, whatever it is called; one without an event of the offices that are read is.
    private static IEnumerable<Parsed> Read(LegalRecords records, LegalNotices notices, RecordText text)
    {
        bool isEmpty = true;
        bool isBroken = false;
        while (!isBroken && Next(records, notices, text) is { } read)
        {
            isEmpty = false;
            isBroken = read is [Parsed.Rejected { Reason: not RejectReason.MissingIdentity }];
            foreach (Parsed one in read)
            {
                yield return one;
            }
        }

        if (isEmpty)
        {
            yield return new Parsed.Rejected(RejectReason.NoEvent, "The document holds no legal event.", text.Beginning)
            {
                Position = _nowhere,
            };
        }
    }

    private static IReadOnlyList<Parsed>? Next(LegalRecords records, LegalNotices notices, RecordText text)
    {
        try
        {
            return records.Next() is { } record ? notices.Of(record) : null;
        }
        catch (Exception ex) when (ex is XmlException or RecordTooLargeException or RegexMatchTimeoutException)
        {
            return [SdobiXml.Rejected(ex, text, _nowhere)];
        }
    }

    // What is known of the whole document is told with the last of its notices.
    private static Parsed Counted(Parsed last, int deleted, long misfits)
    {
        List<ParseWarning> warnings = [];
        if (deleted > 0)
        {
            warnings.Add(new ParseWarning("deleted-records", deleted.ToString(CultureInfo.InvariantCulture)));
        }

        if (misfits > 0)
        {
            warnings.Add(new ParseWarning("wrong-encoding", FormattableString.Invariant($"{misfits} bytes read as windows-1252")));
        }

        return last is Parsed.Accepted accepted ? accepted with { Warnings = [.. accepted.Warnings, .. warnings] } : last;
    }

    [GeneratedRegex(
        "(?:^|[^a-z])(?:inpadoc|legal|prs)(?:[^a-z]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named { get; }
}
