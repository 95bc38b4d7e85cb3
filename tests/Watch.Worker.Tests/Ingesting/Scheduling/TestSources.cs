using System.Collections.Concurrent;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

internal static class TestSources
{
    public static SourceSettings Of(string id) =>
        new()
        {
            Id = new SourceId(id),
            Stage = Stage.Live,
            Schedule = "* * * * * ?",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings>(),
            Families = new Dictionary<string, Stage>(),
            Limits = new FetchLimits { UserAgent = "test" },
        };
}

/// <summary>A run that takes its time and remembers who ran beside whom.</summary>
internal sealed class SlowRunner(TimeSpan takes) : ISourceRunner
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SourceId, int> _running = [];

    public int Runs { get; private set; }

    public int MostAtOnce { get; private set; }

    public bool Cancelled { get; private set; }

    public async Task<RunNote> RunAsync(SourceId source, CancellationToken ct)
    {
        lock (_lock)
        {
            Runs++;
            _running[source] = _running.GetValueOrDefault(source) + 1;
            MostAtOnce = Math.Max(MostAtOnce, _running[source]);
        }

        try
        {
            await Task.Delay(takes, ct);
        }
        catch (OperationCanceledException)
        {
            Cancelled = true;
            throw;
        }
        finally
        {
            lock (_lock)
            {
                _running[source]--;
            }
        }

        return new RunNote(source, default, default, 1, 2, 3, null);
    }
}

/// <summary>A run that notes its end in the store as the real one does, and ends badly.</summary>
internal sealed class FailingRunner(ISourceStore store, TimeProvider time) : ISourceRunner
{
    private int _runs;

    public int Runs => Volatile.Read(ref _runs);

    public async Task<RunNote> RunAsync(SourceId source, CancellationToken ct)
    {
        Interlocked.Increment(ref _runs);
        DateTimeOffset now = time.GetUtcNow();
        RunNote note = new(source, now, now, 0, 0, 0, "the site is away");
        await store.SaveRunAsync(note, ct);
        return note;
    }
}

/// <summary>A run that notes its end in the store; some sources do not answer until the gate is opened.</summary>
internal sealed class GatedRunner(ISourceStore store, TimeProvider time) : ISourceRunner
{
    private readonly ConcurrentDictionary<SourceId, int> _runs = new();

    /// <summary>Opened by the test.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed as soon as one waits.</summary>
    public TaskCompletionSource Waits { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often each was asked.</summary>
    public IReadOnlyDictionary<SourceId, int> Runs => _runs;

    public async Task<RunNote> RunAsync(SourceId source, CancellationToken ct)
    {
        _runs.AddOrUpdate(source, 1, (_, runs) => runs + 1);
        if (source.Value.StartsWith("slow", StringComparison.Ordinal))
        {
            Waits.TrySetResult();
            await Gate.Task.WaitAsync(ct);
        }

        DateTimeOffset now = time.GetUtcNow();
        RunNote note = new(source, now, now, 0, 0, 0, null);
        await store.SaveRunAsync(note, ct);
        return note;
    }
}
