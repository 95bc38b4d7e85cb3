using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>The one case in which the id of an alert depends on the order of reading, as decision 0004 tells it.</summary>
public sealed class ChainIdTests
{
    private static readonly Notice First = World.Notice("A1", price: 1_000);

    private static readonly Notice Second = World.Notice(
        "A4",
        day: "2020-01-09",
        type: NoticeType.Rectifying,
        corrects: "A1",
        price: 2_000
    );

    private static readonly Notice Third = World.Notice("A5", day: "2020-01-10", type: NoticeType.Rectifying, corrects: "A4", price: 3_000);

    [Theory]
    [InlineData("123", "A1")]
    [InlineData("132", "A1")]
    [InlineData("213", "A1")]
    [InlineData("231", "A1")]
    [InlineData("312", "A4")]
    [InlineData("321", "A4")]
    public async Task The_id_is_made_of_the_first_notice_unless_the_last_is_read_before_both_others(string order, string madeOf)
    {
        await using World world = await World.OpenAsync();
        foreach (char place in order)
        {
            await world.AppendAllAsync([
                place == '1' ? First
                : place == '2' ? Second
                : Third,
            ]);
            await world.ReadAsync(World.Rule, World.BothFirms);
        }

        Alert alert = Assert.Single(await world.AlertsAsync());

        AlertKey key = new(World.Rule.Id, World.Alpha.Value, Route.Gse);
        Assert.Equal(World.Ids.AlertIdOf(First.Key with { Id = madeOf }, null, key), alert.Id);
        Assert.Equal((First.Key, AlertStatus.Corrected), (alert.Root, alert.Status));
    }
}
