using Watch.Benchmarks;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.MatchBench.Engines;

/// <summary>The product's whole match stage: rules about texts, with evidence, severity and routes of what agrees.</summary>
internal sealed class WatchTextEngine : IEngine
{
    private RuleIndex _rules = new([]);
    private Dictionary<Rule, int> _numbers = [];

    public string Name => "Watch";

    public int MostTerms => int.MaxValue;

    public void Load(IReadOnlyList<string> terms)
    {
        Rule[] rules =
        [
            .. terms.Select(
                (term, number) =>
                    new Rule
                    {
                        Id = $"texte.{number}",
                        Title = "Texte",
                        Severity = Severity.Low,
                        Routes = [Route.Parse("strategies-entreprises")],
                        When = new Condition.Block([new TextIs(((QueryParse.Accepted)QueryParser.Parse($"\"{term}\"")).Query)]),
                    }
            ),
        ];
        _numbers = rules
            .Select((rule, number) => (rule, number))
            .ToDictionary(r => r.rule, r => r.number, ReferenceEqualityComparer.Instance as IEqualityComparer<Rule>);
        _rules = new RuleIndex(rules);
    }

    public void Find(Sample notice, List<int> hits)
    {
        foreach (Match match in Matcher.Judge(notice.Notice, _rules, FirmList.Empty))
        {
            hits.Add(_numbers[match.Rule]);
        }
    }

    public void Dispose() { }
}

/// <summary>The product's whole match stage: a rule about watched firms, found by their numbers.</summary>
internal sealed class WatchFirmEngine : IEngine
{
    private static readonly RuleIndex Rules = new([
        new Rule
        {
            Id = "firmes",
            Title = "Firme",
            Severity = Severity.Low,
            Routes = [Route.Gse],
            When = new Condition.Block([new FirmIs(new FirmSelector.Watched())]),
        },
    ]);

    private FirmList _firms = FirmList.Empty;
    private Dictionary<Siren, int> _numbers = [];

    public string Name => "Watch";

    public int MostTerms => int.MaxValue;

    public void Load(IReadOnlyList<string> terms)
    {
        Siren[] sirens = [.. terms.Select(t => Siren.Parse(t[Sample.Numbered(Invented.Siren(0)).IndexOfAny([.. "0123456789"])..]))];
        _numbers = sirens.Select((siren, number) => (siren, number)).ToDictionary(s => s.siren, s => s.number);
        _firms = new FirmList([
            .. sirens.Select(s => new Firm
            {
                Siren = s,
                Name = s.Value,
                Sensitivity = Sensitivity.Sensitive,
            }),
        ]);
    }

    public void Find(Sample notice, List<int> hits)
    {
        foreach (Match match in Matcher.Judge(notice.Notice, Rules, _firms))
        {
            hits.Add(_numbers[match.Firm!.Siren]);
        }
    }

    public void Dispose() { }
}
