using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestAlerts;

namespace Watch.Worker.Tests.Store;

/// <summary>A store in which a line of the ledger was message and delivery in one, opened by this program; on every database.</summary>
public abstract class DeliveriesMigrationContract : StoreContract
{
    private static readonly Guid Backfilled = new("aaaaaaaa-0000-0000-0000-000000000009");

    // Of the second nobody was ever told.
    private readonly Alert[] _alerts =
    [
        .. Enumerable
            .Range(1, 5)
            .Select(i =>
                Alert($"A{i}", id: new Guid($"aaaaaaaa-0000-0000-0000-00000000000{i}"), minute: i) with
                {
                    Revision = i == 2 ? 0 : 1,
                }
            ),
    ];

    [Fact]
    public async Task What_was_sent_is_sent_what_waits_waits_and_what_is_damaged_is_set_aside()
    {
        IVoletStore store = await UpgradedAsync();

        IReadOnlyList<DeliveryLine> lines = (await store.Outbox.DeliveriesAsync(new DeliveryQuery(), Ct).ToListAsync(Ct)).Needed();
        Assert.Equal(
            [
                (1, DeliveryState.Sent, MessageType.Raised, 1, null),
                (3, DeliveryState.Failing, MessageType.Raised, 2, "no queue is bound"),
                (5, DeliveryState.Waiting, MessageType.Backfill, 0, null),
                (6, DeliveryState.Waiting, MessageType.Corrected, 0, null),
                (7, DeliveryState.Waiting, MessageType.Raised, 0, null),
            ],
            lines.Select(l => ((int)l.Number, l.State, l.Type, l.Attempts, l.Reason))
        );
        Assert.All(lines, l => Assert.Equal((store.OwnChannel, Route.Gse), (l.Channel, l.Route)));
        IReadOnlyList<Stored<PendingDelivery>> due = await store.Outbox.DueAsync(store.OwnChannel, At, 10, Ct);
        Assert.Equal([3, 5], due.Values().Select(d => d.Number));
        Assert.Equal("7", Assert.Single(due.Unreadable()).Key);
        await store.Outbox.MarkSentAsync(store.OwnChannel, [Backfilled], At, Ct);
        Assert.Equal([3, 6], (await store.Outbox.DueAsync(store.OwnChannel, At, 10, Ct)).Values().Select(d => d.Number));
    }

    [Fact]
    public async Task What_a_backfill_told_of_is_known_to_have_been_told()
    {
        IVoletStore store = await UpgradedAsync();

        Assert.Equal([_alerts[3].Id], (await store.Outbox.AlertsOfAsync(Backfilled, Ct)).Needed().Select(a => a.Id));
        Assert.True(await store.Outbox.HasBeenSentAsync(_alerts[0].Id, Route.Gse, Ct));
        Assert.False(await store.Outbox.HasBeenSentAsync(_alerts[3].Id, Route.Gse, Ct));
        await store.Outbox.MarkSentAsync(store.OwnChannel, [Backfilled], At, Ct);
        Assert.True(await store.Outbox.HasBeenSentAsync(_alerts[3].Id, Route.Gse, Ct));
    }

    [Fact]
    public async Task Alerts_are_as_they_were_and_numbers_go_on()
    {
        IVoletStore store = await UpgradedAsync();

        Alert kept = (await store.AllAsync(new AlertQuery(), Ct))[0];
        Assert.Equivalent(_alerts[0], kept, strict: true);
        Assert.False(kept.IsKeyed);
        Assert.False(await store.IsEmptyAsync(Ct));
        Alert fresh = Alert("B1");
        await using (IVoletBatch batch = await store.BeginAsync(Ct))
        {
            await batch.SaveAsync(fresh, Told(fresh), Ct);
            await batch.CommitAsync(batch.Cursor, Ct);
        }

        Assert.Equal(8, (await store.Outbox.DueAsync(store.OwnChannel, At, 10, Ct)).Values().Max(d => d.Number));
    }

    private protected abstract string Folder { get; }

    private protected abstract string AsOwner { get; }

    private protected virtual string Numbered => "";

    // Nothing is there before the older program was.
    private protected override bool OpensAtOnce => false;

    private async Task<IVoletStore> UpgradedAsync()
    {
        await Home.ExecuteAsync(AsOwner + Migrations.UpTo(4, Folder) + Rows() + Numbered, "defensive");
        return (await OpenAnotherAsync()).Of(Volet.Defensive);
    }

