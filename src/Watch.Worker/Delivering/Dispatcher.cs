using Watch.Contracts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// Takes what a volet has to say to one channel, and marks it: at least once, each time with the same id. A round holds one message of
/// an alert at most, so that a later one never overtakes an earlier one. A stop lets the round that was handed over end, and no other
/// begin.
/// </summary>
internal sealed partial class Dispatcher(
    IVoletStore store,
    IChannel channel,
    Departures departures,
    DispatchBook book,
    TimeProvider time,
    ILogger logger
)
{
    // One flush of the disk, or one wait for the broker, for so many. Of an import of 100 editions half the messages stand in one round.
    private const int RoundSize = 256;

    private readonly string _owner = LockOwner.Make();

    // What failed before this process began is tried at once: whoever starts a worker may just have mended the cause.
    private bool _begun;

    /// <summary>
    /// Sends until nothing is left that is due; nothing while another worker sends on the same channel. What fails meanwhile is not tried
    /// a second time in the same turn.
    /// </summary>
    public async Task<DispatchReport> SendDueAsync(CancellationToken ct)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (!await AnyAsync(now, ct))
        {
            return new DispatchReport();
        }

        await using IHeldLock? turn = await store.Outbox.TryLockAsync(channel.Name, _owner, ct);
        return turn is null ? new DispatchReport(Busy: true) : await SendDueAsync(now, turn, ct);
    }

    private async Task<bool> AnyAsync(DateTimeOffset now, CancellationToken ct) =>
        (await store.Outbox.DueAsync(channel.Name, now, 1, ct)).Count > 0 || (!_begun && (await book.FaultsAsync(ct)).Count > 0);

    // What was seen before the lock was taken may have been sent by another, so each round is read anew.
    private async Task<DispatchReport> SendDueAsync(DateTimeOffset now, IHeldLock turn, CancellationToken ct)
    {
        if (!_begun)
        {
            await book.TryAgainAtAsync(now, ct);
            _begun = true;
        }

        DispatchReport report = new();
        DispatchReport round;
        do
        {
            round = await RoundAsync(now, ct);
            report += round;
        } while (round.Moved && !turn.Lost.IsCancellationRequested && !ct.IsCancellationRequested);
        if (!turn.Lost.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            await book.EndIdleFaultsAsync(ct);
        }

        if (report != new DispatchReport())
        {
            Log.Passed(
                logger,
                store.Volet.ToKebabCase(),
                channel.Name,
                report.Sent,
                report.Failed + report.NotTried,
                report.Withheld,
                report.Unreadable
            );
        }

        return report;
    }

    private async Task<DispatchReport> RoundAsync(DateTimeOffset now, CancellationToken ct)
    {
        IReadOnlyList<Stored<PendingDelivery>> due = await store.Outbox.DueAsync(channel.Name, now, RoundSize, ct);
        UnreadableStoredRow[] unreadable = [.. due.Unreadable()];
        if (unreadable.Length > 0)
        {
            await book.SetAsideAsync(unreadable, ct);
        }

        IReadOnlyList<ChannelFault> faults = await book.FaultsAsync(ct);
        (IReadOnlyList<PendingDelivery> leaving, int withheld) = await departures.AskAsync([.. due.Values()], ct);
        DispatchReport sent = leaving.Count > 0 ? await SendAsync(leaving, faults, ct) : new DispatchReport();
        return sent + new DispatchReport(Withheld: withheld, Unreadable: unreadable.Length);
    }

    private async Task<DispatchReport> SendAsync(
        IReadOnlyList<PendingDelivery> leaving,
        IReadOnlyList<ChannelFault> faults,
        CancellationToken ct
    )
    {
        using ShutdownBudget budget = new(time, ct);
        PendingDelivery[] carried = [.. leaving.Where(d => channel.CanCarry(d.Message.Type))];
        IReadOnlyList<ChannelOutcome> outcomes = carried.Length > 0 ? await channel.SendAsync(carried, budget.ToSend) : [];
        IEnumerable<TriedDelivery> tried = carried.Zip(outcomes, (d, o) => new TriedDelivery(d, o));
        return await book.WriteAsync([.. tried, .. leaving.Except(carried).Select(Uncarried)], faults, budget.ToMark);
    }

    private TriedDelivery Uncarried(PendingDelivery delivery) =>
        new(delivery, new ChannelOutcome.Failed(Whose.Message, $"the channel '{channel.Name}' does not carry messages of its type"));

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "The {Volet} volet, channel {Channel}: {Sent} sent, {Failed} could not go, {Withheld} withheld, {Unreadable} unreadable."
        )]
        public static partial void Passed(ILogger logger, string volet, string channel, int sent, int failed, int withheld, int unreadable);
    }
}
