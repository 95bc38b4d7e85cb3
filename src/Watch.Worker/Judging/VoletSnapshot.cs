using Watch.Rules.Firms;
using Watch.Rules.Matching;

namespace Watch.Worker.Judging;

/// <summary>What a volet judges by, all of one load. Immutable.</summary>
internal sealed class VoletSnapshot(IReadOnlyList<Rule> rules, FirmList firms)
{
    /// <summary>The rules in force.</summary>
    public RuleIndex Rules { get; } = new(rules);

    /// <summary>Those of them that ask what was published of a firm before.</summary>
    public RuleIndex RulesOfHistory { get; } = new([.. rules.Where(r => r.AsksHistory)]);

    /// <summary>The firms that are watched or followed.</summary>
    public FirmList Firms => firms;
}