    // One that was sent, one silent, one that fails, one that a backfill found, the backfill, a correction of it, and one that is damaged.
    private string Rows() =>
        string.Join(
            '\n',
            [
                .. _alerts.Select(AlertRow),
                LedgerRow(1, _alerts[0], 1, "raised", AlertJson.Write(_alerts[0].Content), ", sent_at", ", '2026-03-01 06:31:00+00:00'", 1),
                LedgerRow(2, _alerts[1], null, null, null),
                LedgerRow(3, _alerts[2], 1, "raised", AlertJson.Write(_alerts[2].Content), ", last_error", ", 'no queue is bound'", 2),
                LedgerRow(4, _alerts[3], null, null, null),
                $"""
                INSERT INTO ledger (number, log_position, at, message_id, revision, type, route, body, reason)
                VALUES (5, 1, '2026-03-01 06:30:00+00:00', '{Text(Backfilled)}', 1, 'history-found', 'gse',
                    '{Escaped(AlertJson.Write(Found()))}', '');
                """,
                LedgerRow(6, _alerts[3], 2, "corrected", AlertJson.Write(_alerts[3].Content)),
                LedgerRow(7, _alerts[4], 1, "raised", AlertJson.Write(_alerts[4].Content)[..40]),
            ]
        );

    private static BackfillContent Found() =>
        new()
        {
            Id = Backfilled,
            Volet = Volet.Defensive,
            Route = Route.Gse,
            To = new DateOnly(2026, 2, 1),
            FoundAt = At,
            Title = "HISTORIQUE",
            Summary = "Relecture",
            Count = 1,
            Severities = [],
            Alerts = [],
        };

    private static string AlertRow(Alert alert) =>
        $"""
            INSERT INTO alert (id, root_source, root_id, rule, subject, route, status, rule_version, content, published_on, firm, revision,
                told_hash, told_active, merged_into, created_at, updated_at)
            VALUES ('{Text(alert.Id)}', 'bodacc', '{alert.Root.Id}', '{alert.Key.Rule}', '{alert.Key.Subject}', 'gse', 'raised',
                '{alert.RuleVersion}', '{Escaped(
                AlertJson.Write(alert.Content)
            )}', '2026-02-01', NULL, {alert.Revision}, 'hash', {True}, NULL,
                '{alert.CreatedAt:yyyy-MM-dd HH:mm:ss}+00:00', '{alert.UpdatedAt:yyyy-MM-dd HH:mm:ss}+00:00');
            INSERT INTO alert_root VALUES ('bodacc', '{alert.Root.Id}', '{Text(alert.Id)}');
            """;

    private static string LedgerRow(
        int number,
        Alert alert,
        int? revision,
        string? type,
        string? body,
        string more = "",
        string values = "",
        int attempts = 0
    ) =>
        $"""
            INSERT INTO ledger (number, alert_id, status, log_position, at, message_id, revision, type, route, body, reason, attempts{more})
            VALUES ({number}, '{Text(alert.Id)}', 'raised', 1, '2026-03-01 06:30:00+00:00',
                {Quoted(type is null ? null : Text(new Guid(number, 0, 0, new byte[8])))},
                {(revision is { } told ? $"{told}" : "NULL")}, {Quoted(type)}, {Quoted(type is null ? null : "gse")},
                {Quoted(body)}, {Quoted(type is null ? null : "")}, {attempts}{values});
            """;

    private static string True => "(1 = 1)";

    // As SQLite keeps it; PostgreSQL takes it too.
    private static string Text(Guid id) => id.ToString("D").ToUpperInvariant();

    private static string Quoted(string? text) => text is null ? "NULL" : $"'{Escaped(text)}'";

    private static string Escaped(string text) => text.Replace("'", "''");
}

public sealed class SqliteDeliveriesMigrationTests : DeliveriesMigrationContract
{
    private protected override string Folder => "Sqlite.volet";

    private protected override string AsOwner => "";

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresDeliveriesMigrationTests : DeliveriesMigrationContract
{
    private protected override string Folder => "PostgreSql.volet";

    private protected override string AsOwner => "SET ROLE watch_defensive;";

    // As if it had given the numbers itself.
    private protected override string Numbered => "SELECT setval(pg_get_serial_sequence('ledger', 'number'), 7)";

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
