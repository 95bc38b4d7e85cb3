using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestAlerts;

namespace Watch.Worker.Tests.Store;

/// <summary>How messages wait and leave, on every database.</summary>
public abstract class OutboxContract : StoreContract
{
    private const string Mail = "mail";

    private static readonly Route Departement = Route.Parse("departement-63");

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    private IOutbox Outbox => Store.Outbox;

    private string Own => Store.OwnChannel;

    [Fact]
    public async Task Messages_are_due_in_their_order_until_they_are_marked()
    {
        List<Alert> alerts = [.. Enumerable.Range(1, 4).Select(i => Alert($"A{i}"))];
        List<LedgerEntry> entries = [Told(alerts[0]), Silent(alerts[1]), Told(alerts[2]), Told(alerts[3])];
        await SaveAsync([.. alerts.Zip(entries)]);
        Guid[] ids = [.. entries.Select(e => e.Message?.Id).OfType<Guid>()];

        Assert.Equal(ids, await DueAsync());
        Assert.Equal(ids[..2], (await Outbox.DueAsync(Own, At, 2, Ct)).Needed().Select(d => d.Message.Id));
        await Outbox.MarkSentAsync(Own, [ids[0]], At, Ct);
        await Outbox.MarkSentAsync(Own, [ids[0]], At.AddHours(1), Ct);

        PendingDelivery next = (await Outbox.DueAsync(Own, At, 10, Ct)).Needed()[0];
        Assert.Equivalent(entries[2].Message, next.Message, strict: true);
        Assert.Equal((Own, 0, At), (next.Channel, next.Attempts, next.WrittenAt));
        Assert.Equivalent(entries[2].Message, (await Outbox.MessageAsync(ids[1], Ct))!.Needed(), strict: true);
        DeliveryLine sent = Assert.Single(await LinesAsync(new DeliveryQuery { State = DeliveryState.Sent }));
        Assert.Equal((ids[0], 1, At), (sent.Message, sent.Attempts, sent.EndedAt));
    }

    [Fact]
    public async Task The_later_message_of_an_alert_waits_for_the_earlier_until_that_is_sent_or_withheld()
    {
        Alert alert = Alert("A1");
        LedgerEntry[] entries = [Told(alert), Told(alert with { Revision = 2 }), Told(alert with { Revision = 3 })];
        await SaveAsync([.. entries.Select(e => (alert, e))]);
        Guid[] ids = [.. entries.Select(e => e.Message!.Id)];

        Assert.Equal([ids[0]], await DueAsync());
        await Outbox.MarkFailedAsync(Own, ids[0], "refused", At, At.AddMinutes(1), Ct);
        Assert.Empty(await DueAsync());
        Assert.Equal([ids[0]], await DueAsync(At.AddMinutes(1)));
        await Outbox.MarkSentAsync(Own, [ids[0]], At, Ct);
        Assert.Equal([ids[1]], await DueAsync());
        await Outbox.WithholdAsync(Own, ids[1], "the firm has left the list", At, Ct);
        Assert.Equal([ids[2]], await DueAsync());

        DeliveryLine withheld = Assert.Single(await LinesAsync(new DeliveryQuery { State = DeliveryState.Withheld }));
        Assert.Equal((ids[1], "the firm has left the list", At), (withheld.Message, withheld.Reason, withheld.EndedAt));
        await Outbox.MarkSentAsync(Own, [ids[1]], At, Ct);
        Assert.Single(await LinesAsync(new DeliveryQuery { State = DeliveryState.Withheld }));
    }

    [Fact]
    public async Task A_backfill_waits_for_the_messages_of_its_alerts_and_they_for_it()
    {
        Alert before = Alert("A1");
        Alert after = Alert("A2");
        LedgerEntry first = Told(before);
        await SaveAsync((before, first), (after, Silent(after)));
        Message backfill = first.Message! with
        {
            Id = Guid.NewGuid(),
            Type = MessageType.Backfill,
            Content = new MessageContent.OfBackfill(Found()),
            Alerts = [new MessageAlert(before.Id, 1), new MessageAlert(after.Id, 1)],
        };
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.AnnounceAsync(backfill, At, Ct);
            await batch.CommitAsync(1, Ct);
        }

        LedgerEntry last = Told(after with { Revision = 2 });
        await SaveAsync((after, last));

