using System.Text.Json;
using RabbitMQ.Client;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Worker.Delivering;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>What <c>status</c> tells of an installation of the server profile.</summary>
[Collection(OneAtATime.Name)]
public sealed class ServerStatusTests : IAsyncLifetime
{
    private ServerHome _home = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
        Assert.Contains("log: 31 notices", ended.Output, StringComparison.Ordinal);
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

    [Fact]
    public async Task A_running_worker_lets_the_broker_and_a_refused_copy_of_the_log_be_told()
    {
        Dictionary<string, string> secrets = new(_home.Secrets, StringComparer.Ordinal);
        secrets["WATCH_STORAGE_LOG"] += ";Password=wrong";
        Assert.Equal(0, (await _home.ImportAsync()).Status);
        string before = (await _home.RunAsync(["status"])).Output;
        Assert.Contains("the broker is of a version that is not known", before, StringComparison.Ordinal);
        Assert.DoesNotContain("the log is not copied", before, StringComparison.Ordinal);

        using RunningWorker worker = new(WatchWorker.Start(["run", "--roles", "defensive,offensive", .. _home.Folders], secrets));
        string told = await WhenAsync(
            ["status", "--json"],
            output =>
                output.Contains("copy_refused\":{", StringComparison.Ordinal)
                && !output.Contains("\"version\":null", StringComparison.Ordinal)
        );
        worker.Kill();
        await worker.EndAsync();

        JsonElement[] volets = [.. JsonDocument.Parse(told).RootElement.GetProperty("volets").EnumerateArray()];
        await using IConnection connection = await Broker.ConnectAsync("offensive", "watch-offensive");
        string version = BrokerVersion.Of(connection.ServerProperties);
        Assert.All(volets, v => Assert.Equal(version, v.GetProperty("broker").GetProperty("version").GetString()));
        Assert.Contains(
            "password authentication failed",
            volets[0].GetProperty("copy_refused").GetProperty("reason").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(JsonValueKind.Null, volets[1].GetProperty("copy_refused").ValueKind);
        string text = (await _home.RunAsync(["status"])).Output;
        Assert.Contains("  the log is not copied since ", text, StringComparison.Ordinal);
        Assert.Equal(
            BrokerVersion.TellsDepths(version) == true,
            text.Contains($"the broker, RabbitMQ {version}, tells every user of a host", StringComparison.Ordinal)
        );
        string offensive = (await _home.RunAsync(["status", "--volet", "offensive"])).Output;
        Assert.DoesNotContain("the log is not copied", offensive, StringComparison.Ordinal);
    }

    private async Task<string> WhenAsync(string[] command, Predicate<string> holds)
    {
        while (true)
        {
            string output = (await _home.RunAsync(command)).Output;
            if (holds(output))
            {
                return output;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(500), Ct);
        }
    }
}
