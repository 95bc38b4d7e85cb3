using CsCheck;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>A backtest ends in the alerts that hold after the log was read row by row.</summary>
public sealed class BacktestTests
{
    [Fact]
    public async Task A_backtest_has_the_alerts_that_the_reader_holds_whatever_was_corrected_measured_or_annulled() =>
        await (
            from notices in Capitals.Random
            from order in Gen.Shuffle(Enumerable.Range(0, notices.Length).ToArray())
            select order.Select(i => notices[i]).ToArray()
        ).SampleAsync(
            async notices =>
            {
                await using World world = await World.OpenAsync();
                await world.AppendAllAsync(notices);
                await world.ReadAsync([Capitals.Rule, Founding], World.BothFirms);
                Assert.Equal(await world.HoldingAsync(), await world.BacktestedAsync([Capitals.Rule, Founding], World.BothFirms));
            },
            iter: 60,
            threads: 1
        );

    [Fact]
    public async Task What_is_in_shadow_or_was_said_otherwise_since_is_not_backtested()
    {
        await using World world = await World.OpenAsync();
        await world.AppendAsync(World.Notice("A202000011"));
        await world.AppendAsync(World.Notice("A202000011") with { Parties = [] });
        await world.AppendAsync(World.Notice("A202000012"), live: false);
        await world.AppendAsync(World.Notice("A202000013"));
        Assert.Equal("vente 999404445 gse A202000013", await world.BacktestedAsync([World.Rule], World.BothFirms));
    }

    private static Watch.Rules.Matching.Rule Founding => World.Rule with { Id = "création", When = World.Watched(EventKind.Creation) };
}
