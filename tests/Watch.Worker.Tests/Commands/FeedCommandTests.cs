using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Watch.Testing;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Feeds as an operator meets them: configured in one list, fetched by <c>once</c>, told by <c>sources</c>.</summary>
public sealed class FeedCommandTests : IDisposable
{
    private readonly RawServer _server = new();
    private readonly Typed _typed;

    public FeedCommandTests()
    {
        // The source that the default configuration comes with is away, and has nothing to say here.
        _typed = new Typed { Site = new Uri("http://127.0.0.1:9/BODACC/") };
        _server.Reply("/moved.xml", RawServer.Answer(302, null, "Location: https://169.254.169.254/latest/meta-data/"));
        _server.Reply("/busy.xml", RawServer.Answer(429, null, "Retry-After: 120"));
        _server.Reply("/gone.xml", RawServer.Answer(410));
        _server.Reply("/shut.xml", RawServer.Text("<!DOCTYPE html><html><body>Maintenance</body></html>"));
    }

    [Theory]
    [InlineData("moved", "blocked", "metadata", "2026-11-24T02:")]
    [InlineData("busy", "blocked", "the server answers 429", "2026-11-23T20:02:00")]
    [InlineData("shut", "degraded", "HTML page where a feed was expected", "2026-11-23T20:3")]
    [InlineData("gone", "disabled", "not asked until its configuration changes", null)]
    public async Task A_source_in_trouble_says_how_it_stands_and_when_it_is_asked_again(
        string name,
        string state,
        string reason,
        string? next
    )
    {
        Configure(name);
        Answer once = await _typed.TypeAsync("once", "--source", name);
        Answer again = await _typed.TypeAsync("once", "--source", name);
        JsonElement source = (await _typed.TypeAsync("sources", "--json")).Objects.Single(s => s.GetProperty("source").GetString() == name);

        Assert.Equal(ExitStatus.Failed, once.Status);
        Assert.Contains(reason, once.Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"{name}.xml", once.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, again.Status);
        Assert.Equal(("feed", state), (source.GetProperty("kind").GetString(), source.GetProperty("state").GetString()));
        Assert.Contains(reason, source.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(next ?? "", source.GetProperty("next_fetch").GetString() ?? "", StringComparison.Ordinal);
        Assert.Equal(next is null, source.GetProperty("next_fetch").ValueKind == JsonValueKind.Null);
        Assert.Single(_server.Targets, t => t == $"/{name}.xml");
    }

    [Fact]
    public async Task A_source_that_was_never_fetched_is_late_and_due()
    {
        Configure("busy");
        Directory.CreateDirectory(_typed.Data);
        Answer answer = await _typed.TypeAsync("sources", "--json");
        JsonElement source = answer.Objects.Single(s => s.GetProperty("source").GetString() == "busy");

        Assert.Equal(("late", "closed"), (source.GetProperty("state").GetString(), source.GetProperty("circuit").GetString()));
    }

    [Fact]
    public async Task The_feeds_of_a_site_are_found_read_and_printed()
    {
        _server.Reply(
            "/",
            RawServer.Text(
                "<!DOCTYPE html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"Actualités\" href=\"/actus.xml\">"
                    + "</head><body><a href=\"/rss/cassé.xml\">Flux</a></body></html>"
            )
        );
        _server.Reply(
            "/actus.xml",
            RawServer.Text(
                "<rss version=\"2.0\"><channel><title>Actus</title><item><title>Un</title><guid>1</guid>"
                    + "<pubDate>Mon, 02 Feb 2026 09:00:00 +0100</pubDate></item><item><title>Deux</title><guid>2</guid></item>"
                    + "</channel></rss>"
            )
        );
        Answer answer = await FindAsync("/", "--json");
        Answer words = await FindAsync("/");

        JsonElement feed = Assert.Single(answer.Objects);
        Assert.Equal(
            (ExitStatus.Done, "Actualités", 2, "2026-02-02"),
            (
                answer.Status,
                feed.GetProperty("title").GetString(),
                feed.GetProperty("items").GetInt32(),
                feed.GetProperty("latest").GetString()
            )
        );
        Assert.EndsWith("/actus.xml  2 items, the latest of 2026-02-02  Actualités", words.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gone.xml", "410")]
    [InlineData("/busy.xml", "429")]
    [InlineData("/moved.xml", "metadata")]
    [InlineData("/shut.xml", "no feed was found")]
    public async Task A_site_that_cannot_be_searched_says_why(string target, string reason)
    {
        Answer answer = await FindAsync(target);
        Assert.Equal((ExitStatus.Failed, ""), (answer.Status, answer.Output));
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _typed.Dispose();
        _server.Dispose();
    }

    // The pauses between two requests pass as fast as the test turns.
    private async Task<Answer> FindAsync(string target, params string[] more)
    {
        FakeTimeProvider time = new(Typed.Now);
        StringWriter output = new();
        StringWriter error = new();
        string site = $"http://127.0.0.1:{_server.Address.Port}{target}";
        string[] words = ["feeds", "find", site, "--user-agent", "Watch/0.1 (contact@watch.invalid)", .. more];
        Task<int> running = Cli.RunAsync([.. words, "--config", _typed.Configuration], output, error, time);
        while (!running.IsCompleted)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        return new Answer(await running, output.ToString(), error.ToString());
    }

    private void Configure(string name) =>
        _typed.Sources = $$"""
            - id: {{name}}
              kind: feed
              stage: live
              schedule: "0 0 * ? * *"
              address: http://127.0.0.1:{{_server.Address.Port}}/{{name}}.xml
              limits: { pause: 0 s, user-agent: Watch/0.1 (contact@watch.invalid) }
            """;
}
