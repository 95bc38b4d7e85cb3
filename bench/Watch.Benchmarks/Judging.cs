using BenchmarkDotNet.Attributes;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.Benchmarks;

/// <summary>Judging the notices of an ordinary edition: time and memory of one, by how many firms and rules there are.</summary>
[MemoryDiagnoser]
public class Judging
{
    private const int Notices = 1_834;
    private const int NamedFirms = 150;
    private const int MostFirms = 15_000;

    private static readonly PartyRole[] Roles = [PartyRole.Seller, PartyRole.Buyer, PartyRole.Target, PartyRole.Acquirer];

    private static readonly EventKind[] Kinds =
    [
        EventKind.Creation,
        EventKind.Registration,
        EventKind.SaleOfBusiness,
        EventKind.MergerProject,
        EventKind.CapitalChange,
    ];

    private readonly IReadOnlyList<Notice> _notices = Invented.Notices(Notices, NamedFirms, MostFirms);
    private FirmList _firms = FirmList.Empty;
    private RuleIndex _rules = new([]);

    /// <summary>How many firms are watched.</summary>
    [Params(NamedFirms, 1_500, MostFirms)]
    public int Firms { get; set; }

    /// <summary>How many rules ask for a word beside those about firms.</summary>
    [Params(0, 100, 1_000, 10_000)]
    public int Texts { get; set; }

    [GlobalSetup]
    public void BothAgree()
    {
        _firms = Invented.Firms(Firms);
        _rules = new RuleIndex([.. AboutFirms(), .. Enumerable.Range(0, Texts).Select(AboutText)]);
        int found = Index();
        int expected = _notices.Sum(n =>
            n.Parties.Count(p => Roles.Contains(p.Role) && _firms.TryFind(p.Siren!.Value, n.PublishedOn, out _))
        );
        if (found != expected || found == 0)
        {
            throw new InvalidOperationException($"The index finds {found} matches, a plain count {expected}.");
        }
    }

    [Benchmark(OperationsPerInvoke = Notices)]
    public int Index()
    {
        int matches = 0;
        for (int i = 0; i < _notices.Count; i++)
        {
            matches += Matcher.Judge(_notices[i], _rules, _firms).Count;
        }

        return matches;
    }

    private static IEnumerable<Rule> AboutFirms() =>
        from kind in Kinds
        from role in Roles
        select Rule($"{kind}.{role}", new KindIs([kind]), new RoleIs([role]), new FirmIs(new FirmSelector.Watched()));

    // Words that no notice holds: what is measured is the looking.
    private static Rule AboutText(int number) =>
        Rule(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"texte.{number}"),
            new TextIs(new Query.Word(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"mot{number}")))
        );

    private static Rule Rule(string id, params Clause[] clauses) =>
        new()
        {
            Id = id,
            Title = "Règle",
            Severity = Severity.Medium,
            Routes = [Route.Gse],
            When = new Condition.Block(clauses),
        };
}
