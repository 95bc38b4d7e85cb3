using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;
using Watch.Rules.French;
using Watch.Rules.French.Words;
using Watch.Sources;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Editions;

/// <summary>Gathers what an edition is made of.</summary>
internal sealed class EditionMaking(
    INoticeLog log,
    IVoletStore store,
    ICoverage coverage,
    IReadOnlyList<string> departements,
    TimeProvider time
)
{
    private DateOnly Today => ParisTime.DayOf(time.GetUtcNow());

    private static readonly HashSet<SourceId> KindsOfPatents =
    [
        .. SourceModules.All.Where(m => m.Kinds?.Contains(EventKind.PatentGrant) == true).Select(m => m.Kind),
    ];

    private readonly FilingReading _filings = new(log);

    /// <summary>Why no edition of a route can be made today, in English; null where one can.</summary>
    public async Task<string?> RefusalAsync(DigestRoute digest, CancellationToken ct) =>
        digest.Years is { } years ? await _filings.RefusalAsync(years, Today, ct) : null;

    /// <summary>An edition as it would be of what was published between two days, both inside; nothing is kept.</summary>
    public async Task<EditionContent> PreviewAsync(DigestRoute digest, DateOnly from, DateOnly to, CancellationToken ct)
    {
        IAsyncEnumerable<Stored<Alert>> alerts = store.AlertsAsync(new AlertQuery { Route = digest.Route, Since = from }, ct);
        List<Stored<Alert>> stored = await alerts.ToListAsync(ct);
        Alert[] shown = [.. stored.Values().Where(a => a.Content.PublishedOn <= to)];
        EditionFrame frame = await FrameAsync(digest, after: 0, number: 0, await store.CursorAsync(ct), stored.Unreadable().Count(), ct);
        return EditionBuilder.Build(await ForAsync(frame, digest, shown, ct), await CandidatesAsync(shown, ct), [], Guid.Empty);
    }

    /// <summary>The frame with what the log knows of the firms of its alerts, where the route asks for that.</summary>
    public async Task<EditionFrame> ForAsync(EditionFrame frame, DigestRoute digest, IEnumerable<Alert> alerts, CancellationToken ct) =>
        digest.Years is { } years
            ? frame with
            {
                Prediagnosis = await _filings.OfAsync(years, frame.Day, alerts.Select(a => a.Content), ct),
            }
            : frame;

    /// <summary>What an edition is made for.</summary>
    /// <param name="digest">The route.</param>
    /// <param name="after">The position at which the edition before was closed; 0 for the first.</param>
    /// <param name="number">Its number.</param>
    /// <param name="position">Where it is closed.</param>
    /// <param name="unreadable">How many alerts of the route cannot be read.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<EditionFrame> FrameAsync(
        DigestRoute digest,
        long after,
        int number,
        long position,
        int unreadable,
        CancellationToken ct
    )
    {
        IReadOnlyList<SourceCoverage> known = await coverage.SourcesAsync(ct);
        EditionSource[] read = [.. await log.PatentsReadAsync(after, position, ct)];
        SourceId[] configured = [.. known.Where(s => KindsOfPatents.Contains(s.Kind)).Select(s => s.Source)];
        return new EditionFrame
        {
            Volet = store.Volet,
            Route = digest.Route,
            Title = digest.Title,
            Number = number,
            Day = Today,
            After = after,
            Position = position,
            Archive = SiteNames.AddressOf(digest.Site, number),
            Cluster = digest.Cluster,
            Departements = departements,
            Sources =
            [
                .. read.Concat(configured.Except(read.Select(s => s.Source)).Select(s => new EditionSource(s, 0, null)))
                    .OrderBy(s => s.Source),
            ],
            CoverageWarnings =
            [
                .. configured.SelectMany(s => CoverageWarnings.For(s, known)).Distinct(StringComparer.Ordinal),
                .. unreadable > 0 ? [CoverageText.UnreadableAlerts(unreadable)] : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>The alerts with the notices that they show.</summary>
    public async Task<IReadOnlyList<EditionCandidate>> CandidatesAsync(IEnumerable<Alert> alerts, CancellationToken ct)
    {
        List<EditionCandidate> candidates = [];
        foreach (Alert alert in alerts)
        {
            NoticeQuery query = new()
            {
                Source = alert.Content.Source,
                Id = alert.Content.Notice,
                Limit = 1,
            };
            LogEntry? entry = (await log.QueryAsync(query, ct).ToListAsync(ct)).Values().FirstOrDefault();
            candidates.Add(new EditionCandidate(alert.Content, alert.Status == AlertStatus.Withdrawn, entry?.Notice));
        }

        return candidates;
    }
}
