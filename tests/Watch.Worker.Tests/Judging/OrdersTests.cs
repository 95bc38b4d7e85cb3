using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>The check on orders of arrival passes what is right and finds planted faults, on invented editions.</summary>
public sealed class OrdersTests
{
    // A rectification that is itself rectified, and a notice that is annulled.
    private static readonly IReadOnlyList<Notice[]> Editions =
    [
        [World.Notice("A1", price: 1_000), World.Notice("A2", World.Beta), World.Notice("A3", day: "2020-01-03")],
        [World.Notice("A4", day: "2020-01-09", type: NoticeType.Rectifying, corrects: "A1", price: 2_000)],
        [
            World.Notice("A5", day: "2020-01-10", type: NoticeType.Rectifying, corrects: "A4", price: 3_000),
            World.Notice("A6", World.Beta, "2020-01-10", NoticeType.Annulling, "A2"),
        ],
    ];

    [Fact]
    public async Task Every_order_of_invented_editions_ends_as_a_recomputation() =>
        Assert.Empty(await Orders.ThatDifferAsync(Editions, World.Rule, World.BothFirms));

    [Fact]
    public async Task A_judge_that_ignores_corrections_is_found_in_every_order() =>
        Assert.Equal(
            ["in order", "in reverse", "at random"],
            await Orders.ThatDifferAsync(Editions, World.Rule, World.BothFirms, (notice, _) => Alone(notice))
        );

    [Fact]
    public async Task A_judge_that_knows_a_correction_only_after_its_parent_is_found_in_the_other_orders()
    {
        IReadOnlyList<string> found = await Orders.ThatDifferAsync(
            Editions,
            World.Rule,
            World.BothFirms,
            (notice, before) => notice.CorrectsKey is { } key && !before.Contains(key) ? Alone(notice) : notice
        );

        Assert.DoesNotContain("in order", found);
        Assert.Contains("in reverse", found);
    }

    private static Notice Alone(Notice notice) => notice with { Type = NoticeType.Initial, Corrects = null };
}