        Assert.Equal([first.Message!.Id], await DueAsync());
        await Outbox.MarkSentAsync(Own, [first.Message.Id], At, Ct);
        Assert.Equal([backfill.Id], await DueAsync());
        Assert.Equal(2, (await LinesAsync(new DeliveryQuery())).Single(l => l.Message == backfill.Id).Alerts);
        Assert.False(await Outbox.HasBeenSentAsync(after.Id, Route.Gse, Ct));
        await Outbox.MarkSentAsync(Own, [backfill.Id], At, Ct);
        Assert.Equal([last.Message!.Id], await DueAsync());
        Assert.True(await Outbox.HasBeenSentAsync(after.Id, Route.Gse, Ct));
        Assert.False(await Outbox.HasBeenSentAsync(after.Id, Departement, Ct));
        Assert.Equal(
            new[] { before.Id, after.Id }.Order(),
            (await Outbox.AlertsOfAsync(backfill.Id, Ct)).Needed().Select(a => a.Id).Order()
        );
    }

    [Fact]
    public async Task Each_channel_of_a_route_has_a_delivery_of_its_own()
    {
        Alert alert = Alert("A1");
        LedgerEntry entry = Told(alert);
        await using (IVoletBatch batch = await Store.BeginAsync(route => route == Route.Gse ? [Own, Mail] : [], Ct))
        {
            await batch.SaveAsync(alert, entry, Ct);
            await batch.CommitAsync(1, Ct);
        }

        Guid id = entry.Message!.Id;
        await Outbox.MarkSentAsync(Own, [id], At, Ct);
        await Outbox.MarkFailedAsync(Mail, id, "no such mailbox", At, At, Ct);

        Assert.Empty(await DueAsync());
        PendingDelivery left = Assert.Single((await Outbox.DueAsync(Mail, At, 10, Ct)).Needed());
        Assert.Equal((id, Mail, 1), (left.Message.Id, left.Channel, left.Attempts));
        DeliveryLine failing = Assert.Single(await LinesAsync(new DeliveryQuery { Channel = Mail, Route = Route.Gse }));
        Assert.Equal((DeliveryState.Failing, "no such mailbox"), (failing.State, failing.Reason));
        Assert.Equal([new OutboxTotal("gse", Mail, 1, 1, 0, At)], (await Outbox.TotalsAsync(Ct)).Where(t => t.Waiting > 0));
        await Store.Quarantine.NoteAsync([new UnreadableStoredRow("delivery", $"{left.Number}/{Mail}", "it is damaged")], At, Ct);
        Assert.Equal([new OutboxTotal("gse", Mail, 1, 1, 0, At, 1)], (await Outbox.TotalsAsync(Ct)).Where(t => t.Waiting > 0));
    }

    [Fact]
    public async Task A_fault_of_a_route_keeps_that_route_alone_and_one_message_tries_it_again()
    {
        List<Guid> gse = [];
        for (int i = 0; i < 3; i++)
        {
            gse.Add(await TellAsync($"A{i}", Route.Gse));
        }

        Guid other = await TellAsync("B1", Departement);
        ChannelFault fault = new(Own, Route.Gse, "the queue is full", 1, At, At.AddMinutes(1));
        await Outbox.NoteFaultAsync(fault, Ct);

        Assert.Equal([other], await DueAsync());
        Assert.Equal([gse[0], other], await DueAsync(At.AddMinutes(1)));
        ChannelFault again = fault with { Attempts = 2, NextTry = At.AddMinutes(2) };
        await Outbox.NoteFaultAsync(again, Ct);
        Assert.Equal([other], await DueAsync(At.AddMinutes(1)));
        Assert.Equal([again], (await Outbox.FaultsAsync(Ct)).Needed());
        Assert.Empty(await LinesAsync(new DeliveryQuery { State = DeliveryState.Failing }));
        await Outbox.ClearFaultAsync(Own, Route.Gse, Ct);
        Assert.Equal([.. gse, other], await DueAsync());
    }

    [Fact]
    public async Task A_fault_of_a_channel_keeps_all_of_it_and_one_message_tries_it_again()
    {
        Guid first = await TellAsync("A1", Route.Gse);
        await TellAsync("B1", Departement);
        await Outbox.NoteFaultAsync(new ChannelFault(Own, null, "the disk is full", 1, At, At.AddMinutes(1)), Ct);

        Assert.Empty(await DueAsync());
        Assert.Equal([first], await DueAsync(At.AddMinutes(1)));
        await Outbox.ClearFaultAsync(Own, null, Ct);
        Assert.Equal(2, (await DueAsync()).Count);
    }

    [Fact]
    public async Task A_failed_attempt_is_counted_until_the_message_is_sent_and_never_after()
    {
        Guid id = await TellAsync("A1", Route.Gse);

        await Outbox.MarkFailedAsync(Own, id, "unroutable", At, At, Ct);
        VoletTotals failing = await Store.TotalsAsync(Ct);
        await Outbox.MarkSentAsync(Own, [id], At, Ct);
        await Outbox.MarkFailedAsync(Own, id, "too late", At, At, Ct);
        VoletTotals sent = await Store.TotalsAsync(Ct);

        Assert.Equal((1, 1), (failing.Unsent, failing.Failing));
        Assert.Equal((0, 0), (sent.Unsent, sent.Failing));
    }

    [Fact]
    public async Task The_same_message_cannot_stand_in_the_outbox_twice()
    {
        Alert alert = Alert("A1");
        Guid id = Guid.NewGuid();
        await SaveAsync((alert, Told(alert, id)));

        await Assert.ThrowsAsync<UnreadableRowException>(() => SaveAsync((alert, Told(alert, id))));
    }

    private static BackfillContent Found() =>
        new()
        {
            Id = Guid.NewGuid(),
            Volet = Volet.Defensive,
            Route = Route.Gse,
            To = new DateOnly(2026, 2, 1),
            FoundAt = At,
            Title = "HISTORIQUE",
            Summary = "Relecture",
            Count = 0,
            Severities = [],
            Alerts = [],
        };

    private async Task<Guid> TellAsync(string root, Route route)
    {
        Alert alert = Alert(root);
        alert = alert with { Key = alert.Key with { Route = route } };
        LedgerEntry entry = Told(alert);
        await SaveAsync((alert, entry));
        return entry.Message!.Id;
    }

    private async Task SaveAsync(params (Alert Alert, LedgerEntry Entry)[] changes)
    {
        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        foreach ((Alert alert, LedgerEntry entry) in changes)
        {
            await batch.SaveAsync(alert, entry, Ct);
        }

        await batch.CommitAsync(1, Ct);
    }

    private async Task<IReadOnlyList<Guid>> DueAsync(DateTimeOffset? now = null) =>
        [.. (await Outbox.DueAsync(Own, now ?? At, 100, Ct)).Needed().Select(d => d.Message.Id)];

    private async Task<IReadOnlyList<DeliveryLine>> LinesAsync(DeliveryQuery query) =>
        (await Outbox.DeliveriesAsync(query, Ct).ToListAsync(Ct)).Needed();
}

public sealed class SqliteOutboxTests : OutboxContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresOutboxTests : OutboxContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
