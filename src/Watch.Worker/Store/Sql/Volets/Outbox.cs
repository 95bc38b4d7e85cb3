using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The messages of a volet on their way, in SQL that both databases understand.</summary>
internal sealed class Outbox(Database database, ILocks channels, StoreBuild build) : IOutbox
{
    private const string OfMessage = "message = (SELECT m.number FROM message m WHERE m.id = @Id) AND channel = @Channel";

    private const string UpdateSent = $"""
        UPDATE delivery SET sent_at = @At, attempts = attempts + 1, attempted_at = @At, next_try = NULL, last_error = NULL
        WHERE {OfMessage} AND sent_at IS NULL AND withheld_at IS NULL
        """;

    private const string UpdateFailed = $"""
        UPDATE delivery SET attempts = attempts + 1, attempted_at = @At, next_try = @NextTry, last_error = @Error
        WHERE {OfMessage} AND sent_at IS NULL AND withheld_at IS NULL
        """;

    private const string UpdateWithheld = $"""
        UPDATE delivery SET withheld_at = @At, withheld = @Reason, next_try = NULL, last_error = NULL
        WHERE {OfMessage} AND sent_at IS NULL AND withheld_at IS NULL
        """;

    // What was sent or withheld was read: whatever another build said of it is over.
    private const string Forget = """
        DELETE FROM quarantine WHERE
            (table_name = 'message' AND key = (SELECT CAST(m.number AS text) FROM message m WHERE m.id = @Id))
            OR (table_name = 'delivery' AND key = (SELECT CAST(m.number AS text) || '/' || @Channel FROM message m WHERE m.id = @Id))
        """;

    private const string SelectSent = """
        SELECT count(*) FROM message_alert a
            JOIN message m ON m.number = a.message
            JOIN delivery d ON d.message = m.number
        WHERE a.alert_id = @Alert AND m.route = @Route AND d.sent_at IS NOT NULL
        """;

    private const string SelectAlerts = $"""
        SELECT r.alert_id AS told_alert, {AlertColumns.All}
        FROM message m JOIN message_alert r ON r.message = m.number LEFT JOIN alert a ON a.id = r.alert_id
        WHERE m.id = @Id
        ORDER BY a.created_at, r.alert_id
        """;

    // Once it was sent on one channel, all that it told of counts as sent.
    private const string IfUnsent = """
        (SELECT m.number FROM message m WHERE m.id = @Id
            AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.message = m.number AND d.sent_at IS NOT NULL))
        """;

    private const string UpdateBody = $"UPDATE message SET body = @Body WHERE number = {IfUnsent}";

    private const string DeleteAlert = $"DELETE FROM message_alert WHERE message = {IfUnsent} AND alert_id = @Alert";

    private readonly DueDeliveries _due = new(database, build);

    private readonly ChannelFaults _faults = new(database);

    private readonly DeliveryListing _listing = new(database, build);

    private readonly MessageReading _messages = new(database);

    public Task<IHeldLock?> TryLockAsync(string channel, string owner, CancellationToken ct) => channels.TryLockAsync(channel, owner, ct);

    public Task<IReadOnlyList<Stored<PendingDelivery>>> DueAsync(string channel, DateTimeOffset now, int limit, CancellationToken ct) =>
        _due.ReadAsync(channel, now.ToUniversalTime(), limit, ct);

    public async Task MarkSentAsync(string channel, IReadOnlyCollection<Guid> messages, DateTimeOffset at, CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        foreach (Guid message in messages.Order())
        {
            var parameters = new
            {
                Id = message,
                Channel = channel,
                At = at.ToUniversalTime(),
            };
            await transaction.ExecuteAsync(UpdateSent, parameters, ct);
            await transaction.ExecuteAsync(Forget, parameters, ct);
        }

        await transaction.CommitAsync(CommitPoint.Mark, ct);
    }

    public Task MarkFailedAsync(
        string channel,
        Guid message,
        string error,
        DateTimeOffset at,
        DateTimeOffset nextTry,
        CancellationToken ct
    ) =>
        database.ExecuteAsync(
            CommitPoint.Failure,
            UpdateFailed,
            new
            {
                Id = message,
                Channel = channel,
                Error = SqlText.Storable(error),
                At = at.ToUniversalTime(),
                NextTry = nextTry.ToUniversalTime(),
            },
            ct
        );

    public async Task WithholdAsync(string channel, Guid message, string reason, DateTimeOffset at, CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        var parameters = new
        {
            Id = message,
            Channel = channel,
            Reason = SqlText.Storable(reason),
            At = at.ToUniversalTime(),
        };
        await transaction.ExecuteAsync(UpdateWithheld, parameters, ct);
        await transaction.ExecuteAsync(Forget, parameters, ct);
        await transaction.CommitAsync(CommitPoint.Withholding, ct);
    }

    public Task NoteFaultAsync(ChannelFault fault, CancellationToken ct) => _faults.NoteAsync(fault, ct);

    public Task ClearFaultAsync(string channel, Route? route, CancellationToken ct) => _faults.ClearAsync(channel, route, ct);

    public Task<IReadOnlyList<Stored<ChannelFault>>> FaultsAsync(CancellationToken ct) => _faults.ListAsync(ct);

    public IAsyncEnumerable<Stored<DeliveryLine>> DeliveriesAsync(DeliveryQuery query, CancellationToken ct) =>
        _listing.ListAsync(query, ct);

    public Task<IReadOnlyList<OutboxTotal>> TotalsAsync(CancellationToken ct) => _listing.TotalsAsync(ct);

    public Task<Stored<Message>?> MessageAsync(Guid message, CancellationToken ct) => _messages.FindAsync(message, ct);

    public async Task<bool> HasBeenSentAsync(Guid alert, Route route, CancellationToken ct) =>
        await database.ScalarAsync<long>(SelectSent, new { Alert = alert, Route = route.Name }, ct) > 0;

    public async Task<IReadOnlyList<Stored<Alert>>> AlertsOfAsync(Guid message, CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectAlerts, new { Id = message }, ct)).Select(r =>
                r.IsNull("id")
                    ? new Stored<Alert>.Unreadable(new UnreadableStoredRow(AlertColumns.Table, r.Shown("told_alert"), "it is gone"))
                    : AlertColumns.Read(r)
            ),
        ];

    public async Task NarrowAsync(Message message, IReadOnlyCollection<Guid> leftOut, CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        await transaction.ExecuteAsync(UpdateBody, new { message.Id, Body = MessageWriting.BodyOf(message) }, ct);
        foreach (Guid alert in leftOut)
        {
            await transaction.ExecuteAsync(DeleteAlert, new { message.Id, Alert = alert }, ct);
        }

        await transaction.CommitAsync(CommitPoint.Narrowing, ct);
    }
}
