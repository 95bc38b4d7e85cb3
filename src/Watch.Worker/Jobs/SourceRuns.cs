using Watch.Contracts.Identifiers;
using Watch.Sources;
using Watch.Worker.Store;

namespace Watch.Worker.Jobs;

/// <summary>Runs a source under its lock in the store, so that it never runs twice at once, whichever scheduler or command asked.</summary>
internal sealed partial class SourceRuns(
    IReadOnlyList<SourceSettings> sources, ISourceRunner runner, ISourceStore store, TimeProvider time, ILogger<SourceRuns> logger)
{
    private readonly string _owner = LockOwner.Make();

    /// <summary>Runs a source once; null when it is off or another worker has it.</summary>
    public Task<RunNote?> RunAsync(SourceId source, CancellationToken ct) => RunAsync(source, inner => runner.RunAsync(source, inner), ct);

    /// <summary>As the other, for a caller that counts what is read.</summary>
    public async Task<RunNote?> RunAsync(SourceId source, Func<CancellationToken, Task<RunNote>> run, CancellationToken ct)
    {
        if (sources.FirstOrDefault(s => s.Id == source) is not { Stage: not Stage.Off })
        {
            Log.NotRun(logger, source.Value, "it is off or no longer configured");
            return null;
        }

        await using IHeldLock? held = await store.TryLockAsync(source, _owner, ct);
        if (held is null)
        {
            Log.NotRun(logger, source.Value, "another run holds its lock");
            return null;
        }

        return await RunAsync(source, run, held, ct);
    }

    /// <summary>The sources whose schedule passed since they last ended well.</summary>
    public async Task<IReadOnlyList<SourceId>> DueAsync(CancellationToken ct)
    {
        IReadOnlyList<SourceHealth> health = await store.HealthAsync(ct);
        DateTimeOffset now = time.GetUtcNow();
        return
        [
            .. sources
                .Where(s => SourceDue.IsDue(s, health.FirstOrDefault(h => h.Source == s.Id)?.LastSuccess, now))
                .Select(s => s.Id),
        ];
    }

    /// <summary>Runs those that are due, one after the other; false when a lock kept one from running.</summary>
    public async Task<bool> RunDueAsync(CancellationToken ct)
    {
        bool all = true;
        foreach (SourceId source in await DueAsync(ct))
        {
            all &= await RunAsync(source, ct) is not null;
        }

        return all;
    }

    private async Task<RunNote?> RunAsync(
        SourceId source, Func<CancellationToken, Task<RunNote>> run, IHeldLock held, CancellationToken ct)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, held.Lost);
        try
        {
            RunNote note = await run(either.Token);
            Log.Ran(logger, source.Value, note.Documents, note.Notices, note.New, (note.EndedAt - note.StartedAt).TotalSeconds, note.Error ?? "none");
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
        [LoggerMessage(1, LogLevel.Information, "{Source}: {Documents} documents, {Notices} notices, {New} new in {Seconds:0.0} s; error: {Error}")]
        public static partial void Ran(ILogger logger, string source, int documents, int notices, int @new, double seconds, string error);

        [LoggerMessage(2, LogLevel.Information, "{Source} is not run: {Reason}.")]
        public static partial void NotRun(ILogger logger, string source, string reason);
    }
}
