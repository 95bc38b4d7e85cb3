using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql;

/// <summary>The store of one volet in SQL that both databases understand.</summary>
internal sealed class VoletStore(Volet volet, Database database, ILocks outboxes) : IVoletStore
{
    /// <summary>The type of a line of the ledger that is about a backfill and no alert.</summary>
    public const string BackfillType = "backfill-found";

    private const string SelectCursor = "SELECT position FROM reader WHERE number = 1 ";

    private const string SelectUnsent = """
        SELECT message_id, alert_id, revision, type, route, body, reason
        FROM ledger
        WHERE message_id IS NOT NULL AND sent_at IS NULL
        ORDER BY number
        LIMIT @Limit
        """;

    private const string UpdateSent = """
        UPDATE ledger SET sent_at = @At, attempts = attempts + 1, attempted_at = @At, last_error = NULL
        WHERE message_id = @Id AND sent_at IS NULL
        """;

    private const string UpdateFailed = """
        UPDATE ledger SET attempts = attempts + 1, attempted_at = @At, last_error = @Error
        WHERE message_id = @Id AND sent_at IS NULL
        """;

    private const string SelectUnmerged = $"SELECT {AlertRow.Columns} FROM alert a WHERE a.merged_into IS NULL";

    private const string OldestFirst = " ORDER BY a.created_at, a.id LIMIT @Limit";

    private const string SelectTotals = """
        SELECT (SELECT position FROM reader WHERE number = 1) AS cursor_position,
            (SELECT count(*) FROM ledger WHERE message_id IS NOT NULL AND sent_at IS NULL) AS unsent,
            (SELECT count(*) FROM ledger WHERE message_id IS NOT NULL AND sent_at IS NULL AND last_error IS NOT NULL) AS failing,
            (SELECT count(*) FROM dead_letter) AS dead_letters
        """;

    private const string InsertLoad = """
        INSERT INTO configuration_load (at, loaded_by, process, hash, accepted, rules, firms, errors)
        VALUES (@At, @By, @Process, @Hash, @Accepted, @Rules, @Firms, @Errors)
        """;

    private const string SelectLastLoad = """
        SELECT at, loaded_by AS by, process, hash, accepted, rules, firms, errors
        FROM configuration_load
        WHERE accepted = @Accepted
        ORDER BY number DESC
        LIMIT 1
        """;

    private const string SelectStatuses = "SELECT status, count(*) AS count FROM alert WHERE merged_into IS NULL GROUP BY status";

    public Volet Volet => volet;

    public async Task<IVoletBatch> BeginAsync(CancellationToken ct)
    {
        WriteTransaction transaction = await database.BeginAsync(ct);
        try
        {
            return new VoletBatch(transaction, await transaction.FirstAsync<long>(SelectCursor + database.ForUpdate, null, ct));
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public Task<long> CursorAsync(CancellationToken ct) => database.FirstAsync<long>(SelectCursor, null, ct);

    public Task<IHeldLock?> TryLockOutboxAsync(string owner, CancellationToken ct) => outboxes.TryLockAsync(volet.ToKebabCase(), owner, ct);

    public async Task<IReadOnlyList<Message>> UnsentAsync(int limit, CancellationToken ct)
    {
        IReadOnlyList<MessageRow> rows = await database.QueryAsync<MessageRow>(SelectUnsent, new { Limit = limit }, ct);
        return [.. rows.Select(r => r.ToMessage())];
    }

    public Task MarkSentAsync(Guid messageId, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(UpdateSent, new { Id = messageId, At = at.ToUniversalTime() }, ct);

    public Task MarkFailedAsync(Guid messageId, string error, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(
            UpdateFailed,
            new
            {
                Id = messageId,
                Error = error,
                At = at.ToUniversalTime(),
            },
            ct
        );

    public async IAsyncEnumerable<Alert> QueryAsync(AlertQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var parameters = new
        {
            query.Since,
            query.Siren,
            query.Rule,
            Route = query.Route?.Name,
            Limit = query.Limit ?? int.MaxValue,
        };
        await foreach (AlertRow row in database.StreamAsync<AlertRow>(SelectUnmerged + Conditions(query) + OldestFirst, parameters, ct))
        {
            yield return row.ToAlert();
        }
    }

    public Task NoteLoadAsync(ConfigurationLoad load, CancellationToken ct) =>
        database.ExecuteAsync(InsertLoad, load with { At = load.At.ToUniversalTime() }, ct);

    public async Task<ConfigurationLoad?> LastLoadAsync(bool accepted, CancellationToken ct) =>
        (await database.FirstAsync<LoadRow>(SelectLastLoad, new { Accepted = accepted }, ct))?.ToLoad();

    public async Task<VoletTotals> TotalsAsync(CancellationToken ct)
    {
        TotalsRow totals = await database.FirstAsync<TotalsRow>(SelectTotals, null, ct) ?? new TotalsRow();
        IReadOnlyList<StatusRow> statuses = await database.QueryAsync<StatusRow>(SelectStatuses, null, ct);
        return new VoletTotals(
            totals.CursorPosition,
            statuses.ToDictionary(s => SqlNames.Parse<AlertStatus>(s.Status), s => s.Count),
            totals.Unsent,
            totals.Failing,
            totals.DeadLetters
        );
    }

    private static string Conditions(AlertQuery query) =>
        string.Concat(
            query.Since is null ? "" : " AND a.published_on >= @Since",
            query.Siren is null ? "" : " AND a.subject = @Siren",
            query.Rule is null ? "" : " AND a.rule = @Rule",
            query.Route is null ? "" : " AND a.route = @Route"
        );

    private sealed record MessageRow
    {
        public Guid MessageId { get; init; }

        public Guid? AlertId { get; init; }

        public int Revision { get; init; }

        public string Type { get; init; } = "";

        public string Route { get; init; } = "";

        public string Body { get; init; } = "";

        public string Reason { get; init; } = "";

        public Message ToMessage() =>
            new()
            {
                Id = MessageId,
                Type = AlertId is null ? MessageType.Backfill : SqlNames.Parse<MessageType>(Type),
                Route = Contracts.Routes.Route.Parse(Route),
                Revision = Revision,
                Content = AlertId is null
                    ? new MessageContent.OfBackfill(AlertJson.ReadBackfill(Body))
                    : new MessageContent.OfAlert(AlertJson.Read(Body), Reason),
                Alerts = AlertId is { } alert ? [new MessageAlert(alert, Revision)] : [],
            };
    }

    private sealed record LoadRow
    {
        public DateTimeOffset At { get; init; }

        public string By { get; init; } = "";

        public int Process { get; init; }

        public string Hash { get; init; } = "";

        public bool Accepted { get; init; }

        public int Rules { get; init; }

        public int Firms { get; init; }

        public int Errors { get; init; }

        public ConfigurationLoad ToLoad() =>
            new()
            {
                At = At,
                By = By,
                Process = Process,
                Hash = Hash,
                Accepted = Accepted,
                Rules = Rules,
                Firms = Firms,
                Errors = Errors,
            };
    }

    private sealed record TotalsRow
    {
        public long CursorPosition { get; init; }

        public long Unsent { get; init; }

        public long Failing { get; init; }

        public long DeadLetters { get; init; }
    }

    private sealed record StatusRow
    {
        public string Status { get; init; } = "";

        public long Count { get; init; }
    }
}
