using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Editions;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Editions;

/// <summary>Asks the public log who filed, for the pre-diagnosis of the INPI.</summary>
internal sealed class FilingReading(INoticeLog log)
{
    private static readonly PartyRole[] _filing = [PartyRole.Applicant, PartyRole.Owner];

    /// <summary>Why no edition can be made that day, in English; null where one can.</summary>
    public async Task<string?> RefusalAsync(int years, DateOnly day, CancellationToken ct)
    {
        DateOnly? since = await SinceAsync(day, ct);
        return since <= day.AddYears(-years) ? null
            : since is { } first
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"patents are read without a hole since {first:yyyy-MM-dd} alone, and {years} years are asked"
                )
            : string.Create(
                CultureInfo.InvariantCulture,
                $"no application for a patent was read in the last {ReadingSpan.MostDaysWithout} days"
            );
    }

    /// <summary>What the log knows of the firms of some alerts, that day.</summary>
    public async Task<Prediagnosis> OfAsync(int years, DateOnly day, IEnumerable<AlertContent> alerts, CancellationToken ct)
    {
        DateOnly from = day.AddYears(-years);
        Dictionary<Siren, ReadFiling> filings = [];
        foreach (Siren firm in alerts.Select(Candidacies.FirmOf).OfType<Siren>().Distinct())
        {
            if (await LastOfAsync(firm, from, ct) is { } filing)
            {
                filings[firm] = filing;
            }
        }

        return new Prediagnosis(from, await SinceAsync(day, ct) ?? day, filings);
    }

    private async Task<DateOnly?> SinceAsync(DateOnly day, CancellationToken ct) =>
        ReadingSpan.SinceOf(await log.FilingDaysAsync(day, ct), day);

    private async Task<ReadFiling?> LastOfAsync(Siren firm, DateOnly from, CancellationToken ct)
    {
        Notice? last = null;
        await foreach (Stored<LogEntry> row in log.QueryAsync(new NoticeQuery { Siren = firm, Since = from }, ct))
        {
            Notice? notice = row is Stored<LogEntry>.Readable(var entry) ? entry.Notice : null;
            bool files = notice?.Patent is not null && notice.Parties.Any(p => p.Siren == firm && _filing.Contains(p.Role));
            last = files && !(notice!.PublishedOn <= last?.PublishedOn) ? notice : last;
        }

        return last is null ? null : new ReadFiling(last.Patent!.Publication, last.PublishedOn);
    }
}
