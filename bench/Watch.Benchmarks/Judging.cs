using BenchmarkDotNet.Attributes;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;

namespace Watch.Benchmarks;

/// <summary>Judging the notices of an ordinary edition against the firms and rules of a region.</summary>
[MemoryDiagnoser]
public class Judging
{
    private const int Notices = 1_834;
    private const int Firms = 150;

    private static readonly PartyRole[] Roles = [PartyRole.Seller, PartyRole.Buyer, PartyRole.Target, PartyRole.Acquirer];

    private readonly IReadOnlyList<Notice> _notices = Invented.Notices(Notices, Firms);
    private readonly FirmList _firms = Invented.Firms(Firms);
    private readonly RuleIndex _rules = new(MakeRules());
    private readonly IReadOnlyList<Firm> _everyFirm = Invented.Firms(Firms).All;

    [GlobalSetup]
    public void BothAgree()
    {
        if (Index() != EveryRuleAndFirm() || Index() == 0)
        {
            throw new InvalidOperationException($"The index finds {Index()} matches, the loops {EveryRuleAndFirm()}.");
        }
    }

    [Benchmark]
    public int Index() => _notices.Sum(notice => Matcher.Judge(notice, _rules, _firms).Count);

    [Benchmark(Baseline = true)]
    public int EveryRuleAndFirm()
    {
        int matches = 0;
        foreach (Notice notice in _notices)
        {
            foreach (Rule rule in _rules.Rules)
            {
                matches += _everyFirm.Count(firm => notice.Parties.Any(party => Agrees(notice, rule, firm, party)));
            }
        }

        return matches;
    }

    private static bool Agrees(Notice notice, Rule rule, Firm firm, Party party) =>
        party.Siren == firm.Siren
        && firm.IsWatchedOn(notice.PublishedOn)
        && rule.Roles!.Contains(party.Role)
        && notice.Events.Any(announced => rule.Kinds!.Contains(announced.Kind));

    private static Rule[] MakeRules() =>
    [
        .. from kind in new[] { EventKind.Creation, EventKind.Registration, EventKind.SaleOfBusiness, EventKind.MergerProject, EventKind.CapitalChange }
           from role in Roles
           select new Rule
           {
               Id = $"{kind}.{role}",
               Title = "Règle",
               Severity = Severity.Medium,
               Routes = ["gse"],
               Kinds = [kind],
               Roles = [role],
               Firm = new FirmSelector.Watched(),
           },
    ];
}
