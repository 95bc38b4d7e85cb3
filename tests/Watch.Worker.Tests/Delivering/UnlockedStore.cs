using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Worker.Store;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A planted fault: a volet's store that lends its channels to whoever asks.</summary>
internal sealed class UnlockedStore(IVoletStore store) : IVoletStore
{
    public Volet Volet => store.Volet;

    public string OwnChannel => store.OwnChannel;

    public IOutbox Outbox { get; } = new UnlockedOutbox(store.Outbox);

    public IVoletQuarantine Quarantine => store.Quarantine;

    public IHeartbeats Heartbeats => store.Heartbeats;

    public IVoletFacts Facts => store.Facts;

    public Task<IVoletBatch> BeginAsync(CancellationToken ct) => store.BeginAsync(ct);

    public Task<IVoletBatch> BeginAsync(RouteChannels channels, CancellationToken ct) => store.BeginAsync(channels, ct);

    public Task<long> CursorAsync(CancellationToken ct) => store.CursorAsync(ct);

    public IAsyncEnumerable<Stored<Alert>> AlertsAsync(AlertQuery query, CancellationToken ct) => store.AlertsAsync(query, ct);

    public Task<Stored<string>?> RuleAsync(string rule, string version, CancellationToken ct) => store.RuleAsync(rule, version, ct);

    public Task<EditionMark?> LastEditionAsync(Route route, CancellationToken ct) => store.LastEditionAsync(route, ct);

    public Task<IReadOnlyList<Stored<PublishedEdition>>> EditionsAsync(Route route, int most, CancellationToken ct) =>
        store.EditionsAsync(route, most, ct);

    public Task NoteLoadAsync(ConfigurationLoad load, CancellationToken ct) => store.NoteLoadAsync(load, ct);

    public Task<Stored<ConfigurationLoad>?> LastLoadAsync(bool accepted, CancellationToken ct) => store.LastLoadAsync(accepted, ct);

    public IAsyncEnumerable<Stored<DeadLetter>> DeadLettersAsync(CancellationToken ct) => store.DeadLettersAsync(ct);

    public Task<VoletTotals> TotalsAsync(CancellationToken ct) => store.TotalsAsync(ct);

    public Task<byte[]?> SecretCheckAsync(CancellationToken ct) => store.SecretCheckAsync(ct);

    public Task<bool> SetSecretCheckAsync(byte[] check, CancellationToken ct) => store.SetSecretCheckAsync(check, ct);

    public Task<bool> IsEmptyAsync(CancellationToken ct) => store.IsEmptyAsync(ct);

    private sealed class UnlockedOutbox(IOutbox outbox) : IOutbox
    {
        public Task<IHeldLock?> TryLockAsync(string channel, string owner, CancellationToken ct) =>
            Task.FromResult<IHeldLock?>(new Nothing());

        public Task<IReadOnlyList<Stored<PendingDelivery>>> DueAsync(string channel, DateTimeOffset now, int limit, CancellationToken ct) =>
            outbox.DueAsync(channel, now, limit, ct);

        public Task MarkSentAsync(string channel, IReadOnlyCollection<Guid> messages, DateTimeOffset at, CancellationToken ct) =>
            outbox.MarkSentAsync(channel, messages, at, ct);

        public Task MarkFailedAsync(
            string channel,
            Guid message,
            string error,
            DateTimeOffset at,
            DateTimeOffset nextTry,
            CancellationToken ct
        ) => outbox.MarkFailedAsync(channel, message, error, at, nextTry, ct);

        public Task WithholdAsync(string channel, Guid message, string reason, DateTimeOffset at, CancellationToken ct) =>
            outbox.WithholdAsync(channel, message, reason, at, ct);

        public Task NoteFaultAsync(ChannelFault fault, CancellationToken ct) => outbox.NoteFaultAsync(fault, ct);

        public Task ClearFaultAsync(string channel, Route? route, CancellationToken ct) => outbox.ClearFaultAsync(channel, route, ct);

        public Task<IReadOnlyList<Stored<ChannelFault>>> FaultsAsync(CancellationToken ct) => outbox.FaultsAsync(ct);

        public IAsyncEnumerable<Stored<DeliveryLine>> DeliveriesAsync(DeliveryQuery query, CancellationToken ct) =>
            outbox.DeliveriesAsync(query, ct);

        public Task<IReadOnlyList<OutboxTotal>> TotalsAsync(CancellationToken ct) => outbox.TotalsAsync(ct);

        public Task<bool> HasBeenSentAsync(Guid alert, Route route, CancellationToken ct) => outbox.HasBeenSentAsync(alert, route, ct);

        public Task<IReadOnlyList<Stored<Alert>>> AlertsOfAsync(Guid message, CancellationToken ct) => outbox.AlertsOfAsync(message, ct);

        public Task<Stored<Message>?> MessageAsync(Guid message, CancellationToken ct) => outbox.MessageAsync(message, ct);

        public Task NarrowAsync(Message message, IReadOnlyCollection<Guid> leftOut, CancellationToken ct) =>
            outbox.NarrowAsync(message, leftOut, ct);
    }

    private sealed class Nothing : IHeldLock
    {
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
