using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql;

/// <summary>One transaction of a volet's reader; the cursor's row is locked already.</summary>
internal sealed class VoletBatch(WriteTransaction transaction, long cursor) : IVoletBatch
{
    private const string SelectOfRoot = $"""
        SELECT {AlertRow.Columns}
        FROM alert_root r JOIN alert a ON a.id = r.alert_id
        WHERE r.source = @Source AND r.id = @Id
        """;

    private const string UpsertAlert = """
        INSERT INTO alert (id, root_source, root_id, rule, subject, route, status, rule_version, content, published_on, firm,
            asks_history, revision, told_hash, told_active, merged_into, created_at, updated_at)
        VALUES (@Id, @RootSource, @RootId, @Rule, @Subject, @Route, @Status, @RuleVersion, @Content, @PublishedOn, @Firm,
            @AsksHistory, @Revision, @PublishedHash, @PublishedActive, @MergedInto, @CreatedAt, @UpdatedAt)
        ON CONFLICT (id) DO UPDATE SET
            root_source = excluded.root_source, root_id = excluded.root_id, rule = excluded.rule, subject = excluded.subject,
            route = excluded.route, status = excluded.status, rule_version = excluded.rule_version, content = excluded.content,
            published_on = excluded.published_on, firm = excluded.firm, asks_history = excluded.asks_history, revision = excluded.revision, told_hash = excluded.told_hash,
            told_active = excluded.told_active, merged_into = excluded.merged_into, created_at = excluded.created_at,
            updated_at = excluded.updated_at
        """;

    private const string SelectSubjects = "SELECT DISTINCT subject FROM alert WHERE asks_history AND subject <> ''";

    private const string InsertRoot = """
        INSERT INTO alert_root (source, id, alert_id) VALUES (@RootSource, @RootId, @Id) ON CONFLICT (source, id, alert_id) DO NOTHING
        """;

    private const string InsertLedger = """
        INSERT INTO ledger (alert_id, status, log_position, at, message_id, revision, type, route, body, reason)
        VALUES (@AlertId, @Status, @Position, @At, @MessageId, @Revision, @Type, @Route, @Body, @Reason)
        """;

    private const string InsertRule = """
        INSERT INTO rule_version (rule, version, json) VALUES (@Rule, @Version, @Json) ON CONFLICT (rule, version) DO NOTHING
        """;

    private const string SelectRule = "SELECT json FROM rule_version WHERE rule = @Rule AND version = @Version";

    private const string InsertDeadLetter = """
        INSERT INTO dead_letter (log_position, source, id, error, at) VALUES (@Position, @Source, @Id, @Error, @At)
        ON CONFLICT (log_position) DO NOTHING
        """;

    private const string UpdateCursor = "UPDATE reader SET position = @Cursor WHERE number = 1";

    public long Cursor => cursor;

    public async Task<IReadOnlyList<Alert>> OfChainAsync(IReadOnlyCollection<NoticeKey> members, CancellationToken ct)
    {
        Dictionary<Guid, Alert> found = [];
        foreach (NoticeKey member in members.Distinct())
        {
            var parameters = new { Source = member.Source.Value, member.Id };
            foreach (AlertRow row in await transaction.QueryAsync<AlertRow>(SelectOfRoot, parameters, ct))
            {
                found[row.Id] = row.ToAlert();
            }
        }

        return [.. found.Values];
    }

    public Task<IReadOnlyList<string>> SubjectsOfHistoryAsync(CancellationToken ct) =>
        transaction.QueryAsync<string>(SelectSubjects, null, ct);

    public async Task SaveAsync(Alert alert, LedgerEntry entry, CancellationToken ct)
    {
        AlertRow row = AlertRow.Of(alert);
        await transaction.ExecuteAsync(UpsertAlert, row, ct);
        await transaction.ExecuteAsync(InsertRoot, row, ct);
        Message? message = entry.Message;
        MessageContent.OfAlert? body = message?.Content as MessageContent.OfAlert;
        var line = new
        {
            AlertId = alert.Id,
            Status = entry.Status.ToKebabCase(),
            entry.Position,
            At = entry.At.ToUniversalTime(),
            MessageId = message?.Id,
            message?.Revision,
            Type = message?.Type.ToKebabCase(),
            Route = message?.Route.Name,
            Body = body is null ? null : AlertJson.Write(body.Content),
            body?.Reason,
        };
        await transaction.ExecuteAsync(InsertLedger, line, ct);
    }

    public Task AnnounceAsync(Message message, DateTimeOffset at, CancellationToken ct)
    {
        var line = new
        {
            AlertId = default(Guid?),
            Status = default(string),
            Position = cursor,
            At = at.ToUniversalTime(),
            MessageId = message.Id,
            message.Revision,
            Type = VoletStore.BackfillType,
            Route = message.Route.Name,
            Body = AlertJson.Write(((MessageContent.OfBackfill)message.Content).Content),
            Reason = "",
        };
        return transaction.ExecuteAsync(InsertLedger, line, ct);
    }

    public Task SaveRuleAsync(string rule, string version, string json, CancellationToken ct) =>
        transaction.ExecuteAsync(
            InsertRule,
            new
            {
                Rule = rule,
                Version = version,
                Json = json,
            },
            ct
        );

    public Task<string?> RuleAsync(string rule, string version, CancellationToken ct) =>
        transaction.FirstAsync<string>(SelectRule, new { Rule = rule, Version = version }, ct);

    public Task DeadLetterAsync(long position, NoticeKey key, string error, DateTimeOffset at, CancellationToken ct) =>
        transaction.ExecuteAsync(
            InsertDeadLetter,
            new
            {
                Position = position,
                Source = key.Source.Value,
                key.Id,
                Error = error,
                At = at.ToUniversalTime(),
            },
            ct
        );

    public async Task CommitAsync(long cursor, CancellationToken ct)
    {
        await transaction.ExecuteAsync(UpdateCursor, new { Cursor = cursor }, ct);
        await transaction.CommitAsync(ct);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
