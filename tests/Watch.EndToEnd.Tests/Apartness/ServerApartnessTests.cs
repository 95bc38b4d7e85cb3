using System.Diagnostics;
using CsCheck;
using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>
/// The same in the server profile: what whoever has the secrets of ingestion and of the offensive volet can see of both servers, of the
/// broker and of the files does not depend on the defensive volet. The copy is made at the start alone, so that what is counted does not
/// depend on how long a run takes.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class ServerApartnessTests
{
    private const string Statistics = """
        SELECT format('%s.%s: %s in, %s changed, %s gone, %s scans, %s bytes', schemaname, relname, n_tup_ins, n_tup_upd, n_tup_del,
            coalesce(seq_scan, 0) + coalesce(idx_scan, 0), pg_relation_size(relid))
        FROM pg_stat_all_tables WHERE schemaname IN ('log', 'offensive', 'quartz', 'defensive') ORDER BY 1
        """;

    private const string Sessions = """
        SELECT format('%s %s: %s', usename, application_name, count(*)) FROM pg_stat_activity
        WHERE usename LIKE 'watch%' AND datname = current_database() GROUP BY usename, application_name ORDER BY 1
        """;

    private const string Locks = """
        SELECT format('%s %s %s', l.locktype, l.relation::regclass, l.mode) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE a.usename LIKE 'watch%' AND a.datname = current_database() ORDER BY 1
        """;

    private const string Positions = "SELECT format('%s %s %s', position, id, revision) FROM log.notice ORDER BY position";

    private const string Reached = "SELECT position::text FROM defensive.reader";

    private const string Waiting = "SELECT count(*)::text FROM defensive.delivery WHERE sent_at IS NULL AND withheld_at IS NULL";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Nothing_outside_the_defensive_volet_moves_with_the_list() => World.AssertApartAsync(w => SeenAsync(w));

    [Fact]
    public async Task Leaks_that_are_planted_are_found()
    {
        Seen reference = await SeenAsync(World.Empty);

        foreach (
            (string role, string sql, string table) in new[]
            {
                (
                    "copy",
                    "SELECT p.json FROM log.notice_payload p JOIN log.notice_siren s USING (position) WHERE siren = '999101116'",
                    "notice_siren"
                ),
                ("offensive", "UPDATE offensive.reader SET position = position RETURNING position::text", "offensive.reader"),
            }
        )
        {
            Seen leaked = await SeenAsync(World.Busy, home => PostgresServer.AskAsync(PostgresServer.As(role, home.Log), sql));
            Assert.Contains(Seen.Differences(reference, leaked), d => d.Contains(table, StringComparison.Ordinal));
        }
    }

    private static async Task<Seen> SeenAsync(World world, Func<ServerHome, Task>? leak = null)
    {
        await using ServerHome home = await ServerHome.CreateAsync();
        home.Edit("watch.yml", text => text.Replace("copy-every: 1 s", "copy-every: 10 min", StringComparison.Ordinal));
        world.WriteTo(home.Config);
        Seen seen = new();
        Ended import = await WatchWorker.RunAsync(
            ["import", Repository.PathTo("samples"), "--volet", "offensive", .. home.Folders],
            home.PublicSecrets
        );
        seen.Add("import", $"{import.Status} {import.Output} {import.Errors}");
        await FollowAsync(home, seen);
        await (leak?.Invoke(home) ?? Task.CompletedTask);
        await SettleAsync(home);
        seen.AddAll("statistics", await PostgresServer.AskAsync(home.Log, Statistics));
        seen.AddAll("positions", await PostgresServer.AskAsync(home.Log, Positions));
        IEnumerable<Queued> queued = (await Queued.TakeAllAsync()).Where(q =>
            q is { VirtualHost: "offensive", Queue: not "coordination.alerts" }
        );
        seen.AddAll("queue", queued.Select(q => q.ToLine()).Order(StringComparer.Ordinal));
        if (Directory.Exists(home.Data))
        {
            seen.AddFiles(home.Data);
        }

        return seen;
    }

    // The defensive volet on a machine of its own, until it has judged and sent everything.
    private static async Task FollowAsync(ServerHome home, Seen seen)
    {
        using Process worker = WatchWorker.Start(["run", "--roles", "defensive", .. home.Folders], home.DefensiveSecrets);
        Task<string> output = worker.StandardOutput.ReadToEndAsync(Ct);
        Task<string> errors = worker.StandardError.ReadToEndAsync(Ct);
        string last = (await PostgresServer.AskAsync(home.Log, "SELECT max(position)::text FROM log.notice"))[0];
        while (await OfAsync(Reached) != last || await OfAsync(Waiting) != "0")
        {
            Assert.False(worker.HasExited, worker.HasExited ? await errors : "");
            await Task.Delay(TimeSpan.FromMilliseconds(200), Ct);
        }

        seen.AddAll("sessions", await PostgresServer.AskAsync(home.Log, Sessions));
        seen.AddAll("locks", await PostgresServer.AskAsync(home.Log, Locks));
        using Process stop = Process.Start("kill", ["-TERM", $"{worker.Id}"]);
        await worker.WaitForExitAsync(Ct);
        seen.Add("run", $"{worker.ExitCode} {await output}");
        seen.AddAll("log lines", (await errors).Split('\n').Where(l => !l.Contains("Watch.Defensive.", StringComparison.Ordinal)));

        async Task<string?> OfAsync(string sql)
        {
            try
            {
                return (await PostgresServer.AskAsync(home.Defensive, sql)).SingleOrDefault();
            }
            // The worker has not made its tables yet.
            catch (Npgsql.PostgresException)
            {
                return null;
            }
        }
    }

    // A session tells what it did when it ends.
    private static async Task SettleAsync(ServerHome home)
    {
        while ((await PostgresServer.AskAsync(home.Log, Sessions)).Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
        }
    }
}
