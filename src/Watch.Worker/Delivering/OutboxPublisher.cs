using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// Sends what a volet has to say, then marks it: at least once, each time with the same id. A round holds one message of an
/// alert at most, so that a later one never overtakes an earlier one; a refused message holds back its own alert alone. A stop
/// lets the round that was handed over end, and no other begin.
/// </summary>
internal sealed partial class OutboxPublisher(
    IVoletStore store,
    IAlertSender sender,
    TimeSpan retryAfter,
    TimeProvider time,
    ILogger logger
)
{
    private const int RoundSize = 32;

    private readonly string _owner = LockOwner.Make();

    /// <summary>Whose outbox it is.</summary>
    public Volet Volet => store.Volet;

    /// <summary>Sends until nothing is left that can go now; nothing while another worker sends from the same outbox.</summary>
    public async Task<PublishReport> SendPendingAsync(CancellationToken ct)
    {
        if (await NextRoundAsync(ct) is { Count: 0 })
        {
            return new PublishReport();
        }

        await using IHeldLock? turn = await store.Outbox.TryLockAsync(store.OwnChannel, _owner, ct);
        return turn is null ? new PublishReport(Busy: true) : await SendPendingAsync(turn, ct);
    }

    // What was seen before the lock was taken may have been sent by another, so each round is read anew.
    private async Task<PublishReport> SendPendingAsync(IHeldLock turn, CancellationToken ct)
    {
        PublishReport report = new();
        while (
            !report.Unavailable
            && !turn.Lost.IsCancellationRequested
            && !ct.IsCancellationRequested
            && await NextRoundAsync(ct) is { Count: > 0 } round
        )
        {
            report += await SendRoundAsync(round, ct);
        }

        if (report.Sent + report.Failed > 0)
        {
            Log.Passed(logger, Volet.ToKebabCase(), report.Sent, report.Failed);
        }

        return report;
    }

    // What cannot be read is noted, and holds back nobody from then on.
    private async Task<IReadOnlyList<PendingDelivery>> NextRoundAsync(CancellationToken ct)
    {
        while (true)
        {
            IReadOnlyList<Stored<PendingDelivery>> due = await store.Outbox.DueAsync(store.OwnChannel, time.GetUtcNow(), RoundSize, ct);
            UnreadableStoredRow[] unreadable = [.. due.Unreadable()];
            if (unreadable.Length == 0)
            {
                return InTurn([.. due.Values()]);
            }

            Log.Unreadable(logger, Volet.ToKebabCase(), unreadable.Length);
            await store.Quarantine.NoteAsync(unreadable, time.GetUtcNow(), ct);
        }
    }

    // What a backfill found is told in a round of its own: what is told of one of its alerts comes after.
    private static PendingDelivery[] InTurn(PendingDelivery[] ready)
    {
        int before = ready.TakeWhile(d => d.Message.Type != MessageType.Backfill).Count();
        return before > 0 ? ready[..before] : [.. ready.TakeWhile(d => d.Message.Type == MessageType.Backfill)];
    }

    private async Task<PublishReport> SendRoundAsync(IReadOnlyList<PendingDelivery> round, CancellationToken ct)
    {
        KillPoint.Reach("send");
        using ShutdownBudget budget = new(time, ct);
        SendOutcome[] outcomes = await Task.WhenAll(round.Select(d => SendAsync(d.Message, budget.ToSend)));
        KillPoint.Reach("sent");
        PublishReport report = new();
        foreach ((PendingDelivery delivery, SendOutcome outcome) in round.Zip(outcomes))
        {
            report += await NoteAsync(delivery, outcome, budget.ToMark);
        }

        return report;
    }

    private async Task<SendOutcome> SendAsync(Message message, CancellationToken ct)
    {
        try
        {
            return await sender.SendAsync(Volet, message, ct);
        }
        // The shutdown budget is spent; those that did arrive in it are still marked.
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return new SendOutcome.Unavailable("the worker stopped before it was known to have arrived");
        }
    }

    private async Task<PublishReport> NoteAsync(PendingDelivery delivery, SendOutcome outcome, CancellationToken ct)
    {
        DateTimeOffset now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Refused(string error):
                DateTimeOffset next = now + RetrySchedule.PauseAfter(delivery.Attempts, retryAfter);
                await store.Outbox.MarkFailedAsync(store.OwnChannel, delivery.Message.Id, error, now, next, ct);
                return new PublishReport(Failed: 1);
            case SendOutcome.Unavailable(string error):
                await store.Outbox.MarkFailedAsync(store.OwnChannel, delivery.Message.Id, error, now, now, ct);
                return new PublishReport(Failed: 1, Unavailable: true);
            default:
                await store.Outbox.MarkSentAsync(store.OwnChannel, [delivery.Message.Id], now, ct);
                KillPoint.Reach("marked");
                return new PublishReport(Sent: 1);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The {Volet} volet sent {Sent} messages; {Failed} could not go.")]
        public static partial void Passed(ILogger logger, string volet, int sent, int failed);

        [LoggerMessage(2, LogLevel.Error, "The {Volet} volet cannot read {Count} of its messages; they are set aside.")]
        public static partial void Unreadable(ILogger logger, string volet, int count);
    }
}
