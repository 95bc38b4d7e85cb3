using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Testing;
using Watch.Worker.Pipeline;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Pipeline;

/// <summary>Twenty-four whole editions with every firm in them watched.</summary>
public class RealEditionsTests
{
    private static readonly Rule EveryKind = World.Rule with { Id = "tout", Title = "Tout", Kinds = null };

    [Fact]
    public async Task Every_order_of_the_editions_ends_as_a_recomputation_from_scratch_in_order_of_publication()
    {
        IReadOnlyList<Notice[]> editions = Editions();
        FirmList firms = FirmsOf(editions);
        string expected = Recomputed(editions, firms);
        Random random = new(20_201_102);
        Notice[][] shuffled = [.. editions];
        random.Shuffle(shuffled);
        foreach ((string order, IEnumerable<Notice[]> arrival) in new[]
        {
            ("in order", editions), ("in reverse", editions.Reverse()), ("at random", shuffled),
        })
        {
            await using World world = await World.OpenAsync();
            foreach (Notice[] edition in arrival)
            {
                await world.AppendAllAsync(edition);
                await world.ReadAsync(EveryKind, firms);
            }

            string state = await world.StateAsync();
            TestContext.Current.TestOutputHelper!.WriteLine($"{order}: {state.Count(c => c == '\n') + 1} alerts");
            Assert.Equal(expected, state);
        }
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

    // Apart from the reader: no log, no cursor, no alert kept; each chain put together whole and judged once.
    private static string Recomputed(IReadOnlyList<Notice[]> editions, FirmList firms)
    {
        Dictionary<NoticeKey, Notice> all = editions.SelectMany(e => e).ToDictionary(n => n.Key);
        RuleIndex rules = new([EveryKind]);
        return string.Join('\n', all.Values
            .GroupBy(n => RootOf(n, all))
            .Select(chain => NoticeChain.Of([.. chain]))
            .SelectMany(chain => ChainJudge.States(chain, n => Matcher.Judge(n, rules, firms)).Select(s =>
                $"{s.Key.Rule} {s.Key.Subject} {s.Key.Route} {chain.Root} {s.Status} {s.Notice.Id} {s.ChangedBy?.Id}"))
            .Order(StringComparer.Ordinal));
    }

    private static NoticeKey RootOf(Notice notice, Dictionary<NoticeKey, Notice> all)
    {
        while (notice.CorrectsKey is { } key)
        {
            if (!all.TryGetValue(key, out Notice? parent))
            {
                return key;
            }

            notice = parent;
        }

        return notice.Key;
    }

    private static FirmList FirmsOf(IReadOnlyList<Notice[]> editions) => new(
    [
        .. editions.SelectMany(e => e).SelectMany(n => n.Parties).Select(p => p.Siren).OfType<Siren>().Distinct().Select(World.Firm),
    ]);

    private static IReadOnlyList<Notice[]> Editions()
    {
        ParserCatalogue parsers = new(SourceModules.All);
        List<Notice[]> editions = [];
        foreach (Contained.Document document in ContainerWalker.Walk(RealData.Require("bodacc", "rcs-a"), ContainerLimits.Default).OfType<Contained.Document>())
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            editions.Add([.. parsers.Find(head)!.Parse(content, document.Info).Cast<Parsed.Accepted>().Select(a => a.Notice)]);
        }

        Assert.Equal(39_992, editions.Sum(e => e.Length));
        return editions;
    }
}
