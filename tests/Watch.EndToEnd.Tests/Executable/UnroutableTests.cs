using System.Text.Json;
using Watch.Contracts.Routes;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Worker.Store.PostgreSql;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

[Collection(OneAtATime.Name)]
public sealed class UnroutableTests : IAsyncLifetime
{
    private const string Route = "departement-63";
    private const string Queue = "departement.63.alerts";
    private const string Bindings = $"bindings/defensive/e/alerts.defensive/q/{Queue}";

    private ServerHome _home = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _home = await ServerHome.CreateAsync();
        await Broker.ManageAsync(HttpMethod.Put, "permissions/defensive/administrator", """{"configure":"","write":".*","read":".*"}""");
        await Broker.ManageAsync(HttpMethod.Delete, $"{Bindings}/{Route}");
    }

    public async ValueTask DisposeAsync()
    {
        await BindAsync();
        await _home.DisposeAsync();
    }

    [Fact]
    public async Task A_route_without_a_queue_is_a_failure_that_status_shows_and_the_rest_is_sent()
    {
        Ended import = await _home.ImportAsync();

        Assert.Equal(
            (1, "2 messages could not be sent; they wait in the outbox."),
            (import.Status, import.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])
        );
        Assert.DoesNotMatch("999[0-9]{6}", import.Errors);
        Assert.Equal([("defensive", 2, 0), ("offensive", 0, 0)], await StatusAsync());
        IReadOnlyList<Queued> sent = await Queued.TakeAllAsync();
        Assert.Equal(SampleImport.Messages - 2, sent.Count);
        Assert.DoesNotContain(sent, q => q.Said.GetProperty("route").GetString() == Route);
    }

    [Fact]
    public async Task When_its_queue_is_bound_again_the_next_import_sends_what_waited_under_the_same_ids()
    {
        await _home.ImportAsync();
        string[] waiting = [.. (await UnsentAsync()).Select(m => $"{m}").Order()];
        Assert.Equal(2, waiting.Length);
        await Broker.EmptyAsync();
        await BindAsync();

        Ended import = await _home.ImportAsync();

        Assert.Equal((0, ""), (import.Status, import.Errors));
        IReadOnlyList<Queued> sent = await Queued.TakeAllAsync();
        Assert.Equal(waiting, sent.Select(q => q.Properties.MessageId).Order());
        Assert.All(sent, q => Assert.Equal(Queue, q.Queue));
        Assert.Equal([("defensive", 0, 0), ("offensive", 0, 0)], await StatusAsync());
    }

    private static async Task BindAsync()
    {
        await Broker.ManageAsync(HttpMethod.Put, "permissions/defensive/administrator", """{"configure":"","write":".*","read":".*"}""");
        await Broker.ManageAsync(HttpMethod.Post, Bindings, $$"""{ "routing_key": "{{Route}}", "arguments": {} }""");
    }

    private async Task<IReadOnlyList<Guid>> UnsentAsync()
    {
        await using PostgresStores stores = await _home.OpenAsync(Ct);
        return [.. await stores.Of(Volet.Defensive).WaitingAsync(Ct)];
    }

    private async Task<IReadOnlyList<(string? Volet, int Unsent, int Failing)>> StatusAsync()
    {
        Ended status = await _home.RunAsync(["status", "--json"]);
        Assert.Equal((0, ""), (status.Status, status.Errors));
        return
        [
            .. JsonDocument
                .Parse(status.Output)
                .RootElement.GetProperty("volets")
                .EnumerateArray()
                .Select(v => (v.GetProperty("volet").GetString(), v.GetProperty("unsent").GetInt32(), v.GetProperty("failing").GetInt32())),
        ];
    }
}
