using System.Diagnostics;
using Npgsql;
using Watch.EndToEnd.Tests.Executable;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>The defensive volet on a machine of its own, until it has judged and sent all; then the log's server is looked at.</summary>
internal sealed class DefensiveRun(ServerHome home, Seen seen, IReadOnlyList<Leak<ServerHome>> leaks)
{
    private const string Sessions = """
        SELECT format('%s %s', usename, application_name) FROM pg_stat_activity
        WHERE usename LIKE 'watch%' AND datname = current_database()
        """;

    private const string Locks = """
        SELECT format('%s %s %s', l.locktype, l.relation::regclass, l.mode) FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
        WHERE a.usename LIKE 'watch%' AND a.datname = current_database()
        """;

    private const string Reached = "SELECT position::text FROM defensive.reader";

    private const string Waiting = "SELECT count(*)::text FROM defensive.delivery WHERE sent_at IS NULL AND withheld_at IS NULL";

    public async Task<Ended> RunAsync(CancellationToken ct)
    {
        string last = (await PostgresServer.AskAsync(home.Log, "SELECT max(position)::text FROM log.notice"))[0];
        using Process process = WatchWorker.Start(["run", "--roles", "defensive", .. home.Folders], home.DefensiveSecrets);
        using RunningWorker worker = new(process);
        while (await OfAsync(Reached) != last || await OfAsync(Waiting) != "0")
        {
            Assert.False(worker.HasEnded, worker.HasEnded ? (await worker.EndAsync()).Errors : "");
            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
        }

        await LookAsync();
        using Process stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        return leaks.Aggregate(await worker.EndAsync(), (ended, leak) => leak.Ending(ended));
    }

    private async Task LookAsync()
    {
        List<IAsyncDisposable> planted = [];
        foreach (Leak<ServerHome> leak in leaks)
        {
            if (leak.AtWork is { } plant && await plant(home) is { } held)
            {
                planted.Add(held);
            }
        }

        seen.AddCounted(Sight.Session, await PostgresServer.AskAsync(home.Log, Sessions));
        seen.AddCounted(Sight.Lock, await PostgresServer.AskAsync(home.Log, Locks));
        foreach (IAsyncDisposable held in planted)
        {
            await held.DisposeAsync();
        }
    }

    private async Task<string?> OfAsync(string sql)
    {
        try
        {
            return (await PostgresServer.AskAsync(home.Defensive, sql)).SingleOrDefault();
        }
        // The worker has not made its tables yet.
        catch (PostgresException)
        {
            return null;
        }
    }
}
