using Npgsql;
using RabbitMQ.Client;
using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>Faults of the server profile, of every sort that is compared.</summary>
internal static class ServerLeaks
{
    private const string AskForAFirm = """
        SELECT p.json FROM log.notice_payload p JOIN log.notice_siren s USING (position) WHERE siren = '999101116'
        """;

    private const string TakeANumber = "SELECT nextval('log.notice_position')::text";

    private const string TouchItself = "UPDATE offensive.reader SET position = position RETURNING position::text";

    public static IReadOnlyList<Leak<ServerHome>> All(LoopbackSite site) =>
        [
            new(Sight.Message, "999101116") { Afterwards = _ => PublishAsync() },
            new(Sight.QueueDepth, "strategies-entreprises.alerts"),
            new(Sight.Request, "request") { Afterwards = _ => Sources.AskAsync(new Uri(site.Address, "?siren=999101116")) },
            new(Sight.LogLine, "line") { Ending = ended => ended with { Errors = $"{ended.Errors}\n999101116" } },
            new(Sight.File, "copy-of-999101116") { Afterwards = WriteFileAsync },
            new(Sight.ExitStatus, "run") { Ending = ended => ended with { Status = ended.Status + 1 } },
            new(Sight.Position, "next") { Afterwards = home => AskAsync(home, "ingest", TakeANumber) },
            new(Sight.Statistic, "log.notice_") { Afterwards = home => AskAsync(home, "copy", AskForAFirm) },
            new(Sight.Statistic, "offensive.reader") { Afterwards = home => AskAsync(home, "offensive", TouchItself) },
            new(Sight.Session, "watch-lock-defensive") { AtWork = HoldAsync },
            new(Sight.Lock, "log.notice_kind"),
            new(Sight.Lock, "virtualxid"),
            .. Numbers(),
        ];

    // They move with what the others do.
    private static IEnumerable<Leak<ServerHome>> Numbers() =>
        PostgresServer.HasQuiet
            ? [new(Sight.ServerNumber, "write-ahead log"), new(Sight.ServerNumber, "transactions"), new(Sight.ServerNumber, "the database")]
            : [];

    private static Task AskAsync(ServerHome home, string role, string sql) =>
        PostgresServer.AskAsync(PostgresServer.As(role, home.Log), sql);

    // Sent by the offensive volet's own user.
    private static async Task PublishAsync()
    {
        await using IConnection connection = await Broker.ConnectAsync("offensive", "watch-offensive");
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.BasicPublishAsync("alerts.offensive", "strategies-entreprises", mandatory: true, body: "999101116"u8.ToArray());
    }

    private static Task WriteFileAsync(ServerHome home)
    {
        Directory.CreateDirectory(home.Data);
        return File.WriteAllTextAsync(Path.Combine(home.Data, "copy-of-999101116"), "");
    }

    private static async Task<IAsyncDisposable?> HoldAsync(ServerHome home)
    {
        NpgsqlConnection session = new(
            new NpgsqlConnectionStringBuilder(PostgresServer.As("copy", home.Log))
            {
                ApplicationName = "watch-lock-defensive",
                Pooling = false,
            }.ConnectionString
        );
        await session.OpenAsync();
        await Dapper.SqlMapper.ExecuteAsync(session, "BEGIN; SELECT FROM log.notice_kind LIMIT 0");
        return session;
    }
}
