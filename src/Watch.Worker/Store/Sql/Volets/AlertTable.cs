using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The tables <c>alert</c> and <c>alert_root</c> within a transaction.</summary>
internal sealed class AlertTable(WriteTransaction transaction)
{
    // A root whose alert is gone is a damage as well: to raise it again would be to tell of it twice.
    private const string SelectOfRoot = $"""
        SELECT r.alert_id AS root_alert, {AlertColumns.All}
        FROM alert_root r LEFT JOIN alert a ON a.id = r.alert_id
        WHERE r.source = @Source AND r.id = @Id
        """;

    private const string Update = """
        UPDATE alert SET
            root_source = @RootSource, root_id = @RootId, matter = @Matter, rule = @Rule, subject = @Subject, route = @Route,
            status = @Status, rule_version = @RuleVersion, content = @Content, published_on = @PublishedOn, firm = @Firm,
            asks_history = @AsksHistory, revision = @Revision, published_hash = @PublishedHash, published_active = @PublishedActive,
            merged_into = @MergedInto, keyed = @Keyed, created_at = @CreatedAt, updated_at = @UpdatedAt
        WHERE id = @Id
        """;

    private const string Insert = """
        INSERT INTO alert (id, root_source, root_id, matter, rule, subject, route, status, rule_version, content, published_on, firm,
            asks_history, revision, published_hash, published_active, merged_into, keyed, created_at, updated_at)
        VALUES (@Id, @RootSource, @RootId, @Matter, @Rule, @Subject, @Route, @Status, @RuleVersion, @Content, @PublishedOn, @Firm,
            @AsksHistory, @Revision, @PublishedHash, @PublishedActive, @MergedInto, @Keyed, @CreatedAt, @UpdatedAt)
        ON CONFLICT DO NOTHING
        """;

    private const string InsertRoot = """
        INSERT INTO alert_root (source, id, alert_id) VALUES (@RootSource, @RootId, @Id) ON CONFLICT (source, id, alert_id) DO NOTHING
        """;

    private const string Forget = "DELETE FROM quarantine WHERE table_name = 'alert' AND key = CAST(@Id AS text)";

    private const string SelectWaitingForEdition = $"""
        SELECT {AlertColumns.All}
        FROM alert a
        WHERE a.route = @Route AND a.revision = 0
            AND (a.updated_at >= @Since OR NOT EXISTS (
                SELECT 1 FROM message_alert ma JOIN message m ON m.number = ma.message WHERE ma.alert_id = a.id AND m.type = @Type))
        """;

    private const string SelectPublished = $"""
        SELECT {AlertColumns.All}
        FROM alert a
        WHERE a.subject = @Subject AND a.route = @Route AND a.revision > 0 AND a.merged_into IS NULL
            AND a.published_on >= @From AND a.published_on <= @To
        ORDER BY a.published_on DESC, a.created_at DESC, a.id
        """;

    private const string SelectSubjects = "SELECT DISTINCT subject FROM alert WHERE asks_history AND subject <> ''";

    public async Task<IReadOnlyList<Stored<Alert>>> OfChainAsync(IReadOnlyCollection<NoticeKey> members, CancellationToken ct)
    {
        Dictionary<string, Stored<Alert>> found = new(StringComparer.Ordinal);
        foreach (NoticeKey member in members.Distinct())
        {
            foreach (RawRow row in await transaction.RowsAsync(SelectOfRoot, new { Source = member.Source.Value, member.Id }, ct))
            {
                found[row.Shown("root_alert")] = row.IsNull("id")
                    ? new Stored<Alert>.Unreadable(new UnreadableStoredRow(AlertColumns.Table, row.Shown("root_alert"), "it is gone"))
                    : AlertColumns.Read(row);
            }
        }

        return [.. found.Values];
    }

    public async Task<IReadOnlyList<Stored<Alert>>> WaitingForEditionAsync(Route route, DateTimeOffset since, CancellationToken ct)
    {
        var parameters = new
        {
            Route = route.Name,
            Since = since.ToUniversalTime(),
            Type = MessageType.Edition.ToKebabCase(),
        };
        return [.. (await transaction.RowsAsync(SelectWaitingForEdition, parameters, ct)).Select(AlertColumns.Read)];
    }

    public async Task<IReadOnlyList<Stored<Alert>>> PublishedOnFirmAsync(
        string subject,
        Route route,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var parameters = new
        {
            Subject = subject,
            Route = route.Name,
            From = from,
            To = to,
        };
        return [.. (await transaction.RowsAsync(SelectPublished, parameters, ct)).Select(AlertColumns.Read)];
    }

    // A firm whose number is damaged is that of an alert that cannot be read, and is told as that.
    public async Task<IReadOnlyList<string>> SubjectsOfHistoryAsync(CancellationToken ct) =>
        [
            .. (await transaction.RowsAsync(SelectSubjects, null, ct))
                .Select(r => r.Read(AlertColumns.Table, k => k.Shown("subject"), k => k.Text("subject")))
                .Values(),
        ];

    public async Task SaveAsync(Alert alert, CancellationToken ct)
    {
        object row = AlertColumns.Parameters(alert);
        if (await transaction.ExecuteAsync(Update, row, ct) == 0 && await transaction.ExecuteAsync(Insert, row, ct) == 0)
        {
            string key = $"{alert.Root}/{alert.Key.Rule}/{alert.Key.Subject}/{alert.Key.Route}";
            throw new UnreadableRowException(
                new UnreadableStoredRow(AlertColumns.Table, key, "another alert has this key, and its root does not lead to it")
            );
        }

        await transaction.ExecuteAsync(InsertRoot, row, ct);
        await transaction.ExecuteAsync(Forget, row, ct);
    }
}
