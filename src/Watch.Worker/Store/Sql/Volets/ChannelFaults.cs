using Watch.Contracts.Routes;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The table <c>channel_fault</c>; the empty route is the whole channel.</summary>
internal sealed class ChannelFaults(Database database)
{
    // The whole of it: one that could not be read would keep nothing from being tried, without end.
    private const string Upsert = """
        INSERT INTO channel_fault (channel, route, reason, attempts, since, next_try)
        VALUES (@Channel, @Route, @Reason, @Attempts, @Since, @NextTry)
        ON CONFLICT (channel, route) DO UPDATE SET reason = excluded.reason, attempts = excluded.attempts, since = excluded.since,
            next_try = excluded.next_try
        """;

    private const string Delete = "DELETE FROM channel_fault WHERE channel = @Channel AND route = @Route";

    private const string SelectAll = "SELECT channel, route, reason, attempts, since, next_try FROM channel_fault ORDER BY channel, route";

    public Task NoteAsync(ChannelFault fault, CancellationToken ct) =>
        database.ExecuteAsync(
            CommitPoint.Fault,
            Upsert,
            new
            {
                fault.Channel,
                Route = NameOf(fault.Route),
                Reason = SqlText.Storable(fault.Reason),
                fault.Attempts,
                Since = fault.Since.ToUniversalTime(),
                NextTry = fault.NextTry.ToUniversalTime(),
            },
            ct
        );

    public Task ClearAsync(string channel, Route? route, CancellationToken ct) =>
        database.ExecuteAsync(CommitPoint.Fault, Delete, new { Channel = channel, Route = NameOf(route) }, ct);

    public async Task<IReadOnlyList<Stored<ChannelFault>>> ListAsync(CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectAll, null, ct)).Select(r =>
                r.Read("channel_fault", k => $"{k.Shown("channel")}/{k.Shown("route")}", ToFault)
            ),
        ];

    /// <summary>Those of a channel; one that cannot be read keeps nothing from being tried.</summary>
    public async Task<IEnumerable<ChannelFault>> OfAsync(string channel, CancellationToken ct) =>
        (await ListAsync(ct)).Values().Where(f => string.Equals(f.Channel, channel, StringComparison.Ordinal));

    private static string NameOf(Route? route) => route?.Name ?? "";

    private static ChannelFault ToFault(RawRow row) =>
        new(
            row.Text("channel"),
            row.Text("route") is { Length: > 0 } route ? Route.Parse(route) : null,
            row.Text("reason"),
            row.Count("attempts"),
            row.Moment("since"),
            row.Moment("next_try")
        );
}
