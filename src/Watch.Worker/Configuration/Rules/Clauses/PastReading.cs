using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads <c>after</c> and <c>count</c>: clauses on an event, and on the firm in its notice, with how long ago it may be.</summary>
/// <param name="partyClause">Reads a clause on the firm.</param>
internal sealed class PastReading(Func<string, YamlNode, PartyClause?> partyClause, FileReport report)
{
    private const string Within = "within";
    private const string AtLeast = "at-least";
    private const int Most = 1_000;

    private static readonly string[] OnFirm = ["role", "officer"];

    private readonly EventClauses _events = new(report);

    /// <summary>The keys of <c>after</c>.</summary>
    public static readonly IReadOnlyList<string> AfterKeys = [.. EventClauses.Keys, .. OnFirm, Within];

    /// <summary>The keys of <c>count</c>.</summary>
    public static readonly IReadOnlyList<string> CountKeys = [.. AfterKeys, AtLeast];

    /// <summary>The clause <c>after</c>; null, and reported, when it cannot be read.</summary>
    public AfterIs? After(YamlNode node) => Past(node, AfterKeys) is { } earlier ? new AfterIs(earlier) : null;

    /// <summary>The clause <c>count</c>; null, and reported, when it cannot be read.</summary>
    public CountIs? Count(YamlNode node)
    {
        PastEvents? counted = Past(node, CountKeys);
        return node is YamlNode.Map && Number(node) is { } number && counted is not null ? new CountIs(counted, number) : null;
    }

    // Its keys are reported where the rest is read.
    private int? Number(YamlNode node)
    {
        YamlNode? value = ((YamlNode.Map)node).Entries.FirstOrDefault(e => e.Key.Text == AtLeast).Value;
        if (value is null)
        {
            report.Error(node.At, $"no '{AtLeast}'", [$"a line '{AtLeast}:'"]);
        }

        return value is null ? null : report.Number(value, 2, Most);
    }

    private PastEvents? Past(YamlNode node, IReadOnlyList<string> keys)
    {
        if (MapReader.Of(node, report, keys) is not { } reader || node is not YamlNode.Map map)
        {
            return null;
        }

        Period? within = reader.Required(Within) is { } span ? report.Period(span) : null;
        Clause?[] clauses = [.. map.Entries.Where(e => IsOf(EventClauses.Keys, e.Key)).Select(e => _events.Read(e.Key.Text, e.Value))];
        PartyClause?[] parties = [.. map.Entries.Where(e => IsOf(OnFirm, e.Key)).Select(e => partyClause(e.Key.Text, e.Value))];
        if (clauses.Length == 0)
        {
            report.Error(node.At, "no clause on an event", EventClauses.Keys);
        }

        return within is null || clauses.Length == 0 || clauses.Contains(null) || parties.Contains(null)
            ? null
            : new PastEvents([.. clauses.OfType<EventClause>()], [.. parties.OfType<PartyClause>()], within);
    }

    private static bool IsOf(IReadOnlyList<string> keys, YamlNode.Scalar key) => keys.Contains(key.Text, StringComparer.Ordinal);
}
