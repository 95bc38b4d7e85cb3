using Watch.Contracts.Routes;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// Books what became of a round on whose it is: on the delivery, on its route, or on the channel. What concerns more than one message is
/// never booked on one.
/// </summary>
/// <param name="store">Whose messages.</param>
/// <param name="channel">The channel's name.</param>
/// <param name="retryAfter">The pause until a route or the channel is tried again, and after the first failure of a message.</param>
/// <param name="lines">Where a line for each message goes once it is marked.</param>
/// <param name="time">The clock.</param>
internal sealed class DispatchBook(IVoletStore store, string channel, TimeSpan retryAfter, TextWriter lines, TimeProvider time)
{
    /// <summary>The faults of the channel and of its routes. One that cannot be read is as good as none: its route is tried.</summary>
    public async Task<IReadOnlyList<ChannelFault>> FaultsAsync(CancellationToken ct) =>
        [.. (await store.Outbox.FaultsAsync(ct)).Values().Where(f => string.Equals(f.Channel, channel, StringComparison.Ordinal))];

    /// <summary>Lets every route with a fault, and the channel, be tried from that time on.</summary>
    public async Task TryAgainAtAsync(DateTimeOffset at, CancellationToken ct)
    {
        foreach (ChannelFault fault in (await FaultsAsync(ct)).Where(f => f.NextTry > at))
        {
            await store.Outbox.NoteFaultAsync(fault with { NextTry = at }, ct);
        }
    }

    /// <summary>Puts rows that cannot be read into quarantine.</summary>
    public Task SetAsideAsync(IReadOnlyList<UnreadableStoredRow> rows, CancellationToken ct) =>
        store.Quarantine.NoteAsync(rows, time.GetUtcNow(), ct);

    /// <summary>
    /// Ends the faults of routes, and of the channel, on which nothing waits any more: what was withheld or set aside shows nobody that
    /// they are mended, and nothing is left to be tried.
    /// </summary>
    public async Task EndIdleFaultsAsync(CancellationToken ct)
    {
        IReadOnlyList<ChannelFault> faults = await FaultsAsync(ct);
        if (faults.Count == 0)
        {
            return;
        }

        HashSet<string> waiting =
        [
            .. (await store.Outbox.TotalsAsync(ct))
                .Where(t => string.Equals(t.Channel, channel, StringComparison.Ordinal) && t.Waiting > t.Quarantined)
                .Select(t => t.Route),
        ];
        foreach (ChannelFault fault in faults.Where(f => f.Route is { } route ? !waiting.Contains(route.Name) : waiting.Count == 0))
        {
            await store.Outbox.ClearFaultAsync(channel, fault.Route, ct);
        }
    }

    /// <summary>Marks what arrived, all at once, and then shows it; then books the failures.</summary>
    public async Task<DispatchReport> WriteAsync(
        IReadOnlyList<TriedDelivery> tried,
        IReadOnlyList<ChannelFault> faults,
        CancellationToken ct
    )
    {
        DateTimeOffset at = time.GetUtcNow();
        TriedDelivery[] arrived = [.. tried.Where(t => t.Outcome is ChannelOutcome.Delivered)];
        if (arrived.Length > 0)
        {
            await store.Outbox.MarkSentAsync(channel, [.. arrived.Select(t => t.Delivery.Message.Id)], at, ct);
        }

        foreach (string line in arrived.Select(t => ((ChannelOutcome.Delivered)t.Outcome).Line).OfType<string>())
        {
            await lines.WriteLineAsync(line);
        }

        foreach ((PendingDelivery delivery, string reason) in Failures(tried, Whose.Message))
        {
            DateTimeOffset next = at + RetrySchedule.Pause(retryAfter, delivery.Attempts);
            await store.Outbox.MarkFailedAsync(channel, delivery.Message.Id, reason, at, next, ct);
        }

        await BookFaultsAsync(tried, faults, at, ct);
        int notTried = tried.Count(t => t.Outcome is ChannelOutcome.NotTried);
        return new DispatchReport(arrived.Length, tried.Count - arrived.Length - notTried, notTried);
    }

    private async Task BookFaultsAsync(
        IReadOnlyList<TriedDelivery> tried,
        IReadOnlyList<ChannelFault> faults,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await BookAsync(null, Failures(tried, Whose.Channel), tried.Any(t => t.TellsThatTheChannelWorks));
        foreach (IGrouping<Route, TriedDelivery> ofRoute in tried.GroupBy(t => t.Delivery.Message.Route))
        {
            await BookAsync(ofRoute.Key, Failures(ofRoute, Whose.Route), ofRoute.Any(t => t.Outcome is ChannelOutcome.Delivered));
        }

        async Task BookAsync(Route? route, IEnumerable<(PendingDelivery Delivery, string Reason)> failures, bool works)
        {
            ChannelFault? known = faults.FirstOrDefault(f => f.Route == route);
            if (failures.FirstOrDefault().Reason is { } reason)
            {
                await store.Outbox.NoteFaultAsync(
                    new ChannelFault(channel, route, reason, (known?.Attempts ?? 0) + 1, known?.Since ?? at, at + retryAfter),
                    ct
                );
            }
            else if (known is not null && works)
            {
                await store.Outbox.ClearFaultAsync(channel, route, ct);
            }
        }
    }

    private static IEnumerable<(PendingDelivery Delivery, string Reason)> Failures(IEnumerable<TriedDelivery> tried, Whose whose) =>
        from t in tried
        where t.Outcome is ChannelOutcome.Failed failed && failed.Whose == whose
        select (t.Delivery, ((ChannelOutcome.Failed)t.Outcome).Reason);
}

/// <summary>A delivery that was handed to a channel, and what became of it.</summary>
internal sealed record TriedDelivery(PendingDelivery Delivery, ChannelOutcome Outcome)
{
    /// <summary>True where it arrived, or its route alone refused it, by the channel's own bus.</summary>
    public bool TellsThatTheChannelWorks =>
        Outcome is { ByAnotherBus: false } and (ChannelOutcome.Delivered or ChannelOutcome.Failed { Whose: Whose.Route });
}
