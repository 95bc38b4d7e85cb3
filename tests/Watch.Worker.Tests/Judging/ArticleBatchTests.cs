using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Printings of one story that are read together.</summary>
public sealed class ArticleBatchTests
{
    private static readonly Rule Press = World.Rule with { Id = "presse", When = new Condition.Block([new KindIs([EventKind.Article])]) };

    [Fact]
    public async Task The_first_message_names_all_that_are_known_then()
    {
        await using World world = await World.OpenAsync();
        await world.AppendAllAsync([Article("flux-a", "a-1")]);
        await world.AppendAllAsync([Article("flux-b", "b-1")]);

        await world.ReadAsync(Press, World.BothFirms);

        Message message = Assert.Single(await world.OutboxAsync());
        Assert.Equal(["flux-a", "flux-b"], message.Alert.Articles.Select(a => a.Source.Value));
        Assert.Contains("aussi publié par : flux-b", message.Alert.Summary, StringComparison.Ordinal);
        Assert.Single(await world.AlertsAsync());
    }

    [Fact]
    public async Task What_is_read_later_is_noted_without_a_message()
    {
        await using World world = await World.OpenAsync();
        foreach (Notice article in new[] { Article("flux-a", "a-1"), Article("flux-b", "b-1") })
        {
            await world.AppendAllAsync([article]);
            await world.ReadAsync(Press, World.BothFirms);
        }

        Assert.Equal(["flux-a"], Assert.Single(await world.OutboxAsync()).Alert.Articles.Select(a => a.Source.Value));
        Assert.Equal(["flux-a", "flux-b"], Assert.Single(await world.AlertsAsync()).Content.Articles.Select(a => a.Source.Value));
    }

    private static Notice Article(string source, string id) =>
        new()
        {
            Source = new SourceId(source),
            Id = id,
            Family = "feed",
            PublishedOn = new DateOnly(2026, 11, 30),
            Events = [new NoticeEvent { Kind = EventKind.Article, Label = "Thiernova ouvre un atelier à Thiers" }],
            Link = new Uri("https://journal.invalid/thiernova"),
        };
}
