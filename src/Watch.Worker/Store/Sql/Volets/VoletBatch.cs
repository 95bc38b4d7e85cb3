using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>One transaction of a volet's reader; the cursor's row is locked already.</summary>
internal sealed class VoletBatch(WriteTransaction transaction, long cursor, RouteChannels channels, StoreBuild build) : IVoletBatch
{
    private const string InsertLedger = """
        INSERT INTO ledger (alert_id, status, log_position, at, message_id) VALUES (@AlertId, @Status, @Position, @At, @MessageId)
        """;

    private const string CountSaid = """
        SELECT count(*) FROM (SELECT id FROM message WHERE id = @Id UNION SELECT message_id FROM ledger WHERE message_id = @Id) said
        """;

    private const string InsertRule = """
        INSERT INTO rule_version (rule, version, json) VALUES (@Rule, @Version, @Json) ON CONFLICT (rule, version) DO NOTHING
        """;

    private const string InsertDeadLetter = """
        INSERT INTO dead_letter (log_position, source, id, error, at) VALUES (@Position, @Source, @Id, @Error, @At)
        ON CONFLICT (log_position) DO NOTHING
        """;

    private const string DeleteDeadLetter = "DELETE FROM dead_letter WHERE log_position = @Position";

    private const string UpdateCursor = "UPDATE reader SET position = @Cursor WHERE number = 1";

    private readonly AlertTable _alerts = new(transaction);

    private readonly MessageWriting _messages = new(transaction, channels);

    public long Cursor => cursor;

    public Task<IReadOnlyList<Stored<Alert>>> OfChainAsync(IReadOnlyCollection<NoticeKey> members, CancellationToken ct) =>
        _alerts.OfChainAsync(members, ct);

    public Task<IReadOnlyList<Stored<Alert>>> WaitingForEditionAsync(Route route, DateTimeOffset since, CancellationToken ct) =>
        _alerts.WaitingForEditionAsync(route, since, ct);

    public async Task<EditionMark?> LastEditionAsync(Route route, CancellationToken ct) =>
        EditionReading.Mark(await transaction.RowAsync(EditionReading.SelectMark, EditionReading.Parameters(route, 1), ct));

    public async Task<IReadOnlyList<Guid>> AlertsOfAsync(UnreadableStoredRow edition, CancellationToken ct) =>
        [
            .. (await transaction.RowsAsync(EditionReading.SelectAlerts, new { Message = edition.Key }, ct))
                .Select(r => r.Read("message_alert", k => k.Shown("alert_id"), k => k.Id("alert_id")))
                .Values(),
        ];

    public async Task<IReadOnlyList<Stored<PublishedEdition>>> EditionsAsync(Route route, int most, CancellationToken ct) =>
        EditionReading.Read(await transaction.RowsAsync(EditionReading.SelectLast, EditionReading.Parameters(route, most), ct));

    public Task<IReadOnlyList<string>> SubjectsOfHistoryAsync(CancellationToken ct) => _alerts.SubjectsOfHistoryAsync(ct);

    public Task<IReadOnlyList<Stored<Alert>>> PublishedOnFirmAsync(
        string subject,
        Route route,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    ) => _alerts.PublishedOnFirmAsync(subject, route, from, to, ct);

    public Task SaveAsync(Alert alert, LedgerEntry entry, CancellationToken ct) =>
        SaveAsync(new OperationChange([new AlertChange(alert, entry)], entry.Message), ct);

    public async Task SaveAsync(OperationChange operation, CancellationToken ct)
    {
        foreach (AlertChange change in operation.Changes)
        {
            await SaveLineAsync(change.Alert, change.Entry, ct);
        }

        if (operation.Message is { } message)
        {
            LedgerEntry first = operation.Changes.First(c => c.Entry.Message is not null).Entry;
            await _messages.WriteAsync(message, first.Position, first.At, ct);
        }
    }

    private async Task SaveLineAsync(Alert alert, LedgerEntry entry, CancellationToken ct)
    {
        await RefuseTwiceAsync(alert, entry.Message, ct);
        await _alerts.SaveAsync(alert, ct);
        var line = new
        {
            AlertId = alert.Id,
            Status = entry.Status.ToKebabCase(),
            entry.Position,
            At = entry.At.ToUniversalTime(),
            MessageId = entry.Message?.Id,
        };
        await transaction.ExecuteAsync(InsertLedger, line, ct);
    }

    // A damaged revision, or a root that leads nowhere, begins the messages of an alert anew; asked before anything of it is written.
    private async Task RefuseTwiceAsync(Alert alert, Message? message, CancellationToken ct)
    {
        if (message is not null && await transaction.ScalarAsync<long>(CountSaid, new { message.Id }, ct) > 0)
        {
            throw new UnreadableRowException(
                new UnreadableStoredRow(AlertColumns.Table, $"{alert.Id:D}", $"its message {alert.Revision} has been written already")
            );
        }
    }

    public Task AnnounceAsync(Message message, DateTimeOffset at, CancellationToken ct) => _messages.WriteAsync(message, cursor, at, ct);

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

    public async Task<Stored<string>?> RuleAsync(string rule, string version, CancellationToken ct) =>
        RuleReading.Read(await transaction.RowAsync(RuleReading.Select, RuleReading.Parameters(rule, version), ct), rule, version);

    public Task DeadLetterAsync(long position, NoticeKey key, string error, DateTimeOffset at, CancellationToken ct) =>
        transaction.ExecuteAsync(
            InsertDeadLetter,
            new
            {
                Position = position,
                Source = key.Source.Value,
                key.Id,
                Error = SqlText.Storable(error),
                At = at.ToUniversalTime(),
            },
            ct
        );

    public Task RemoveDeadLetterAsync(long position, CancellationToken ct) =>
        transaction.ExecuteAsync(DeleteDeadLetter, new { Position = position }, ct);

    public Task QuarantineAsync(UnreadableStoredRow row, DateTimeOffset at, CancellationToken ct) =>
        transaction.ExecuteAsync(VoletQuarantine.Upsert, VoletQuarantine.Parameters(row, build, at), ct);

    public async Task CommitAsync(long cursor, CancellationToken ct)
    {
        await transaction.ExecuteAsync(UpdateCursor, new { Cursor = cursor }, ct);
        await transaction.CommitAsync(CommitPoint.Judgement, ct);
    }

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
