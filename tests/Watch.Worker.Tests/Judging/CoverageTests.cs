using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>What was missing when an alert was first raised is said with it, and is never a reason to say anything again.</summary>
public sealed class CoverageTests
{
    private static readonly SourceCoverage Late = new()
    {
        Source = new SourceId("bodacc"),
        Kind = new SourceId("bodacc"),
        State = CoverageState.Late,
    };

    [Fact]
    public async Task It_is_said_with_the_first_message_and_kept_by_those_that_follow()
    {
        await using World world = await World.OpenAsync();
        world.Coverage.Sources = [Late];
        await world.ArriveAsync(World.Notice("A1"));
        world.Coverage.Sources = [];
        await world.ArriveAsync(World.Notice("A2", day: "2020-01-05", type: NoticeType.Rectifying, corrects: "A1", price: 7_000));

        Alert alert = Assert.Single(await world.AlertsAsync());

        string[] warnings = ["La source bodacc est en retard : jamais lue."];
        Assert.Equal((AlertStatus.Corrected, 2), (alert.Status, alert.Revision));
        Assert.Equal(warnings, alert.Content.CoverageWarnings);
        Assert.All(
            await world.OutboxAsync(),
            m => Assert.Equal(warnings, Assert.IsType<MessageContent.OfAlert>(m.Content).Content.CoverageWarnings)
        );
    }

    [Fact]
    public async Task Judged_again_with_another_coverage_nobody_is_told()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A1"), World.Notice("A3", World.Beta));
        world.Coverage.Sources = [Late];

        // The same notice from a richer channel, which says no other fact.
        Notice richer = World.Notice("A1") with
        {
            Text = "Un texte.",
        };
        Assert.Equal(AppendOutcome.Revised, await world.AppendAsync(richer, "better", rank: 90));
        await world.ReadAsync(World.Rule, World.BothFirms);

        Assert.All(await world.AlertsAsync(), a => Assert.Equal((1, 0), (a.Revision, a.Content.CoverageWarnings.Count)));
        Assert.Equal(2, (await world.OutboxAsync()).Count);
    }

    [Fact]
    public async Task The_sources_are_asked_about_once_for_a_batch_and_only_where_something_is_raised()
    {
        await using World world = await World.OpenAsync();

        await world.ArriveAsync(World.Notice("A1"), World.Notice("A2", World.Beta), World.Notice("A3", day: "2020-01-03"));
        Assert.Equal(1, world.Coverage.Asked);

        await world.ArriveAsync(World.Notice("A4", day: "2020-01-09", type: NoticeType.Annulling, corrects: "A1"));
        Assert.Equal(1, world.Coverage.Asked);
    }
}
