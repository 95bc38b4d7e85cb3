using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestAlerts;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

public sealed class SqliteDamageTests : DamageContract
{
    // SQLite takes anything in any column.
    private protected override IReadOnlyList<string> MessageDamages =>
        [
            .. base.MessageDamages,
            "UPDATE message SET id = 'no id' WHERE number = 2",
            "UPDATE message SET revision = 'many' WHERE number = 2",
            "UPDATE message SET body = x'00ff' WHERE number = 2",
        ];

    private protected override IReadOnlyList<string> AlertDamages =>
        [
            .. base.AlertDamages,
            "UPDATE alert SET revision = 1.5 WHERE root_id = 'A2'",
            "UPDATE alert SET created_at = 'long ago' WHERE root_id = 'A2'",
            "UPDATE alert SET content = x'00ff' WHERE root_id = 'A2'",
        ];

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    [Theory]
    [InlineData("UPDATE delivery SET attempts = 'many'")]
    [InlineData("UPDATE delivery SET next_try = 'tomorrow'")]
    [InlineData("UPDATE delivery SET next_try = x'00'")]
    public async Task A_delivery_that_cannot_be_read_is_told_and_does_not_wait_in_silence(string damage)
    {
        Alert alert = Alert("A1");
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.SaveAsync(alert, Told(alert), Ct);
            await batch.CommitAsync(1, Ct);
        }

        await Home.ExecuteAsync(damage, "defensive");

        UnreadableStoredRow row = Assert.Single((await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Unreadable());
        Assert.Equal(("delivery", "1/file"), (row.Table, row.Key));
        await Store.Quarantine.NoteAsync([row], At, Ct);
        Assert.Empty(await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct));
        Assert.Equal(1, Assert.Single(await Store.Outbox.TotalsAsync(Ct)).Waiting);
    }

    [Theory]
    [InlineData("UPDATE message SET number = 7", "1/file")]
    [InlineData("UPDATE delivery SET message = 'one'", "one/file")]
    public async Task A_delivery_whose_message_is_gone_is_told_and_the_others_are_due(string damage, string key)
    {
        Alert[] alerts = [Alert("A1"), Alert("A2")];
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.SaveAsync(alerts[0], Told(alerts[0]), Ct);
            await batch.SaveAsync(alerts[1], Told(alerts[1]), Ct);
            await batch.CommitAsync(1, Ct);
        }

        string column = damage.StartsWith("UPDATE message", StringComparison.Ordinal) ? "number" : "message";
        await Home.ExecuteAsync($"PRAGMA foreign_keys = off; {damage} WHERE {column} = 1", "defensive");

        IReadOnlyList<Stored<PendingDelivery>> due = await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct);
        Assert.Equal(2, Assert.Single(due.Values()).Number);
        Assert.Equal(new UnreadableStoredRow("delivery", key, "its message is gone"), Assert.Single(due.Unreadable()));
        await Store.Quarantine.NoteAsync([.. due.Unreadable()], At, Ct);
        Assert.Single(await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct));
    }

    [Fact]
    public async Task A_next_try_that_a_wrong_clock_wrote_keeps_no_message_waiting_for_years()
    {
        Alert alert = Alert("A1");
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.SaveAsync(alert, Told(alert), Ct);
            await batch.CommitAsync(1, Ct);
        }

        await Home.ExecuteAsync("UPDATE delivery SET next_try = '2126-03-01 06:30:00+00:00'", "defensive");

        Assert.Single((await Store.Outbox.DueAsync(Store.OwnChannel, At, 10, Ct)).Values());
    }

    [Fact]
    public async Task A_fault_that_cannot_be_read_is_written_anew_so_that_its_route_is_not_tried_without_end()
    {
        ChannelFault fault = new(Store.OwnChannel, Route.Gse, "a file stands in its place", 1, At, At.AddMinutes(1));
        await Store.Outbox.NoteFaultAsync(fault, Ct);
        await Home.ExecuteAsync("UPDATE channel_fault SET since = 'then'", "defensive");

        await Store.Outbox.NoteFaultAsync(fault, Ct);

        Assert.Equal(fault, Assert.Single((await Store.Outbox.FaultsAsync(Ct)).Needed()));
    }

    [Fact]
    public async Task A_cursor_that_cannot_be_read_says_so_and_what_to_do_and_the_totals_are_told_without_it()
    {
        await Home.ExecuteAsync("UPDATE reader SET position = 'far'", "defensive");

        StoreException refused = await Assert.ThrowsAsync<StoreException>(() => Store.BeginAsync(Ct));
        Assert.Contains("defensive.db", refused.Message);
        Assert.Contains("the table reader", refused.Message);
        Assert.Null((await Store.TotalsAsync(Ct)).Cursor);
    }

    [Fact]
    public async Task Loads_faults_heartbeats_rules_and_dead_letters_are_told_one_by_one()
    {
        await Home.ExecuteAsync(
            """
            INSERT INTO configuration_load (at, loaded_by, process, hash, accepted, rules, firms, errors)
            VALUES ('then', 'x', 1, 'h', 1, 1, 1, 0);
            INSERT INTO channel_fault VALUES ('file', 'nowhere', 'r', 1, 'then', 'soon');
            INSERT INTO worker VALUES ('defensive', 'w', 'm', 'p', 'b', 'then', 'now', NULL);
            INSERT INTO rule_version VALUES ('r', 'v', x'00');
            INSERT INTO dead_letter VALUES (3, 'NOT A NAME', 'i', 'e', '2026-01-01 00:00:00+00:00');
            INSERT INTO dead_letter VALUES (4, 'bodacc', 'i', 'e', '2026-01-01 00:00:00+00:00');
            INSERT INTO quarantine VALUES ('alert', 'k', 'b', 'r', 'then');
            """,
            "defensive"
        );

        Assert.IsType<Stored<ConfigurationLoad>.Unreadable>(await Store.LastLoadAsync(accepted: true, Ct));
        Assert.Single((await Store.Outbox.FaultsAsync(Ct)).Unreadable());
        Assert.Single((await Store.Heartbeats.ListAsync(Ct)).Unreadable());
        Assert.Single((await Store.Quarantine.ListAsync(Ct)).Unreadable());
        List<Stored<DeadLetter>> letters = await Store.DeadLettersAsync(Ct).ToListAsync(Ct);
        Assert.Equal(4, Assert.Single(letters.Values()).Position);
        Assert.Equal("3", Assert.Single(letters.Unreadable()).Key);
        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        Assert.IsType<Stored<string>.Unreadable>(await batch.RuleAsync("r", "v", Ct));
    }

    [Fact]
    public async Task A_log_row_with_anything_in_its_columns_is_told_and_passed()
    {
        await Stores.Log.AppendAsync([Candidate("A1"), Candidate("A2"), Candidate("A3")], Ct);
        await Home.ExecuteAsync("UPDATE notice SET live = 'maybe', stored_at = 5 WHERE id = 'A2'");

        LogPage page = await Stores.Log.ReadAsync(0, 10, Ct);

        Assert.Equal(["A1", "A3"], page.Entries.Select(e => e.Notice.Id));
        Assert.Equal(Key("A2"), Assert.Single(page.Unreadable).Key);
        Assert.Equal(3, page.Position);
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}
