using Npgsql;
using Watch.EndToEnd.Tests.Crashing;
using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.EndToEnd.Tests.Separating;

/// <summary>
/// An installation on one server, with alerts that were sent and others that wait, gets a second server for the defensive volet, as
/// docs/operations.md says; what comes of it is held against an installation that stayed as it was.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class SeparationTests : IAsyncLifetime
{
    private static readonly Lazy<Task<(IReadOnlyList<string> Stored, IReadOnlyList<string> Delivered)>> Undisturbed = new(
        RunUndisturbedAsync
    );

    private ServerHome _home = null!;
    private string _second = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _home = await ServerHome.CreateSharedAsync();
        await SeparationScript.RequireToolsAsync(_home.Log);
        _second = await PostgresServer.CreateDefensiveDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_home.Defensive != _second)
        {
            _home.LookForDefensiveIn(_second);
        }

        await _home.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_sent_twice_and_nothing_lost_and_what_is_new_is_judged()
    {
        (IReadOnlyList<string> stored, IReadOnlyList<string> delivered) = await Undisturbed.Value;
        IReadOnlyList<string> before = await WorkAsync();
        await SeparateAsync();

        IReadOnlyList<string> after = await GoOnAsync();

        Assert.NotEmpty(after);
        Assert.Empty(Compared.Of(delivered, [.. before, .. after]).Differences);
        Assert.Empty(Compared.Of(stored, await _home.StoredAsync(Ct)).Differences);
    }

    // A role is of the whole server, and tests that run at the same time have databases of their own there.
    private const string RoleIsLeft = "WARNING:  The role watch_defensive is left: another database of the server knows it.";

    [Fact]
    public async Task What_is_left_on_the_old_server_is_taken_away_while_the_workers_run()
    {
        await WorkAsync();
        await SeparateAsync();
        await GoOnAsync();
        await using NpgsqlConnection working = new(PostgresServer.As("offensive", _home.Log));
        await working.OpenAsync(Ct);

        foreach (int _ in Enumerable.Range(0, 2))
        {
            (int status, string said) = StatusOf(await SeparationScript.DropAsync(_home.Log));
            Assert.Equal(0, status);
            Assert.Contains(said.Trim(), new[] { "", RoleIsLeft });
        }

        Assert.Equal(
            ["0"],
            await PostgresServer.AskAsync(_home.Log, "SELECT count(*)::text FROM pg_namespace WHERE nspname = 'defensive'")
        );
        await Assert.ThrowsAsync<PostgresException>(() => PostgresServer.AskAsync(PostgresServer.As("defensive", _home.Log), "SELECT ''"));
        Assert.Equal(0, (await _home.RunAsync(["status"])).Status);
        Assert.Empty(await GoOnAsync());
    }

    [Fact]
    public async Task Before_any_new_work_the_way_back_costs_nothing()
    {
        (IReadOnlyList<string> stored, IReadOnlyList<string> delivered) = await Undisturbed.Value;
        IReadOnlyList<string> before = await WorkAsync();
        await SeparateAsync();

        LookIn(_home.Log);
        IReadOnlyList<string> after = await GoOnAsync();

        Assert.Empty(Compared.Of(delivered, [.. before, .. after]).Differences);
        Assert.Empty(Compared.Of(stored, await _home.StoredAsync(Ct)).Differences);
    }

    [Fact]
    public async Task After_new_work_the_way_back_sends_again_what_was_sent_meanwhile_under_the_same_ids_and_loses_nothing()
    {
        (IReadOnlyList<string> stored, IReadOnlyList<string> delivered) = await Undisturbed.Value;
        IReadOnlyList<string> before = await WorkAsync();
        await SeparateAsync();
        IReadOnlyList<string> meanwhile = await GoOnAsync();

        LookIn(_home.Log);
        IReadOnlyList<string> after = await GoOnAsync();

        Compared all = Compared.Of(delivered, [.. before, .. meanwhile, .. after], mayRepeat: true);
        Assert.Empty(all.Differences);
        Assert.Equal(meanwhile.Count(l => l.Contains("\"defensive\"", StringComparison.Ordinal)), all.Repeated);
        Assert.Empty(Compared.Of(stored, await _home.StoredAsync(Ct)).Differences);
    }

    [Fact]
    public async Task The_script_does_nothing_while_a_worker_is_there_or_where_it_was_run_already()
    {
        await WorkAsync();
        await using (NpgsqlConnection working = new(PostgresServer.As("ingest", _home.Log)))
        {
            await working.OpenAsync(Ct);
            Ended refused = await SeparationScript.CopyAsync(_home.Log, _second);
            Assert.Equal((1, "1 sessions of workers are open on the server of the log: stop every worker first.\n"), StatusOf(refused));
            NpgsqlConnection.ClearPool(working);
        }

        await AssertNobodyIsThereAsync();
        Assert.Equal((0, ""), StatusOf(await SeparationScript.CopyAsync(_home.Log, _second)));
        Ended again = await SeparationScript.CopyAsync(_home.Log, _second);
        Assert.Equal((1, "There are tables in the schema defensive of the new server already: nothing was done.\n"), StatusOf(again));
    }

    // The same imports, and nothing in the way.
    private static async Task<(IReadOnlyList<string> Stored, IReadOnlyList<string> Delivered)> RunUndisturbedAsync()
    {
        await using ServerHome other = await ServerHome.CreateSharedAsync();
        Assert.Equal(0, (await other.ImportAsync()).Status);
        await other.RunAsync(["import", Editions.Folder]);
        return (await other.StoredAsync(Ct), await other.DeliveredAsync());
    }

    // Some alerts are sent, and those of one route wait; gives what was sent.
    private async Task<IReadOnlyList<string>> WorkAsync()
    {
        LookIn(_home.Log);
        await _home.ObstructAsync();
        await _home.ImportAsync();
        await _home.ClearAsync();
        Assert.NotEqual(
            ["0"],
            await PostgresServer.AskAsync(_home.Log, "SELECT count(*)::text FROM defensive.delivery WHERE sent_at IS NULL")
        );
        return await _home.DeliveredAsync();
    }

    private async Task SeparateAsync()
    {
        await AssertNobodyIsThereAsync();
        Ended ended = await SeparationScript.CopyAsync(_home.Log, _second);
        Assert.Equal((0, ""), StatusOf(ended));
        LookIn(_second);
    }

    // A new edition is read, and what waits is sent; gives what was sent.
    private async Task<IReadOnlyList<string>> GoOnAsync()
    {
        await Task.Delay(TimeSpan.FromSeconds(1.2), Ct);
        Ended ended = await _home.RunAsync(["import", Editions.Folder]);
        // One file of the editions is none.
        Assert.Equal(3, ended.Status);
        return await _home.DeliveredAsync();
    }

    private void LookIn(string database)
    {
        if (_home.Defensive != database || database == _home.Log)
        {
            _home.LookForDefensiveIn(database);
        }

        _home.Edit("watch.yml", text => text.Replace("retry-after: 1 min", "retry-after: 1 s", StringComparison.Ordinal));
    }

    // A session is there for a moment longer than its process.
    private async Task AssertNobodyIsThereAsync()
    {
        const string sessions = """
            SELECT usename::text FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'watch%'
            """;
        while ((await PostgresServer.AskAsync(_home.Log, sessions)).Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
        }
    }

    private static (int Status, string Errors) StatusOf(Ended ended) => (ended.Status, ended.Errors);
}
