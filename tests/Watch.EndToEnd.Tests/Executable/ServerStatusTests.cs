using Watch.EndToEnd.Tests.Publishing;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>What <c>status</c> tells of an installation of the server profile.</summary>
[Collection(OneAtATime.Name)]
public sealed class ServerStatusTests : IAsyncLifetime
{
    private ServerHome _home = null!;

    public async ValueTask InitializeAsync() => _home = await ServerHome.CreateAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_database_that_is_away_is_told_store_by_store_and_the_status_says_so()
    {
        Dictionary<string, string> secrets = new(_home.Secrets, StringComparer.Ordinal)
        {
            ["WATCH_STORAGE_DEFENSIVE"] = "Host=127.0.0.1;Port=9;Username=nobody;Timeout=2",
        };
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        Ended ended = await _home.RunWithAsync(secrets, ["status"]);

        Assert.Equal((1, ""), (ended.Status, ended.Errors));
        Assert.Contains("defensive: cannot be read: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("offensive: ", ended.Output, StringComparison.Ordinal);
        Assert.Contains("log: 18 notices", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_server_for_both_volets_is_told_each_time()
    {
        await using ServerHome shared = await ServerHome.CreateSharedAsync();
        const string told = "the volets are not separated: one PostgreSQL server holds both (shared-server)";
        Assert.Equal(0, (await shared.ImportAsync()).Status);
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        Assert.Contains(told, (await shared.RunAsync(["status"])).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(told, (await _home.RunAsync(["status"])).Output, StringComparison.Ordinal);
        Assert.Contains("\"separated\":true", (await _home.RunAsync(["status", "--json"])).Output, StringComparison.Ordinal);
    }
}
