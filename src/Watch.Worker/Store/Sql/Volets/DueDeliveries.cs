using Dapper;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>What can be delivered on a channel now.</summary>
internal sealed class DueDeliveries(Database database, StoreBuild build)
{
    private const string DeliveryTable = "delivery";

    private readonly ChannelFaults _faults = new(database);

    private readonly MessageReading _messages = new(database);

    // No message waits as long: a next try after it was written by a clock that was wrong, and is none.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // A moment that is none is due: whoever reads the row then tells what is wrong with it.
    private readonly string _select = $"""
        SELECT {MessageReading.Columns}, d.message, d.channel, d.attempts, d.next_try,
            (SELECT count(*) FROM message_alert mine WHERE mine.message = d.message) AS alerts,
            (SELECT count(*) FROM message_alert mine WHERE mine.message = d.message AND EXISTS (
                SELECT 1 FROM message_alert theirs
                    JOIN delivery later ON later.message = theirs.message AND later.channel = d.channel
                WHERE theirs.alert_id = mine.alert_id AND theirs.message > mine.message AND later.sent_at IS NOT NULL)) AS overtaken
        FROM delivery d LEFT JOIN message m ON m.number = d.message
        WHERE {Waiting("d")}
            AND (d.next_try IS NULL OR d.next_try <= @Now OR d.next_try > @Longest OR NOT ({database.IsMoment("d.next_try")}))
            AND NOT EXISTS (
                SELECT 1 FROM message_alert mine
                    JOIN message_alert theirs ON theirs.alert_id = mine.alert_id AND theirs.message < mine.message
                    JOIN delivery earlier ON earlier.message = theirs.message
                WHERE mine.message = d.message AND {Waiting("earlier")})
        """;

    private const string InOrder = " ORDER BY d.message LIMIT @Limit";

    /// <summary>See <see cref="IOutbox.DueAsync"/>.</summary>
    public async Task<IReadOnlyList<Stored<PendingDelivery>>> ReadAsync(string channel, DateTimeOffset now, int limit, CancellationToken ct)
    {
        ChannelFault[] faults = [.. await _faults.OfAsync(channel, ct)];
        ChannelFault? whole = Array.Find(faults, f => f.Route is null);
        if (whole is not null && whole.NextTry > now)
        {
            return [];
        }

        string[] kept = [.. faults.Select(f => f.Route?.Name).OfType<string>()];
        List<RawRow> rows = [.. await RowsAsync("NOT IN", channel, now, kept, limit, ct)];
        foreach (ChannelFault fault in faults.Where(f => f.Route is not null && f.NextTry <= now))
        {
            rows.AddRange(Probe(await RowsAsync("IN", channel, now, [fault.Route!.Value.Name], limit, ct), fault));
        }

        IEnumerable<RawRow> inOrder = rows.OrderBy(r => r.Read(DeliveryTable, KeyOf, k => k.Number("message")).OrNull()).Take(limit);
        RawRow[] due = [.. whole is null ? inOrder : Probe([.. inOrder], whole)];
        ILookup<long, RawRow> alerts = await _messages.AlertsAsync([.. due.Where(r => !r.IsNull("number"))], ct);
        return [.. due.Select(r => Read(r, alerts))];
    }

    // Another one at each attempt, so that a message which is itself the cause does not keep the others waiting for ever.
    private static IEnumerable<RawRow> Probe(IReadOnlyList<RawRow> rows, ChannelFault fault) =>
        rows.Skip(rows.Count == 0 ? 0 : Math.Max(0, fault.Attempts - 1) % rows.Count).Take(1);

    /// <summary>Whether a build has set a delivery aside, as <c>@Build</c> names it.</summary>
    public static string SetAside(string delivery) =>
        $"""
            EXISTS (
                SELECT 1 FROM quarantine q
                WHERE q.build = @Build AND (
                    (q.table_name = 'message' AND q.key = CAST({delivery}.message AS text))
                    OR (q.table_name = 'delivery' AND q.key = CAST({delivery}.message AS text) || '/' || {delivery}.channel)))
            """;

    private static string Waiting(string delivery) =>
        $"""
            {delivery}.channel = @Channel AND {delivery}.sent_at IS NULL AND {delivery}.withheld_at IS NULL
            AND NOT {SetAside(delivery)}
            """;

    private Task<IReadOnlyList<RawRow>> RowsAsync(
        string condition,
        string channel,
        DateTimeOffset now,
        string[] routes,
        int limit,
        CancellationToken ct
    )
    {
        DynamicParameters parameters = new(
            new
            {
                Channel = channel,
                Build = build.Value,
                Now = now,
                Longest = now + LongestPause,
                Limit = limit,
            }
        );
        foreach ((int i, string route) in routes.Index())
        {
            parameters.Add($"Route{i}", route);
        }

        string among = string.Join(", ", routes.Select((_, i) => $"@Route{i}"));
        return database.RowsAsync(
            _select + (routes.Length == 0 ? "" : $" AND coalesce(m.route, '') {condition} ({among})") + InOrder,
            parameters,
            ct
        );
    }

    // The message first: what is wrong with it is wrong on every channel.
    private static Stored<PendingDelivery> Read(RawRow row, ILookup<long, RawRow> alerts) =>
        row.IsNull("number")
            ? new Stored<PendingDelivery>.Unreadable(new UnreadableStoredRow(DeliveryTable, KeyOf(row), "its message is gone"))
            : MessageReading.Read(row, alerts) switch
            {
                Stored<Message>.Readable(var message) => row.Read(DeliveryTable, KeyOf, r => ToPending(r, message)),
                Stored<Message>.Unreadable(var unreadable) => new Stored<PendingDelivery>.Unreadable(unreadable),
                _ => throw new InvalidOperationException("A row is readable or not."),
            };

    private static string KeyOf(RawRow row) => $"{row.Shown("message")}/{row.Shown("channel")}";

    private static PendingDelivery ToPending(RawRow row, Message message)
    {
        _ = row.MomentOrNull("next_try");
        return new PendingDelivery(row.Number("number"), message, row.Text("channel"), row.Count("attempts"), row.Moment("at"))
        {
            Overtaken = row.Number("overtaken") > 0 && row.Number("overtaken") == row.Number("alerts"),
        };
    }
}
