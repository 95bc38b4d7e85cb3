using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Rules.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>
/// Reads a condition: a map whose clauses stand side by side in one block, joined with what <c>all</c>, <c>any</c> and <c>not</c> hold.
/// A clause that cannot be read is an error and never a clause that asks nothing.
/// </summary>
internal sealed class ConditionReader(RuleContext context, FileReport report)
{
    private const string All = "all";
    private const string Any = "any";
    private const string Not = "not";

    private readonly EventClauses _events = new(report);
    private readonly PartyClauses _parties = new(context, report);
    private readonly NoticeClauses _notices = new(context, report);

    /// <summary>The keys of a condition.</summary>
    public static IReadOnlyList<string> KeysOf(Volet volet) =>
        [.. EventClauses.Keys, .. PartyClauses.Keys, .. NoticeClauses.Keys, .. ClusterClause.KeysOf(volet), All, Any, Not];

    /// <summary>The condition; null, and reported, when it is none.</summary>
    public Condition? Read(YamlNode? node)
    {
        IReadOnlyList<string> keys = KeysOf(context.Volet);
        if (node is YamlNode.Map { Entries.Count: 0 })
        {
            report.Error(node, keys);
            return null;
        }

        if (MapReader.Of(node, report, keys) is null || node is not YamlNode.Map map)
        {
            return null;
        }

        return PartsOf(map) switch
        {
            [] => null,
            [var one] => one,
            var several => several.Contains(null) ? null : new Condition.All([.. several.OfType<Condition>()]),
        };
    }

    private List<Condition?> PartsOf(YamlNode.Map map)
    {
        List<Clause?> clauses = [];
        List<Condition?> others = [];
        foreach ((YamlNode.Scalar key, YamlNode value) in map.Entries)
        {
            if (IsClause(key.Text))
            {
                clauses.AddRange(ClausesOf(key.Text, value));
            }
            else
            {
                others.Add(PartOf(key.Text, value));
            }
        }

        if (clauses.Contains(null))
        {
            return [null];
        }

        return clauses.Count == 0 ? others : [new Condition.Block([.. clauses.OfType<Clause>()]), .. others];
    }

    private static bool IsClause(string key) =>
        new[] { EventClauses.Keys, PartyClauses.Keys, NoticeClauses.Keys }.Any(k => k.Contains(key, StringComparer.Ordinal));

    private IEnumerable<Clause?> ClausesOf(string key, YamlNode value) =>
        EventClauses.Keys.Contains(key, StringComparer.Ordinal) ? [_events.Read(key, value)]
        : PartyClauses.Keys.Contains(key, StringComparer.Ordinal) ? _parties.Read(key, value)
        : [_notices.Read(key, value)];

    // Any other key was reported.
    private Condition? PartOf(string key, YamlNode value) =>
        key switch
        {
            All => Several(value) is { } all ? new Condition.All(all) : null,
            Any => Several(value) is { } any ? new Condition.Any(any) : null,
            Not => Read(value) is { } not ? new Condition.Not(not) : null,
            ClusterClause.Key when ClusterClause.KeysOf(context.Volet).Count > 0 => new ClusterClause(context, report).Read(value),
            _ => null,
        };

    private IReadOnlyList<Condition>? Several(YamlNode node)
    {
        if (node is not YamlNode.List { Items.Count: > 0 } list)
        {
            report.Error(node, "conditions, each behind a hyphen");
            return null;
        }

        Condition?[] read = [.. list.Items.Select(Read)];
        return read.Contains(null) ? null : [.. read.OfType<Condition>()];
    }
}
