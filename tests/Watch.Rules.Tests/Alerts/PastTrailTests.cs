using CsCheck;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>Rules that look for what was published of a firm before say the same whatever order notices and corrections come in.</summary>
public class PastTrailTests
{
    private static readonly RuleIndex Rules = new(RandomHistories.Rules);

    [Fact]
    public void Every_order_of_arrival_ends_as_a_plain_reading_of_the_whole_history() =>
        (
            from history in RandomHistories.All
            from order in Gen.Shuffle(Enumerable.Range(0, history.Length).ToArray())
            select (history, order)
        ).Sample(
            sample => PlainPast.Holding(sample.history).SequenceEqual(Arriving([.. sample.order.Select(i => sample.history[i])])),
            iter: 20_000
        );

    [Fact]
    public void The_random_histories_let_both_rules_fire_and_be_silent()
    {
        HashSet<string> seen = [];
        RandomHistories.All.Sample(
            history =>
            {
                IReadOnlyList<string> holding = PlainPast.Holding(history);
                lock (seen)
                {
                    seen.UnionWith(holding.Count == 0 ? ["silence"] : holding.Select(h => h.Split(' ')[0]));
                }
            },
            iter: 2_000
        );
        Assert.Superset(new HashSet<string> { "après", "ventes", "silence" }, seen);
    }

    // As the reader of a volet does: the chain of what arrives, then the chains for which the past is another because of it.
    private static IReadOnlyList<string> Arriving(IReadOnlyList<Notice> notices)
    {
        List<Notice> known = [];
        Dictionary<string, string[]> holding = new(StringComparer.Ordinal);
        foreach (Notice notice in notices)
        {
            known.Add(notice);
            NoticeChain[] matters = [.. RandomHistories.Together(known, byMatter: true)];
            FirmTrail trail = FirmTrail.Of(New.Alpha, [.. RandomHistories.Together(known, byMatter: false)]);
            NoticeChain own = matters.Single(m => m.Members.Any(o => o.Key == notice.Key));
            Judge(own, trail, holding);
            foreach (NoticeChain other in trail.Past.JudgedOtherwise(own, [], Rules.History))
            {
                Judge(matters.Single(m => m.Members.Any(o => o.Key == other.Members[0].Key)), trail, holding);
            }
        }

        return [.. holding.Values.SelectMany(h => h).Order(StringComparer.Ordinal)];
    }

    private static void Judge(NoticeChain chain, FirmTrail trail, Dictionary<string, string[]> holding)
    {
        foreach (Notice member in chain.Members)
        {
            holding.Remove(member.Id);
        }

        FirmHistory history = FirmHistory
            .Of(trail.Capital.Before(chain) is { } told ? [told] : [])
            .WithPast(new Dictionary<Siren, IReadOnlyList<PastNotice>> { [New.Alpha] = trail.Past.Besides(chain) })
            .WithStrands([.. chain.Strands.Select(s => s.Members)]);
        string name = RandomHistories.NameOf(chain);
        holding[name] =
        [
            .. ChainJudge
                .States(chain, n => Matcher.Judge(n, Rules, RandomHistories.Firms, history))
                .Where(s => s.Status != AlertStatus.Withdrawn)
                .Select(s => $"{s.Key.Rule} {name}"),
        ];
    }
}
