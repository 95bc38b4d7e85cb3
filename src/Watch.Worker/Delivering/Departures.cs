using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.French.Words;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// The departure check: what may leave its volet is asked again when it leaves. Over the bridge a message that is the first of its alert to
/// leave, or what a backfill found, goes only where the firm is sensitive in the list in force; else it is withheld for good. What corrects
/// a message that was sent goes always, so that nobody is left with what no longer holds. On no route does a message follow a later one of
/// its alert, as when it could not be read for a while.
/// </summary>
/// <param name="store">Whose messages.</param>
/// <param name="channel">The channel's name.</param>
/// <param name="listInForce">The firms by which the volet judges at that moment.</param>
/// <param name="time">The clock.</param>
internal sealed class Departures(IVoletStore store, string channel, Func<FirmList> listInForce, TimeProvider time)
{
    private const string NeverSent = "what it withdraws was never sent";

    /// <summary>What may go, as it may go; and how many are withheld from now on.</summary>
    public async Task<(IReadOnlyList<PendingDelivery> Leaving, int Withheld)> AskAsync(
        IReadOnlyList<PendingDelivery> due,
        CancellationToken ct
    )
    {
        List<PendingDelivery> leaving = [];
        foreach (PendingDelivery delivery in due)
        {
            switch (await AskAsync(delivery, ct))
            {
                case Departure.Leaves(Message message):
                    leaving.Add(delivery with { Message = message });
                    break;
                case Departure.Withheld(string reason):
                    await store.Outbox.WithholdAsync(channel, delivery.Message.Id, reason, time.GetUtcNow(), ct);
                    break;
            }
        }

        return (leaving, due.Count - leaving.Count);
    }

    private async Task<Departure> AskAsync(PendingDelivery delivery, CancellationToken ct) =>
        delivery.Message switch
        {
            _ when delivery.Overtaken => new Departure.Withheld("a later message of the alert was sent"),
            { Route.IsBridge: false } message => new Departure.Leaves(message),
            { Parts.Count: > 0 } message => await AskPartsAsync(message, ct),
            { Content: MessageContent.OfBackfill body } message => await AskAsync(message, body.Content, ct),
            _ => new Departure.Withheld("this kind of message does not cross the bridge"),
        };

    // Each alert for itself. Of several the store keeps those that leave, so that what is left out counts as never sent.
    private async Task<Departure> AskPartsAsync(Message message, CancellationToken ct)
    {
        List<(MessagePart Kept, MessagePart Leaving)> left = [];
        List<string> objections = [];
        foreach (MessagePart part in message.Parts)
        {
            bool follows = part.Type != MessageType.Raised && await store.Outbox.HasBeenSentAsync(part.Content.Id, message.Route, ct);
            if (!follows && (part.Type == MessageType.Withdrawn ? NeverSent : Objection(part.Content)) is { } reason)
            {
                objections.Add(reason);
            }
            else
            {
                MessagePart shared = part with { Content = await WithSharedAsync(part.Content, message.Route, ct) };
                left.Add((part, follows ? shared : shared with { Type = MessageType.Raised, Reason = "" }));
            }
        }

        if (left.Count > 0 && objections.Count > 0)
        {
            Message narrowed = message.Saying([.. left.Select(l => l.Kept)]);
            await store.Outbox.NarrowAsync(narrowed, [.. message.Alerts.Except(narrowed.Alerts).Select(a => a.Alert)], ct);
        }

        return left.Count == 0
            ? new Departure.Withheld(objections[0])
            : new Departure.Leaves(message.Saying([.. left.Select(l => l.Leaving)]));
    }

    // Of what the route was told before, what crossed the bridge: whoever reads it holds that already.
    private async Task<AlertContent> WithSharedAsync(AlertContent alert, Route route, CancellationToken ct)
    {
        List<EarlierAlert> shared = [];
        foreach (EarlierAlert earlier in alert.Earlier)
        {
            if (await store.Outbox.HasBeenSentAsync(earlier.Id, route, ct))
            {
                shared.Add(earlier);
            }
        }

        return alert with
        {
            Earlier = shared,
            EarlierLeftOut = null,
        };
    }

    // The store keeps what leaves, so that what is left out counts as never sent.
    private async Task<Departure> AskAsync(Message message, BackfillContent backfill, CancellationToken ct)
    {
        IReadOnlyList<Stored<Alert>> alerts = await store.Outbox.AlertsOfAsync(message.Id, ct);
        AlertContent[] shared = [.. alerts.Values().Select(a => a.Content).Where(c => Objection(c) is null)];
        if (shared.Length == 0)
        {
            return new Departure.Withheld("no firm of it is sensitive in the list in force");
        }

        if (shared.Length == message.Alerts.Count)
        {
            return new Departure.Leaves(message);
        }

        HashSet<Guid> left = [.. shared.Select(a => a.Id)];
        Message narrowed = message with
        {
            Content = new MessageContent.OfBackfill(BackfillComposer.Narrow(backfill, shared)),
            Alerts = [.. message.Alerts.Where(a => left.Contains(a.Alert))],
        };
        await store.Outbox.NarrowAsync(narrowed, [.. message.Alerts.Select(a => a.Alert).Except(left)], ct);
        return new Departure.Leaves(narrowed);
    }

    private string? Objection(AlertContent alert) =>
        alert.Firm is not { } firm ? "its rule names no firm"
        : !listInForce().TryFind(firm.Siren, alert.PublishedOn, out Firm? listed) || HasLeft(listed)
            ? "the firm is not on the list in force"
        : listed.Sensitivity != Sensitivity.Sensitive ? "the firm is not sensitive in the list in force"
        : null;

    private bool HasLeft(Firm firm) => firm.WatchedUntil is { } until && until < ParisTime.DayOf(time.GetUtcNow());

    private abstract record Departure
    {
        internal sealed record Leaves(Message Message) : Departure;

        internal sealed record Withheld(string Reason) : Departure;
    }
}
