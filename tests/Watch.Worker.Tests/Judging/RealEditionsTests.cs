using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Twenty-four whole editions with every firm in them watched.</summary>
public class RealEditionsTests
{
    private static readonly Rule EveryKind = World.Rule with { Id = "tout", Title = "Tout", When = World.Watched() };

    [Fact]
    public async Task Every_order_of_the_editions_ends_as_a_recomputation_from_scratch_in_order_of_publication()
    {
        IReadOnlyList<Notice[]> editions = Editions();
        Assert.Empty(await Orders.ThatDifferAsync(editions, EveryKind, FirmsOf(editions)));
    }

    [Fact]
    public async Task A_second_reading_of_the_editions_stores_nothing_and_tells_nobody()
    {
        IReadOnlyList<Notice[]> editions = Editions();
        FirmList firms = FirmsOf(editions);
        await using World world = await World.OpenAsync();
        foreach (Notice[] edition in editions)
        {
            Assert.All(await world.AppendAllAsync(edition), outcome => Assert.Equal(AppendOutcome.New, outcome));
        }

        VoletReport first = await world.ReadAsync(EveryKind, firms);
        Assert.True(first.Raised > 30_000);
        foreach (Notice[] edition in editions)
        {
            Assert.All(await world.AppendAllAsync(edition), outcome => Assert.Equal(AppendOutcome.Known, outcome));
        }

        Assert.Equal(new VoletReport(), await world.ReadAsync(EveryKind, firms));
    }

    [Fact]
    public async Task A_backtest_of_the_log_has_the_alerts_that_reading_it_raised()
    {
        Notice[][] editions = [.. Editions().Take(14)];
        FirmList firms = FirmsOf(editions);
        await using World world = await World.OpenAsync();
        await world.AppendAllAsync([.. editions.SelectMany(e => e)]);
        await world.ReadAsync(EveryKind, firms);

        string backtested = await world.BacktestedAsync([EveryKind], firms);

        Assert.True(backtested.Count(c => c == '\n') > 10_000);
        Assert.Equal(await world.HoldingAsync(), backtested);
    }

    private static FirmList FirmsOf(IReadOnlyList<Notice[]> editions) =>
        new([.. editions.SelectMany(e => e).SelectMany(n => n.Parties).Select(p => p.Siren).OfType<Siren>().Distinct().Select(World.Firm)]);

    private static IReadOnlyList<Notice[]> Editions()
    {
        ParserCatalogue parsers = new(SourceModules.All);
        List<Notice[]> editions = [];
        foreach (
            Contained.Document document in ContainerWalker
                .Walk(RealData.Require("bodacc", "rcs-a"), ContainerLimits.Default)
                .OfType<Contained.Document>()
        )
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            editions.Add([.. parsers.Find(head)!.Parse(content, document.Info).Cast<Parsed.Accepted>().Select(a => a.Notice)]);
        }

        Assert.Equal(39_992, editions.Sum(e => e.Length));
        return editions;
    }
}
