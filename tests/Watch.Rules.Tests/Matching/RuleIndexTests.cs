using CsCheck;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>The index is only a faster way to say what the language says.</summary>
public class RuleIndexTests
{
    [Fact]
    public void The_index_agrees_with_a_plain_reading_of_the_language() =>
        Gen.Select(RandomRules.Rules, RandomRules.OneNotice, RandomRules.Firms, RandomRules.History)
            .Sample(
                (rules, notice, firms, history) =>
                    new Naive(notice, firms, history)
                        .Judge(rules)
                        .SequenceEqual(Matcher.Judge(notice, new RuleIndex(rules), firms, history).Select(Line)),
                iter: 20_000,
                print: Print
            );

    [Fact]
    public void What_explains_agrees_with_what_judges() =>
        Gen.Select(RandomRules.Rules, RandomRules.OneNotice, RandomRules.Firms, RandomRules.History)
            .Sample(
                (rules, notice, firms, history) =>
                {
                    RuleIndex index = new(rules);
                    IEnumerable<Explanation> explained = rules.SelectMany(r => Matcher.Explain(notice, index, r, firms, history));
                    return explained
                            .Where(e => e.Fires)
                            .Select(e => $"{e.Rule.Id} {e.Firm?.Siren.Value} {e.Severity} {string.Join(',', e.Routes)}")
                            .SequenceEqual(Matcher.Judge(notice, index, firms, history).Select(Line))
                        && explained.All(e => e.Fires == (e.FirstFailing is null));
                },
                iter: 20_000,
                print: Print
            );

    [Fact]
    public void A_notice_that_nothing_matches_allocates_nothing()
    {
        const int times = 1_000;
        RuleIndex rules = new([New.Rule(), New.Rule(New.Block(new TextIs(New.Query("robot"))), "texte")]);
        FirmList firms = new([New.Firm(New.Alpha)]);
        Notice notice = New.Notice(parties: [New.Party(New.Beta, PartyRole.Seller)]) with
        {
            Text = "vente d’un fonds de boulangerie à Clermont-Ferrand",
        };
        Assert.Equal(0, Allocating.Least(Judge));

        void Judge()
        {
            for (int i = 0; i < times; i++)
            {
                Assert.True(Matcher.Judge(notice, rules, firms).Count == 0);
            }
        }
    }

    private static string Print((Rule[] Rules, Notice Notice, FirmList Firms, FirmHistory History) world) =>
        $"{string.Join('\n', world.Rules.Select(RuleJson.Write))}\n{NoticeJson.Write(world.Notice)}\n"
        + $"{string.Join('\n', world.Firms.All.Select(FirmJson.Write))}";

    private static string Line(Match match) =>
        $"{match.Rule.Id} {match.Firm?.Siren.Value} {match.Severity} {string.Join(',', match.Routes)}";
}
