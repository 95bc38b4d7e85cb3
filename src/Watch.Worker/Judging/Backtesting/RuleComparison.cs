using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Judging.Examples;

namespace Watch.Worker.Judging.Backtesting;

/// <summary>What the rules of two configurations have to do with one another.</summary>
internal sealed class RuleComparison
{
    private readonly VoletSnapshot _before;
    private readonly VoletSnapshot _after;
    private readonly Dictionary<string, string> _formerly;

    public RuleComparison(VoletSnapshot before, VoletSnapshot after)
    {
        (_before, _after) = (before, after);
        Renamed = RenamedIn(before.Rules.Rules, after.Rules.Rules);
        _formerly = Renamed.ToDictionary(r => r.Value, r => r.Key, StringComparer.Ordinal);
    }

    /// <summary>Rules of the one that ask the same in the other under another id: the id there, by the id here.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; }

    /// <summary>
    /// What made the change: what the configuration that lacks the alert sees in the notice, or the cases that decide how urgent it is;
    /// null where it is neither gained, lost nor of another severity.
    /// </summary>
    public string? CauseOf(BacktestedPair pair, Notice notice, FirmHistory history) =>
        pair.IsGained ? Failing(_before, _formerly.GetValueOrDefault(pair.Rule, pair.Rule), pair, notice, history, "the rule is new")
        : pair.IsLost ? Failing(_after, Renamed.GetValueOrDefault(pair.Rule, pair.Rule), pair, notice, history, "the rule is gone")
        : pair.ChangesSeverity
            ? $"{CaseOf(_before, pair.Before!.Rule, pair, notice, history)} → {CaseOf(_after, pair.Rule, pair, notice, history)}"
        : null;

    private static string CaseOf(VoletSnapshot judge, string id, BacktestedPair pair, Notice notice, FirmHistory history)
    {
        Rule rule = judge.Rules.Rules.First(r => string.Equals(r.Id, id, StringComparison.Ordinal));
        foreach (SeverityCase one in rule.Severities)
        {
            Rule inCase = rule with { When = new Condition.All([rule.When, one.When]), Unless = null, FalsePositives = [] };
            Explanation? agreeing = Matcher
                .Explain(notice, judge.Rules, inCase, judge.Firms, history)
                .FirstOrDefault(e => e.Fires && IsOn(e, pair.Firm?.Siren));
            if (agreeing is not null)
            {
                return $"case of {ExplainedText.Agreeing(agreeing.When.Parts[^1])}";
            }
        }

        return "no case";
    }

    private static string? Failing(
        VoletSnapshot judge,
        string id,
        BacktestedPair pair,
        Notice notice,
        FirmHistory history,
        string withoutRule
    )
    {
        if (judge.Rules.Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal)) is not { } rule)
        {
            return withoutRule;
        }

        if (pair.Firm?.Siren is { } siren && rule.IsAboutFirm && !judge.Firms.HasAny(siren.Value))
        {
            return $"{siren} is not on the list";
        }

        Explanation[] all = [.. Matcher.Explain(notice, judge.Rules, rule, judge.Firms, history).Where(e => IsOn(e, pair.Firm?.Siren))];
        return all.FirstOrDefault(e => !e.Fires) is { } missed ? ExplainedText.Failing(missed) : null;
    }

    private static bool IsOn(Explanation one, Siren? firm) => one.Firm is null || firm is null || one.Firm.Siren == firm;

    // The same but for the id; where several are the same nobody can say which became which.
    private static Dictionary<string, string> RenamedIn(IReadOnlyList<Rule> before, IReadOnlyList<Rule> after)
    {
        ILookup<string, string> gone = Unmatched(before, after);
        ILookup<string, string> come = Unmatched(after, before);
        return gone.Where(g => g.Count() == 1 && come[g.Key].Count() == 1)
            .ToDictionary(g => g.Single(), g => come[g.Key].Single(), StringComparer.Ordinal);
    }

    private static ILookup<string, string> Unmatched(IReadOnlyList<Rule> rules, IReadOnlyList<Rule> others)
    {
        HashSet<string> known = others.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        return rules
            .Where(r => !known.Contains(r.Id))
            .ToLookup(r => (r with { Id = "", Title = "" }).Version, r => r.Id, StringComparer.Ordinal);
    }
}
