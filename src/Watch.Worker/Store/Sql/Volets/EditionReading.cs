using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

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
