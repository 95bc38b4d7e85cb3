using System.Runtime.CompilerServices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>Deliveries for whoever looks.</summary>
internal sealed class DeliveryListing(Database database, StoreBuild build)
{
    private const string SelectAll = """
        SELECT m.number, m.id, m.type, m.route, m.at, d.channel, d.attempts, d.attempted_at, d.next_try, d.last_error,
            d.sent_at, d.withheld_at, d.withheld,
            (SELECT count(*) FROM message_alert a WHERE a.message = m.number) AS alerts
        FROM delivery d JOIN message m ON m.number = d.message
        WHERE m.number > 0
        """;

    private const string InOrder = " ORDER BY m.number, d.channel LIMIT @Limit";

    private static readonly string SelectTotals = $"""
        SELECT m.route, d.channel,
            count(CASE WHEN d.withheld_at IS NULL THEN 1 END) AS waiting,
            count(CASE WHEN d.withheld_at IS NULL AND d.last_error IS NOT NULL THEN 1 END) AS failing,
            count(d.withheld_at) AS withheld,
            min(CASE WHEN d.withheld_at IS NULL THEN m.at END) AS oldest,
            count(CASE WHEN d.withheld_at IS NULL AND {DueDeliveries.SetAside("d")} THEN 1 END) AS quarantined
        FROM delivery d JOIN message m ON m.number = d.message
        WHERE d.sent_at IS NULL
        GROUP BY m.route, d.channel
        ORDER BY m.route, d.channel
        """;

    public async IAsyncEnumerable<Stored<DeliveryLine>> ListAsync(DeliveryQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var parameters = new
        {
            Since = query.Since?.ToUniversalTime(),
            Route = query.Route?.Name,
            query.Channel,
            Limit = query.Limit ?? int.MaxValue,
        };
        await foreach (RawRow row in database.StreamAsync(SelectAll + Conditions(query) + InOrder, parameters, ct))
        {
            yield return row.Read("delivery", k => $"{k.Shown("number")}/{k.Shown("channel")}", ToLine);
        }
    }

    public async Task<IReadOnlyList<OutboxTotal>> TotalsAsync(CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectTotals, new { Build = build.Value }, ct)).Select(r => new OutboxTotal(
                r.Shown("route"),
                r.Shown("channel"),
                r.Number("waiting"),
                r.Number("failing"),
                r.Number("withheld"),
                r.Read("message", k => k.Shown("oldest"), k => k.MomentOrNull("oldest")).OrNull(),
                r.Number("quarantined")
            )),
        ];

    private static string Conditions(DeliveryQuery query) =>
        string.Concat(
            query.Since is null ? "" : " AND m.at >= @Since",
            query.Route is null ? "" : " AND m.route = @Route",
            query.Channel is null ? "" : " AND d.channel = @Channel",
            query.State switch
            {
                null => "",
                DeliveryState.Sent => " AND d.sent_at IS NOT NULL",
                DeliveryState.Withheld => " AND d.sent_at IS NULL AND d.withheld_at IS NOT NULL",
                DeliveryState.Failing => " AND d.sent_at IS NULL AND d.withheld_at IS NULL AND d.last_error IS NOT NULL",
                _ => " AND d.sent_at IS NULL AND d.withheld_at IS NULL AND d.last_error IS NULL",
            }
        );

    private static DeliveryLine ToLine(RawRow row)
    {
        DateTimeOffset? sent = row.MomentOrNull("sent_at");
        DateTimeOffset? withheld = row.MomentOrNull("withheld_at");
        string? error = row.TextOrNull("last_error");
        return new DeliveryLine
        {
            Number = row.Number("number"),
            Message = row.Id("id"),
            Type = row.Word<MessageType>("type"),
            Route = Route.Parse(row.Text("route")),
            Channel = row.Text("channel"),
            State = StateOf(sent, withheld, error),
            Alerts = row.Count("alerts"),
            WrittenAt = row.Moment("at"),
            Attempts = row.Count("attempts"),
            AttemptedAt = row.MomentOrNull("attempted_at"),
            NextTry = row.MomentOrNull("next_try"),
            Reason = withheld is null ? error : row.TextOrNull("withheld"),
            EndedAt = sent ?? withheld,
        };
    }

    private static DeliveryState StateOf(DateTimeOffset? sent, DateTimeOffset? withheld, string? error) =>
        sent is not null ? DeliveryState.Sent
        : withheld is not null ? DeliveryState.Withheld
        : error is not null ? DeliveryState.Failing
        : DeliveryState.Waiting;
}
