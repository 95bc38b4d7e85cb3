using Watch.Contracts.Notices;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>The notices that a record gives, one at least.</summary>
internal static class RecordNotices
{
    /// <summary>
    /// The legal day of publication: of the issue, and not that of the file, which may be built weeks before. Where no issue is named,
    /// the day of the first publication; null where the record does not tell that either.
    /// </summary>
    public static DateOnly? DayOf(PatentRecord record) =>
        record.Issue?.Day ?? record.Notes.DayOf(record.Publication.Down("document-id", "date"));

    /// <summary>The notices, what the record was sent for before the rest.</summary>
    public static IReadOnlyList<Notice> Of(PatentRecord record, DateOnly day)
    {
        NoteStatus(record);
        PatentAnnouncement[] announced = [.. new SentFor(record).Read(), .. RegisterEntries.Read(record), .. Errata.Read(record)];
        Patent patent = PatentReading.Read(record);
        RecordParties parties = new(record);
        IReadOnlyList<Classification> classifications = RecordClassifications.Read(record.Biblio, record.Notes);
        return
        [
            .. (announced.Length > 0 ? announced : [Leftover.Of(record)]).Select(a => new Notice
            {
                Source = InpiNames.Source,
                Id = a.Id,
                Family = record.Family,
                Type = a.Corrects is null ? NoticeType.Initial : NoticeType.Rectifying,
                Corrects = a.Corrects,
                PublishedOn = day,
                Events = [a.Event],
                Parties = parties.Of(a.Event.Kind),
                Text = a.Text,
                Link = record.Office == "FR" ? new Uri($"https://data.inpi.fr/brevets/{record.Prefix}") : null,
                Matter = a.Matter,
                Patent = patent,
                Classifications = classifications,
            }),
        ];
    }

    // The family of its package says as much as a status that is missing.
    private static void NoteStatus(PatentRecord record)
    {
        if (record.Status is { } status && !RecordStatus.IsKnown(status))
        {
            record.Notes.Warn("unknown-category", $"status {status}");
        }
        else if (record.Status is null && record.Package is null)
        {
            record.Notes.Warn("missing-status", record.Prefix);
        }
    }
}
