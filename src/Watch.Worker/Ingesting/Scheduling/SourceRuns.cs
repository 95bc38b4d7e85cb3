using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>Runs a source under its lock in the store, so that it never runs twice at once, whichever scheduler or command asked.</summary>
internal sealed partial class SourceRuns(
    IReadOnlyList<SourceSettings> sources,
    ISourceRunner runner,
    ISourceStore store,
    TimeProvider time,
    ILogger<SourceRuns> logger
)
{
    private readonly string _owner = LockOwner.Make();

    /// <summary>Runs a source once; null when it is off or another worker has it.</summary>
    public Task<RunNote?> RunAsync(SourceId source, CancellationToken ct) => RunAsync(source, inner => runner.RunAsync(source, inner), ct);

    /// <summary>Runs a source whose schedule asks for it, unless somebody has done so since the time it names.</summary>
    public Task<RunNote?> RunScheduledAsync(SourceId source, CancellationToken ct) =>
        sources.FirstOrDefault(s => s.Id == source) is { } settings && SourceDue.LastFireTime(settings, time.GetUtcNow()) is { } scheduled
            ? RunUnlessRunAsync(source, scheduled, ct)
            : RunAsync(source, ct);

    /// <summary>Runs a source unless a run has ended since; at a start several ask for the same source at the same time.</summary>
    public Task<RunNote?> RunUnlessRunAsync(SourceId source, DateTimeOffset since, CancellationToken ct) =>
        RunAsync(source, since, inner => runner.RunAsync(source, inner), ct);

    /// <summary>As <see cref="RunAsync(SourceId, CancellationToken)"/>, for a caller that counts what is read.</summary>
    public Task<RunNote?> RunAsync(SourceId source, Func<CancellationToken, Task<RunNote>> run, CancellationToken ct) =>
        RunAsync(source, since: null, run, ct);

    private async Task<RunNote?> RunAsync(
        SourceId source,
        DateTimeOffset? since,
        Func<CancellationToken, Task<RunNote>> run,
        CancellationToken ct
    )
    {
        if (sources.FirstOrDefault(s => s.Id == source) is not { Stage: not Stage.Off })
        {
            Log.NotRun(logger, source.Value, "it is off or no longer configured");
            return null;
        }

        if (await PostponementAsync(source, ct) is { } reason)
        {
            Log.NotRun(logger, source.Value, reason);
            return null;
        }

        await using IHeldLock? held = await store.TryLockAsync(source, _owner, ct);
        if (held is null)
        {
            Log.NotRun(logger, source.Value, "another run holds its lock");
            return null;
        }

        if (since is { } moment && await HasRunSinceAsync(source, moment, ct))
        {
            Log.NotRun(logger, source.Value, "it was run meanwhile");
            return null;
        }

        await TakePostponedAsync(source, ct);
        return await RunAsync(source, run, held, ct);
    }

    /// <summary>Whether it is one of those that run.</summary>
    public bool Knows(SourceId source) => sources.Any(s => s.Id == source && s.Stage != Stage.Off);

    /// <summary>Why a source may not run now, by what it said of itself, or null; the run is then made as soon as it may be.</summary>
    public async Task<string?> PostponementAsync(SourceId source, CancellationToken ct)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (
            sources.FirstOrDefault(s => s.Id == source) is not { } settings
            || (await store.StandingAsync(source, ct))?.OrNull() is not { } standing
            || standing.Allows(settings, now)
        )
        {
            return null;
        }

        if (standing.NotBefore is not { } moment)
        {
            return standing.Reason ?? "it is disabled";
        }

        await store.SaveStandingAsync(source, standing, postponed: true, now, ct);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"it may not be asked before {moment:yyyy-MM-dd HH:mm:ss} UTC{(standing.Reason is null ? "" : $": {standing.Reason}")}"
        );
    }

    /// <summary>The sources whose schedule passed since they last ended well.</summary>
    public async Task<IReadOnlyList<SourceId>> DueAsync(CancellationToken ct)
    {
        SourceHealth[] health = [.. (await store.HealthAsync(ct)).Values()];
        DateTimeOffset now = time.GetUtcNow();
        return [.. sources.Where(s => SourceDue.IsDue(s, Array.Find(health, h => h.Source == s.Id)?.LastSuccess, now)).Select(s => s.Id)];
    }

    /// <summary>
    /// Runs those that are due and have not run since a moment, one after the other; false when a lock kept one from running.
    /// </summary>
    public async Task<bool> RunDueAsync(DateTimeOffset since, CancellationToken ct)
    {
        bool all = true;
        foreach (SourceId source in await DueAsync(ct))
        {
            all &=
                await HasRunSinceAsync(source, since, ct)
                || await PostponementAsync(source, ct) is not null
                || await RunUnlessRunAsync(source, since, ct) is not null;
        }

        return all;
    }

    private async Task<bool> HasRunSinceAsync(SourceId source, DateTimeOffset since, CancellationToken ct)
    {
        SourceHealth[] health = [.. (await store.HealthAsync(ct)).Values()];
        return SourceDue.HasRunSince(since, Array.Find(health, h => h.Source == source)?.LastRun, time.GetUtcNow());
    }

    // Whoever runs it makes the postponed run: it is no longer waited for before the source is asked, whatever happens then.
    private async Task TakePostponedAsync(SourceId source, CancellationToken ct)
    {
        if ((await store.StandingAsync(source, ct))?.OrNull() is { } standing)
        {
            await store.SaveStandingAsync(source, standing, postponed: false, time.GetUtcNow(), ct);
        }
    }

    private async Task<RunNote?> RunAsync(SourceId source, Func<CancellationToken, Task<RunNote>> run, IHeldLock held, CancellationToken ct)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, held.Lost);
        try
        {
            RunNote note = await run(either.Token);
            Log.Ran(
                logger,
                source.Value,
                note.Documents,
                note.Notices,
                note.New,
                (note.EndedAt - note.StartedAt).TotalSeconds,
                note.Error ?? "none"
            );
            return note;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Log.NotRun(logger, source.Value, "its lock was lost; the next run goes on from the last watermark");
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "{Source}: {Documents} documents, {Notices} notices, {New} new in {Seconds:0.0} s; error: {Error}"
        )]
        public static partial void Ran(ILogger logger, string source, int documents, int notices, int @new, double seconds, string error);

        [LoggerMessage(2, LogLevel.Information, "{Source} is not run: {Reason}.")]
        public static partial void NotRun(ILogger logger, string source, string reason);
    }
}
