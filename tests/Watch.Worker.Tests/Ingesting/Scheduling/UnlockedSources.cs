using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

/// <summary>A planted fault: a store of sources whose lock says yes to whoever asks.</summary>
internal sealed class UnlockedSources(ISourceStore store) : ISourceStore
{
    public Task<IHeldLock?> TryLockAsync(SourceId source, string owner, CancellationToken ct) => Task.FromResult<IHeldLock?>(new Nothing());

    public IHeartbeats Heartbeats => store.Heartbeats;

    public Task<IReadOnlyList<Stored<LockHolder>>> LockHoldersAsync(CancellationToken ct) => store.LockHoldersAsync(ct);

    public Task<Stored<Watermark>?> WatermarkAsync(SourceId source, CancellationToken ct) => store.WatermarkAsync(source, ct);

    public Task SaveWatermarkAsync(SourceId source, Watermark watermark, DateTimeOffset at, CancellationToken ct) =>
        store.SaveWatermarkAsync(source, watermark, at, ct);

    public Task SaveDocumentAsync(DocumentNote note, CancellationToken ct) => store.SaveDocumentAsync(note, ct);

    public Task<IReadOnlyList<int>> NoticesOfAsync(SourceId source, string family, string except, int most, CancellationToken ct) =>
        store.NoticesOfAsync(source, family, except, most, ct);

    public Task SaveRunAsync(RunNote note, CancellationToken ct) => store.SaveRunAsync(note, ct);

    public Task SaveGapAsync(SourceId source, string family, string missing, DateTimeOffset at, CancellationToken ct) =>
        store.SaveGapAsync(source, family, missing, at, ct);

    public Task FillGapAsync(SourceId source, string family, string name, DateTimeOffset at, CancellationToken ct) =>
        store.FillGapAsync(source, family, name, at, ct);

    public Task<IReadOnlyList<Stored<GapNote>>> GapsAsync(SourceId? source, CancellationToken ct) => store.GapsAsync(source, ct);

    public Task QuarantineAsync(IReadOnlyList<QuarantineNote> notes, CancellationToken ct) => store.QuarantineAsync(notes, ct);

    public Task<IReadOnlyList<Stored<QuarantineNote>>> QuarantinedAsync(SourceId? source, CancellationToken ct) =>
        store.QuarantinedAsync(source, ct);

    public Task<Stored<QuarantineNote>?> QuarantinedAsync(string id, CancellationToken ct) => store.QuarantinedAsync(id, ct);

    public Task<IReadOnlyList<Stored<SourceHealth>>> HealthAsync(CancellationToken ct) => store.HealthAsync(ct);

    public Task<Stored<SourceStanding>?> StandingAsync(SourceId source, CancellationToken ct) => store.StandingAsync(source, ct);

    public Task SaveStandingAsync(SourceId source, SourceStanding standing, bool postponed, DateTimeOffset at, CancellationToken ct) =>
        store.SaveStandingAsync(source, standing, postponed, at, ct);

    public Task<IReadOnlyList<SourceId>> PostponedAsync(DateTimeOffset until, CancellationToken ct) => store.PostponedAsync(until, ct);

    public Task<int> PruneAsync(DateTimeOffset before, CancellationToken ct) => store.PruneAsync(before, ct);

    private sealed class Nothing : IHeldLock
    {
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
