using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

[Collection(OneAtATime.Name)]
public sealed class RoleAloneTests : IAsyncLifetime
{
    private static readonly string[] Listings = ["status", "alerts", "notices", "sources"];

    private ServerHome _home = null!;

    public async ValueTask InitializeAsync() => _home = await ServerHome.CreateAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Theory]
    [InlineData("defensive", "offensive")]
    [InlineData("offensive", "defensive")]
    public async Task What_a_volet_lists_needs_the_connection_of_that_volet_and_no_other_secret(string volet, string other)
    {
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        foreach (string listing in Listings)
        {
            Ended ended = await _home.RunWithAsync(ConnectionOf(volet), [listing, "--volet", volet, "--json"]);

            Assert.Equal((listing, 0, ""), (listing, ended.Status, ended.Errors));
            Assert.NotEmpty(ended.Output);
            Assert.DoesNotContain($"\"volet\":\"{other}\"", ended.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_volet_whose_connection_is_missing_is_named_and_nothing_is_shown()
    {
        Ended ended = await _home.RunWithAsync(ConnectionOf("offensive"), ["alerts", "--volet", "defensive"]);

        Assert.Equal((1, ""), (ended.Status, ended.Output));
        Assert.Contains("WATCH_STORAGE_DEFENSIVE is not set", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_for_the_offensive_volet_needs_no_secret_of_the_defensive_one()
    {
        IEnumerable<KeyValuePair<string, string>> secrets = _home.Secrets.Where(s =>
            !s.Key.Contains("DEFENSIVE", StringComparison.Ordinal)
        );

        Ended ended = await _home.RunWithAsync(secrets, ["import", Repository.PathTo("samples"), "--volet", "offensive"]);

        Assert.Equal((0, ""), (ended.Status, ended.Errors));
        IReadOnlyList<Queued> queued = await Queued.TakeAllAsync();
        Assert.NotEmpty(queued);
        Assert.All(queued, q => Assert.Equal(("offensive", "offensive"), (q.VirtualHost, q.Said.GetProperty("volet").GetString())));
    }

    [Fact]
    public async Task A_password_of_the_broker_that_is_missing_is_named_before_anything_is_done()
    {
        Ended ended = await _home.RunWithAsync(
            _home.Secrets.Where(s => s.Key != "WATCH_BUS_DEFENSIVE_PASSWORD"),
            ["import", Repository.PathTo("samples")]
        );

        Assert.Equal(
            (
                1,
                "",
                "The password of the RabbitMQ user 'watch-defensive' is missing: the environment variable "
                    + "WATCH_BUS_DEFENSIVE_PASSWORD is not set.\n"
            ),
            (ended.Status, ended.Output, ended.Errors)
        );
    }

    private IEnumerable<KeyValuePair<string, string>> ConnectionOf(string role) =>
        _home.Secrets.Where(s => s.Key == $"WATCH_STORAGE_{role.ToUpperInvariant()}");
}
