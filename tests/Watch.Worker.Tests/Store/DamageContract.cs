using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Sources.Seams;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestAlerts;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>A row that cannot be read costs itself and nothing else, on every database.</summary>
public abstract class DamageContract : StoreContract
{
    private IVoletStore Store => Stores.Of(Volet.Defensive);

    /// <summary>Damages that only this database lets in: the part, a statement, and the table that is told.</summary>
    private protected virtual IReadOnlyList<string> MessageDamages { get; } =
    [
        "UPDATE message SET body = substr(body, 1, 40) WHERE number = 2",
        "UPDATE message SET type = 'acknowledged' WHERE number = 2",
        "UPDATE message SET route = 'another-region' WHERE number = 2",
        "UPDATE message SET body = replace(body, 'sale-of-business', 'sale-of-moon') WHERE number = 2",
        "UPDATE message SET body = 'null' WHERE number = 2",
        """UPDATE message SET body = replace(body, '"evidence":[', '"evidence":[null,') WHERE number = 2""",
        """UPDATE message SET body = replace(body, '"evidence":', '"link":"nowhere","evidence":') WHERE number = 2""",
    ];

    private protected virtual IReadOnlyList<string> AlertDamages { get; } =
    [
        "UPDATE alert SET content = substr(content, 1, 50) WHERE root_id = 'A2'",
        "UPDATE alert SET status = 'acknowledged' WHERE root_id = 'A2'",
        "UPDATE alert SET route = 'another-region' WHERE root_id = 'A2'",
        "UPDATE alert SET root_source = 'BODACC' WHERE root_id = 'A2'",
        "UPDATE alert SET content = replace(content, '2026-02-01', 'yesterday') WHERE root_id = 'A2'",
    ];

