using System.CommandLine;
using Watch.Rules.Matching;

namespace Watch.Worker.Commands.Rules;

/// <summary>The rule that a command was asked about.</summary>
internal static class RuleChoice
{
    /// <summary>True, and said with the nearest id, when no rule is called so.</summary>
    public static Task<bool> RefuseAsync(ParseResult arguments, string id, IEnumerable<Rule> rules) =>
        Choice.RefuseAsync(arguments, id, [.. rules.Select(r => r.Id)], "the id of a rule");
}
