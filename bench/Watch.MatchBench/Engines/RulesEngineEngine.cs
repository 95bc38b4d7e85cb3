using RulesEngine.Models;

namespace Watch.MatchBench.Engines;

/// <summary>The popular engine of rules for .NET: an expression for each term.</summary>
internal sealed class RulesEngineEngine : IEngine
{
    private const string Workflow = "terms";

    private RulesEngine.RulesEngine? _engine;

    public string Name => "Microsoft RulesEngine";

    public int MostTerms => 1_500;

    public void Load(IReadOnlyList<string> terms)
    {
        Workflow workflow = new()
        {
            WorkflowName = Workflow,
            Rules =
            [
                .. terms.Select(
                    (term, number) =>
                        new Rule
                        {
                            RuleName = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                            RuleExpressionType = RuleExpressionType.LambdaExpression,
                            Expression = $"notice.Text.Contains(\" {term} \")",
                        }
                ),
            ],
        };
        _engine = new RulesEngine.RulesEngine([workflow]);
    }

    public void Find(Sample notice, List<int> hits)
    {
        List<RuleResultTree> results = _engine!
            .ExecuteAllRulesAsync(Workflow, new RuleParameter("notice", notice))
            .AsTask()
            .GetAwaiter()
            .GetResult();
        hits.AddRange(
            results.Where(r => r.IsSuccess).Select(r => int.Parse(r.Rule.RuleName, System.Globalization.CultureInfo.InvariantCulture))
        );
    }

    public void Dispose() { }
}
