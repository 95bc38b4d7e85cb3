using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>Editions: messages of a kind of their own, numbered within their route.</summary>
internal static class EditionReading
{
    /// <summary>The last of a route, the latest first.</summary>
    public const string SelectLast = """
        SELECT m.number, m.body, m.at FROM message m
        WHERE m.type = @Type AND m.route = @Route
        ORDER BY m.revision DESC
        LIMIT @Most
        """;

    /// <summary>Where a route stands.</summary>
    public const string SelectMark = """
        SELECT m.revision, m.log_position, m.at FROM message m
        WHERE m.type = @Type AND m.route = @Route
        ORDER BY m.revision DESC
        LIMIT @Most
        """;

    /// <summary>The alerts of a message, by its number as text.</summary>
    public const string SelectAlerts = "SELECT alert_id FROM message_alert WHERE CAST(message AS text) = @Message";

    /// <summary>Where a route stands; null where it has no edition.</summary>
    public static EditionMark? Mark(RawRow? row) =>
        row is null ? null : new EditionMark(row.Count("revision"), row.Number("log_position"), row.Moment("at"));

    public static object Parameters(Route route, int most) =>
        new
        {
            Type = MessageType.Edition.ToKebabCase(),
            Route = route.Name,
            Most = most,
        };

    /// <summary>The editions, the earliest first.</summary>
    public static IReadOnlyList<Stored<PublishedEdition>> Read(IReadOnlyList<RawRow> latestFirst) =>
        [
            .. latestFirst
                .Reverse()
                .Select(row =>
                    row.Read(
                        "message",
                        k => k.Shown("number"),
                        r => new PublishedEdition(AlertJson.ReadEdition(r.Text("body")), r.Moment("at"))
                    )
                ),
        ];
}