    [Fact]
    public async Task A_message_that_cannot_be_read_is_told_and_the_others_are_due()
    {
        Guid[] ids = await TellAsync();
        foreach (string damage in MessageDamages)
        {
            await Home.ExecuteAsync("CREATE TABLE kept AS SELECT * FROM message WHERE number = 2", "defensive");
            await Home.ExecuteAsync(damage, "defensive");

            IReadOnlyList<Stored<PendingDelivery>> due = await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct);
            Assert.Equal([ids[0], ids[2]], due.Values().Select(d => d.Message.Id));
            UnreadableStoredRow told = Assert.Single(due.Unreadable());
            Assert.Equal(("message", "2"), (told.Table, told.Key));
            Assert.NotEmpty(told.Reason);
            Assert.Equal(3, (await Store.Outbox.DeliveriesAsync(new DeliveryQuery(), Ct).ToListAsync(Ct)).Count);

            await MendAsync("message", "number");
        }
    }

    [Fact]
    public async Task A_build_does_not_read_again_what_it_set_aside_and_another_does()
    {
        Guid[] ids = await TellAsync();
        await Home.ExecuteAsync("UPDATE message SET type = 'acknowledged' WHERE number = 2", "defensive");
        await Store.Quarantine.NoteAsync([.. (await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Unreadable()], At, Ct);

        Assert.Equal([ids[0], ids[2]], (await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Needed().Select(d => d.Message.Id));
        Assert.Equal((3, 1), ((await Store.TotalsAsync(Ct)).Unsent, (await Store.TotalsAsync(Ct)).Quarantined));
        QuarantinedRow row = Assert.Single((await Store.Quarantine.ListAsync(Ct)).Needed());
        Assert.Equal(("message", "2", Store.Quarantine.Build.Value), (row.Row.Table, row.Row.Key, row.Build));

        IVoletStore newer = (await OpenAnotherAsync(new StoreBuild("newer"))).Of(Volet.Defensive);
        Assert.Single((await newer.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Unreadable());
        await Home.ExecuteAsync("UPDATE message SET type = 'raised' WHERE number = 2", "defensive");
        Assert.Equal(ids, (await newer.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Needed().Select(d => d.Message.Id));
        await newer.Outbox.MarkSentAsync(Store.OwnChannel, [ids[1]], At, Ct);
        Assert.Empty(await Store.Quarantine.ListAsync(Ct));
        Assert.Equal([ids[0], ids[2]], (await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Needed().Select(d => d.Message.Id));
    }

    [Fact]
    public async Task What_was_set_aside_is_tried_again_by_the_same_build_when_it_is_told_to()
    {
        await TellAsync();
        await Home.ExecuteAsync("UPDATE message SET type = 'acknowledged' WHERE number = 2", "defensive");
        IReadOnlyList<Stored<PendingDelivery>> due = await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct);
        await Store.Quarantine.NoteAsync([.. due.Unreadable()], At, Ct);

        Assert.True(await Store.Quarantine.ForgetAsync("message", "2", Ct));
        Assert.False(await Store.Quarantine.ForgetAsync("message", "2", Ct));
        Assert.Single((await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Unreadable());
    }

    [Fact]
    public async Task The_later_message_of_an_alert_does_not_wait_for_one_that_was_set_aside()
    {
        Alert alert = Alert("A1");
        LedgerEntry[] entries = [Told(alert), Told(alert with { Revision = 2 })];
        await SaveAsync([.. entries.Select(e => (alert, e))]);
        await Home.ExecuteAsync("UPDATE message SET type = 'acknowledged' WHERE number = 1", "defensive");

        IReadOnlyList<Stored<PendingDelivery>> due = await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct);
        Assert.Empty(due.Values());
        await Store.Quarantine.NoteAsync([.. due.Unreadable()], At, Ct);

        PendingDelivery next = Assert.Single((await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Needed());
        Assert.Equal(entries[1].Message!.Id, next.Message.Id);
    }

    [Fact]
    public async Task An_alert_that_cannot_be_read_is_told_in_a_list_and_in_its_chain()
    {
        await TellAsync();
        foreach (string damage in AlertDamages)
        {
            await Home.ExecuteAsync("CREATE TABLE kept AS SELECT * FROM alert WHERE root_id = 'A2'", "defensive");
            await Home.ExecuteAsync(damage, "defensive");

            List<Stored<Alert>> listed = await Store.AlertsAsync(new AlertQuery(), Ct).ToListAsync(Ct);
            Assert.Equal(2, listed.Values().Count());
            Assert.Equal("alert", Assert.Single(listed.Unreadable()).Table);
            await using (IVoletBatch batch = await Store.BeginAsync(Ct))
            {
                Assert.IsType<Stored<Alert>.Unreadable>(Assert.Single(await batch.OfChainAsync([Key("A2")], Ct)));
                Assert.Single((await batch.OfChainAsync([Key("A1")], Ct)).Needed());
                IReadOnlyList<Stored<Alert>> chain = await batch.OfChainAsync([Key("A1"), Key("A2")], Ct);
                Assert.Throws<UnreadableRowException>(() => chain.Needed());
            }

            await MendAsync("alert", "id");
        }
    }

    [Fact]
    public async Task An_alert_that_its_root_no_longer_leads_to_is_not_raised_again_and_the_cursor_passes()
    {
        await TellAsync();
        await Home.ExecuteAsync("DELETE FROM alert_root WHERE id = 'A2'", "defensive");

        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        Assert.Empty(await batch.OfChainAsync([Key("A2")], Ct));
        Alert again = Alert("A2");
        UnreadableRowException refused = await Assert.ThrowsAsync<UnreadableRowException>(() => batch.SaveAsync(again, Told(again), Ct));
        Assert.Equal("alert", refused.Row.Table);
        await batch.QuarantineAsync(refused.Row, At, Ct);
        await batch.CommitAsync(9, Ct);
        Assert.Equal(9, await Store.CursorAsync(Ct));
        Assert.Single((await Store.Quarantine.ListAsync(Ct)).Needed());
    }

    [Fact]
    public async Task An_alert_whose_messages_would_begin_anew_is_set_aside_and_the_others_go_on()
    {
        Alert alert = Alert("A1");
        Guid first = Guid.NewGuid();
        await SaveAsync((alert, Told(alert, first)));

        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        UnreadableRowException refused = await Assert.ThrowsAsync<UnreadableRowException>(() =>
            batch.SaveAsync(alert with { Status = AlertStatus.Corrected }, Told(alert, first), Ct)
        );
        Assert.Equal(("alert", $"{alert.Id:D}"), (refused.Row.Table, refused.Row.Key));
        Alert other = Alert("A2");
        await batch.SaveAsync(other, Told(other), Ct);
        await batch.CommitAsync(9, Ct);

        List<Stored<Alert>> all = await Store.AlertsAsync(new AlertQuery(), Ct).ToListAsync(Ct);
        Assert.Equal([AlertStatus.Raised, AlertStatus.Raised], all.Values().Select(a => a.Status));
        Assert.Equal(2, (await Store.TotalsAsync(Ct)).Unsent);
    }

    [Fact]
    public async Task An_alert_is_no_longer_set_aside_when_it_is_saved_again()
    {
        Alert alert = Alert("A1");
        await SaveAsync((alert, Silent(alert)));
        await Home.ExecuteAsync("UPDATE alert SET status = 'acknowledged'", "defensive");
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.QuarantineAsync(Assert.Single((await batch.OfChainAsync([Key("A1")], Ct)).Unreadable()), At, Ct);
            await batch.CommitAsync(1, Ct);
        }

        Assert.Equal(1, (await Store.TotalsAsync(Ct)).Quarantined);
        await SaveAsync((alert, Silent(alert)));
        Assert.Equal(0, (await Store.TotalsAsync(Ct)).Quarantined);
    }

    [Fact]
    public async Task A_notice_of_the_log_that_cannot_be_read_is_told_beside_the_others()
    {
        await Stores.Log.AppendAsync([Candidate("A1"), Candidate("A2"), Candidate("A3")], Ct);
        await Home.ExecuteAsync("UPDATE notice_payload SET json = '{' WHERE position = (SELECT position FROM notice WHERE id = 'A2')");

        List<Stored<LogEntry>> all = await Stores.Log.QueryAsync(new NoticeQuery(), Ct).ToListAsync(Ct);

        Assert.Equal(["A3", "A1"], all.Values().Select(e => e.Notice.Id));
        Assert.Equal("bodacc:A2", Assert.Single(all.Unreadable()).Key);
        Assert.Equal(
            [Key("A1"), Key("A2"), Key("A3")],
            (await Stores.Log.KeysOfAsync(FirmNumbers.Of(Acier), long.MaxValue, Ct)).Order(ById)
        );
    }

    [Fact]
    public async Task What_ingestion_remembers_of_a_source_and_cannot_be_read_hides_nothing_of_the_rest()
    {
        await Stores.Sources.SaveWatermarkAsync(Bodacc, new Watermark("w"), At, Ct);
        await Stores.Sources.SaveStandingAsync(
            Bodacc,
            new SourceStanding { Condition = SourceCondition.Blocked, Settings = "s" },
            postponed: false,
            At,
            Ct
        );
        QuarantineNote note = new()
        {
            Id = "q1",
            Source = Bodacc,
            Document = "d.xml",
            Line = 1,
            Column = 1,
            Reason = RejectReason.BadValue,
            Detail = "detail",
            At = At,
        };
        await Stores.Sources.QuarantineAsync([note, note with { Id = "q2" }], Ct);
        await Home.ExecuteAsync(
            "UPDATE quarantine SET reason = 'of-a-later-day' WHERE id = 'q2'; UPDATE standing SET condition = 'asleep'"
        );
        await Home.ExecuteAsync("INSERT INTO gap SELECT 'NOT A NAME', 'f', 'm', at, NULL FROM watermark");

        Assert.Equal("q1", Assert.Single((await Stores.Sources.QuarantinedAsync(default(SourceId?), Ct)).Values()).Id);
        Assert.IsType<Stored<QuarantineNote>.Unreadable>(await Stores.Sources.QuarantinedAsync("q2", Ct));
        Assert.Equal(SourceCondition.Degraded, (await Stores.Sources.StandingAsync(Bodacc, Ct))?.Needed().Condition);
        Assert.Single((await Stores.Sources.GapsAsync(null, Ct)).Unreadable());
        IReadOnlyList<Stored<SourceHealth>> health = await Stores.Sources.HealthAsync(Ct);
        Assert.Equal("w", Assert.Single(health.Values()).Watermark?.Value);
        Assert.Equal("NOT A NAME", Assert.Single(health.Unreadable()).Key);
    }

    private static Comparer<NoticeKey> ById { get; } = Comparer<NoticeKey>.Create((a, b) => string.CompareOrdinal(a.Id, b.Id));

    private protected async Task MendAsync(string table, string key)
    {
        string columns =
            table == "message"
                ? "id, type, route, revision, body, reason, at"
                : "root_source, status, route, content, revision, created_at";
        string set = string.Join(", ", columns.Split(", ").Select(c => $"{c} = (SELECT {c} FROM kept)"));
        await Home.ExecuteAsync($"UPDATE {table} SET {set} WHERE {key} = (SELECT {key} FROM kept); DROP TABLE kept", "defensive");
    }

    private async Task<Guid[]> TellAsync()
    {
        (Alert Alert, LedgerEntry Entry)[] told =
        [
            .. Enumerable.Range(1, 3).Select(i => Alert($"A{i}", minute: i)).Select(a => (a, Told(a))),
        ];
        await SaveAsync(told);
        return [.. told.Select(t => t.Entry.Message!.Id)];
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
}

public sealed class PostgresDamageTests : DamageContract
{
    // A moment that no type of this program holds.
    [Fact]
    public async Task A_moment_out_of_range_is_told_and_the_others_are_read()
    {
        IVoletStore store = Stores.Of(Volet.Defensive);
        Alert[] alerts = [Alert("A1"), Alert("A2", minute: 1)];
        await using (IVoletBatch batch = await store.BeginAsync(Ct))
        {
            foreach (Alert alert in alerts)
            {
                await batch.SaveAsync(alert, Silent(alert), Ct);
            }

            await batch.CommitAsync(1, Ct);
        }

        await Home.ExecuteAsync("UPDATE alert SET updated_at = '290000-01-01' WHERE root_id = 'A1'", "defensive");

        List<Stored<Alert>> all = await store.AlertsAsync(new AlertQuery(), Ct).ToListAsync(Ct);
        Assert.Equal(alerts[1].Id, Assert.Single(all.Values()).Id);
        Assert.Single(all.Unreadable());
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
