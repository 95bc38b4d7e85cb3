using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>Reads messages with the alerts that they tell of.</summary>
internal sealed class MessageReading(Database database)
{
    /// <summary>Of <c>message m</c>.</summary>
    public const string Columns = "m.number, m.id, m.type, m.route, m.revision, m.body, m.reason, m.at";

    private const string Table = "message";

    private const string SelectOne = $"SELECT {Columns} FROM message m WHERE m.id = @Id";

    private const string SelectAlerts = "SELECT message, alert_id, revision FROM message_alert WHERE message IN (";

    private readonly string _selectAlerts = $"{SelectAlerts}{database.NumbersOf("@Numbers")}) ORDER BY message, alert_id";

    /// <summary>A message, or why it cannot be read.</summary>
    public static Stored<Message> Read(RawRow row, ILookup<long, RawRow> alerts) =>
        row.Read(Table, k => k.Shown("number"), r => ToMessage(r, alerts[r.Number("number")]));

    /// <summary>One of them; null where there is none of that id.</summary>
    public async Task<Stored<Message>?> FindAsync(Guid message, CancellationToken ct) =>
        await database.RowAsync(SelectOne, new { Id = message }, ct) is { } row ? Read(row, await AlertsAsync([row], ct)) : null;

    /// <summary>The alerts of the messages in these rows, by the number of the message.</summary>
    public async Task<ILookup<long, RawRow>> AlertsAsync(RawRow[] messages, CancellationToken ct)
    {
        string numbers = string.Join(',', messages.Select(r => r.Number("number")));
        IReadOnlyList<RawRow> rows = numbers.Length == 0 ? [] : await database.RowsAsync(_selectAlerts, new { Numbers = numbers }, ct);
        return rows.ToLookup(r => r.Number("message"));
    }

    private static Message ToMessage(RawRow row, IEnumerable<RawRow> alerts)
    {
        MessageType type = row.Word<MessageType>("type");
        return new Message
        {
            Id = row.Id("id"),
            Type = type,
            Route = Route.Parse(row.Text("route")),
            Revision = row.Count("revision"),
            Content = type switch
            {
                MessageType.Backfill => new MessageContent.OfBackfill(AlertJson.ReadBackfill(row.Text("body"))),
                MessageType.Operation => new MessageContent.OfOperation([
                    .. AlertJson.ReadOperation(row.Text("body")).Parts.Select(MessagePart.Of),
                ]),
                MessageType.Edition => new MessageContent.OfEdition(AlertJson.ReadEdition(row.Text("body"))),
                _ => new MessageContent.OfAlert(AlertJson.Read(row.Text("body")), row.Text("reason")),
            },
            Alerts = [.. alerts.Select(a => new MessageAlert(a.Id("alert_id"), a.Count("revision")))],
        };
    }
}
