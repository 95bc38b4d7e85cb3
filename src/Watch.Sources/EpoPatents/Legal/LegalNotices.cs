using System.Globalization;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>The notices of the legal events of the records of one document.</summary>
/// <param name="offices">The offices that are read.</param>
internal sealed class LegalNotices(IReadOnlyList<string> offices)
{
    private static readonly RecordPosition _nowhere = new(0, 0);

    /// <summary>How many entries took an earlier one back, of all records so far.</summary>
    public int Deleted { get; private set; }

    /// <summary>One for each event; what has neither number nor day is a rejection.</summary>
    /// <param name="record">The record.</param>
    /// <param name="notes">Takes what is odd about it.</param>
    public IReadOnlyList<Parsed> Of(XElement record, RecordNotes notes)
    {
        LegalDocument document = new(record);
        LegalIds ids = new();
        List<Parsed> read = [];
        foreach (LegalEntry entry in InOrder(record.ChildrenOf("legal").Where(IsOurs).Select(e => new LegalEntry(e, notes))))
        {
            read.AddRange(Read(entry, document, ids, notes));
        }

        int first = read.FindIndex(p => p is Parsed.Accepted);
        if (first >= 0)
        {
            read[first] = (Parsed.Accepted)read[first] with { Warnings = notes.Warnings };
        }

        return read;
    }

    private Parsed[] Read(LegalEntry entry, LegalDocument document, LegalIds ids, RecordNotes notes)
    {
        Deleted += entry.IsDeleted ? 1 : 0;
        Patent? patent = document.PatentOf(entry, notes);
        if (patent is null || entry.Day is not { } day)
        {
            return entry.IsDeleted ? [] : [Nameless(entry)];
        }

        return ids.Next(patent, entry, day) is { } id && !entry.IsDeleted
            ? [new Parsed.Accepted(One(id, entry, patent, day, notes)) { Position = _nowhere }]
            : [];
    }

    // That in which they were first told, and never that of the file.
    private static IEnumerable<LegalEntry> InOrder(IEnumerable<LegalEntry> entries) =>
        entries
            .OrderBy(e => e.Created)
            .ThenBy(e => e.Mark, StringComparer.Ordinal)
            .ThenBy(e => e.Content, StringComparer.Ordinal)
            .ThenBy(e => e.IsDeleted);

    // What is not told of an office may be of any.
    private bool IsOurs(XElement entry) =>
        LegalDocument.OfficeOf(entry.Child("L001EP")?.Value) is not { } office || offices.Contains(office, StringComparer.Ordinal);

    private static Notice One(string id, LegalEntry entry, Patent patent, DateOnly day, RecordNotes notes)
    {
        LegalDecision? decision = entry.Code is { } code ? LegalCodes.Of(patent.Office, code, entry.State, entry.National) : null;
        if (decision is null)
        {
            notes.Warn("unknown-category", $"{patent.Office} {entry.Name}");
        }

        EventKind kind = decision?.Kind ?? EventKind.PatentOtherAct;
        string[] words = [.. decision?.Label is null || entry.Words is null ? [] : new[] { entry.Words }, .. entry.Remarks];
        return new Notice
        {
            Source = EpoNames.Source,
            Id = id,
            Family = EpoNames.LegalEvents,
            PublishedOn = entry.Created ?? day,
            Events = [EventOf(entry, kind, decision?.Label ?? entry.Words)],
            Parties = [.. entry.Owners(kind == EventKind.PatentTransfer ? PartyRole.Buyer : PartyRole.Owner)],
            Text = words.Length == 0 ? null : string.Join(" ; ", words),
            Link =
                patent.Office == "EP" && patent.Application is { } number
                    ? new Uri($"https://register.epo.org/application?number=EP{number}")
                    : null,
            Patent = patent,
        };
    }

    private static NoticeEvent EventOf(LegalEntry entry, EventKind kind, string? label) =>
        new()
        {
            Kind = kind,
            On = entry.Effective ?? entry.Gazette,
            Label = label,
            Code = entry.National is { } national && entry.State == "FR" ? national : entry.Code,
        };

    private static Parsed.Rejected Nameless(LegalEntry entry) =>
        new(
            RejectReason.MissingIdentity,
            string.Create(CultureInfo.InvariantCulture, $"The legal event {entry.Name} has no number of a patent, or no day."),
            null
        )
        {
            Position = _nowhere,
        };
}
