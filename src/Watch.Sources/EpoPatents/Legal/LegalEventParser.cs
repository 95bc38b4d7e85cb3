using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Patents;
using Watch.Sources.Seams;
using Watch.Sources.Text;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// Reads the legal events of a file of INPADOC, one notice each. The layout of the weekly files is not public: the elements are those of
/// <c>ops_legal.xsd</c>, in that namespace or in none, under any root.
/// </summary>
internal sealed partial class LegalEventParser(EpoOptions options) : IDocumentParser
{
    public SourceId Source => EpoNames.Source;

    public string Family => EpoNames.LegalEvents;

    public Channel Channel => Channel.Bulk;

    /// <summary>By its root, or else by its name or its folder, since other files of the EPO have the same roots.</summary>
    public bool Recognises(DocumentHead head) =>
        head.RootElement is { } root
        && root is not (FullTextParser.Element or BulletinParser.Element)
        && (root.StartsWith("legal", StringComparison.OrdinalIgnoreCase) || Named.IsMatch(NearName(head.Path)));

    // What is known of the whole document is told with the last of its notices.
    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        using DecodedText text = new(content, document.HeaderCharset);
        LegalNotices notices = new(options.Offices);
        Parsed.Accepted? last = null;
        foreach (Parsed one in Read(new CutRecords(text, LegalRecord.StartTag, LegalRecord.Element, LegalRecord.Read), notices))
        {
            switch (one)
            {
                case Parsed.Accepted accepted:
                    if (last is not null)
                    {
                        yield return last;
                    }

                    last = accepted;
                    break;
                default:
                    yield return one;
                    break;
            }
        }

        if (last is not null)
        {
            yield return last with
            {
                Warnings = [.. last.Warnings, .. Warnings(notices.Deleted, text.Misfits)],
            };
        }
    }

    // A file without any legal event is none, whatever it is called; one without an event of the offices that are read is.
    private static IEnumerable<Parsed> Read(CutRecords records, LegalNotices notices)
    {
        bool isNone = true;
        foreach (CutRecord record in records.Read())
        {
            isNone &= record.Root is { } root && !root.ChildrenOf("legal").Any();
            foreach (Parsed one in Of(record, notices))
            {
                yield return one;
            }
        }

        if (isNone)
        {
            yield return new Parsed.Rejected(RejectReason.NoEvent, "The document holds no legal event.", records.Beginning)
            {
                Position = new RecordPosition(1, 1),
            };
        }
    }

    private static IReadOnlyList<Parsed> Of(CutRecord record, LegalNotices notices)
    {
        if (record.Root is not { } root)
        {
            return [record.Fault!];
        }

        try
        {
            return [.. notices.Of(root, record.Notes).Select(p => p with { Position = record.Position })];
        }
        catch (RegexMatchTimeoutException)
        {
            return [record.Unread()];
        }
    }

    private static IEnumerable<ParseWarning> Warnings(int deleted, long misfits)
    {
        if (deleted > 0)
        {
            yield return new ParseWarning("deleted-records", deleted.ToString(CultureInfo.InvariantCulture));
        }

        if (misfits > 0)
        {
            yield return new ParseWarning("wrong-encoding", FormattableString.Invariant($"{misfits} bytes read as windows-1252"));
        }
    }

    // A folder far above may be called so too: only that which holds the file, or the archives around it, is asked.
    private static string NearName(string path)
    {
        string[] steps = path.Split('/');
        int around = steps.Length - 2;
        while (around > 0 && EntryName.IsArchive(steps[around]))
        {
            around--;
        }

        return string.Join('/', steps[Math.Max(0, around)..]);
    }

    [GeneratedRegex(
        "(?:^|[^a-z])(?:inpadoc|legal|prs)(?:[^a-z]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Named { get; }
}
