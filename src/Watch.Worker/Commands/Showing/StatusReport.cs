using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Commands.Showing.Wording;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Observing;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>What <c>status --json</c> prints. Fields are only ever added.</summary>
internal sealed record StatusReport : IListed
{
    private const int MostLookedAt = 100;

    public required string Region { get; init; }

    public required string Profile { get; init; }

    /// <summary>Whether the defensive volet has a database server of its own; null in the embedded profile, for one user.</summary>
    public required bool? Separated { get; init; }

    public required long? Notices { get; init; }

    public required long? LogRows { get; init; }

    public required DateOnly? LastPublishedOn { get; init; }

    public required IReadOnlyList<VoletStatus> Volets { get; init; }

    public required IReadOnlyList<SourceLine> Sources { get; init; }

    /// <summary>How much is wrong in the configuration folder as it lies there now.</summary>
    public required int ConfigurationErrors { get; init; }

    /// <summary>The stores that could not be read, and why.</summary>
    public required IReadOnlyList<StoreFault> Unreadable { get; init; }

    /// <summary>Heartbeats of the role <c>ingest</c>, and what is kept of no source that is known, that cannot be read.</summary>
    public required IReadOnlyList<UnreadableStoredRow> UnreadableRows { get; init; }

    /// <summary>Those that play each role, or else the one that played it last.</summary>
    public required IReadOnlyList<WorkerLine> Workers { get; init; }

    /// <summary>What has waited or failed for longer than <c>delivery: alarm-after</c>.</summary>
    public required IReadOnlyList<Alarm> Alarms { get; init; }

    /// <summary>When it was asked (UTC).</summary>
    [JsonIgnore]
    public DateTimeOffset Now { get; init; }

    /// <summary>What the command leaves to the shell.</summary>
    /// <param name="requireWorker">Whether a role without a living worker is a failure.</param>
    public int Exit(bool requireWorker) =>
        Unreadable.Count > 0 ? ExitStatus.Failed
        : Alarms.Count > 0 ? ExitStatus.Alarm
        : requireWorker && (Workers.Count == 0 || Workers.Any(w => w.State != WorkerState.Alive)) ? ExitStatus.NoWorker
        : ExitStatus.Done;

    /// <summary>Asks each store by itself: one that cannot be read costs what it holds, and is named.</summary>
    public static async Task<StatusReport> OfAsync(ReadingWorkspace workspace, DateTimeOffset now, CancellationToken ct)
    {
        StoreFaults faults = new();
        LogTotals? log = await faults.TryAsync(StoreFaults.Log, () => workspace.Stores.Log.TotalsAsync(ct));
        bool hasBroker = workspace.Configuration.Profile == Configuration.Profile.Server;
        List<VoletStatus> volets = [];
        foreach (Volet volet in workspace.Volets)
        {
            if (
                await faults.TryAsync(
                    volet.ToKebabCase(),
                    () => VoletStatus.OfAsync(workspace.Stores.Of(volet), log?.LastPosition, hasBroker, ct)
                ) is
                { } status
            )
            {
                volets.Add(status with { BehindSince = await BehindSinceAsync(workspace, faults, status, ct) });
            }
        }

        // A worker may have gone on since the log was asked.
        LogTotals? end = volets.Exists(v => v.Cursor > log?.LastPosition)
            ? await faults.TryAsync(StoreFaults.Log, () => workspace.Stores.Log.TotalsAsync(ct))
            : log;
        IReadOnlyList<Stored<WorkerBeat>> fetching = await faults.TryAsync(StoreFaults.Log, () => BeatsAsync(workspace, ct)) ?? [];
        IReadOnlyList<SourceLine> sources = await faults.TryAsync(StoreFaults.Log, () => SourcesAsync(workspace, now, ct)) ?? [];
        IReadOnlyList<UnreadableStoredRow> unclaimed =
            await faults.TryAsync(StoreFaults.Log, () => SourceLine.UnclaimedAsync(workspace, ct)) ?? [];
        return new StatusReport
        {
            Region = workspace.Configuration.Region,
            Profile = workspace.Configuration.Profile.ToKebabCase(),
            Separated = workspace.Configuration is { Profile: Configuration.Profile.Server, Storage: { } storage }
                ? storage.Log is not null
                : null,
            Notices = log?.Notices,
            LogRows = log?.Revisions,
            LastPublishedOn = log?.LastPublishedOn,
            Volets = volets,
            Sources = sources,
            ConfigurationErrors = workspace.Errors,
            Unreadable = [.. faults.All, .. volets.Select(v => Lost(v, end?.LastPosition)).OfType<StoreFault>()],
            UnreadableRows = [.. fetching.Unreadable(), .. unclaimed],
            Workers =
            [
                .. WorkerLife
                    .ToShow([.. fetching.Values(), .. volets.SelectMany(v => v.Beats)], now, WorkerProcess.IsGone)
                    .Select(WorkerLine.Of),
            ],
            Alarms = StatusAlarms.Of(volets, sources, now - workspace.Configuration.Delivery.AlarmAfter),
            Now = now,
        };
    }

    public string ToText(MessageLanguage language) => StatusText.Of(this, language);

    // One whose moment cannot be read keeps the others from no alarm.
    private static async Task<DateTimeOffset?> BehindSinceAsync(
        ReadingWorkspace workspace,
        StoreFaults faults,
        VoletStatus volet,
        CancellationToken ct
    ) =>
        volet is { Behind: > 0, Cursor: { } cursor }
            ? (await faults.TryAsync(StoreFaults.Log, () => workspace.Stores.Log.StoredAfterAsync(cursor, MostLookedAt, ct)))
                ?.Values()
                .Min(at => (DateTimeOffset?)at)
            : null;

    // Such a volet judges nothing, and says nothing of it.
    private static StoreFault? Lost(VoletStatus volet, long? end) =>
        volet.Cursor is not { } cursor
            ? new StoreFault(volet.Volet.ToKebabCase(), "where its reader stands in the log is lost; `import` says what to do")
        : cursor > end
            ? new StoreFault(
                volet.Volet.ToKebabCase(),
                $"its reader stands at {cursor}, beyond the end of the log at {end}: what comes next is passed unseen. Put back the log "
                    + "and the stores of one backup, or set the column position of its table reader"
            )
        : null;

    private static Task<IReadOnlyList<Stored<WorkerBeat>>> BeatsAsync(ReadingWorkspace workspace, CancellationToken ct) =>
        workspace.Stores.Sources.Heartbeats.ListAsync(ct);

    private static async Task<IReadOnlyList<SourceLine>> SourcesAsync(
        ReadingWorkspace workspace,
        DateTimeOffset now,
        CancellationToken ct
    ) => await SourceLine.AllAsync(workspace, now, ct).ToListAsync(ct);
}
