using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A planted fault: a volet's store that lends its outbox to whoever asks.</summary>
internal sealed class UnlockedStore(IVoletStore store) : IVoletStore
{
    public Volet Volet => store.Volet;

    public Task<IHeldLock?> TryLockOutboxAsync(string owner, CancellationToken ct) => Task.FromResult<IHeldLock?>(new Nothing());

    public Task<IVoletBatch> BeginAsync(CancellationToken ct) => store.BeginAsync(ct);

    public Task<long> CursorAsync(CancellationToken ct) => store.CursorAsync(ct);

    public Task NoteLoadAsync(ConfigurationLoad load, CancellationToken ct) => store.NoteLoadAsync(load, ct);

    public Task<ConfigurationLoad?> LastLoadAsync(bool accepted, CancellationToken ct) => store.LastLoadAsync(accepted, ct);

    public Task<IReadOnlyList<Message>> UnsentAsync(int limit, CancellationToken ct) => store.UnsentAsync(limit, ct);

    public Task MarkSentAsync(Guid messageId, DateTimeOffset at, CancellationToken ct) => store.MarkSentAsync(messageId, at, ct);

    public Task MarkFailedAsync(Guid messageId, string error, DateTimeOffset at, CancellationToken ct) =>
        store.MarkFailedAsync(messageId, error, at, ct);

    public IAsyncEnumerable<Alert> QueryAsync(AlertQuery query, CancellationToken ct) => store.QueryAsync(query, ct);

    public Task<VoletTotals> TotalsAsync(CancellationToken ct) => store.TotalsAsync(ct);

    private sealed class Nothing : IHeldLock
    {
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
