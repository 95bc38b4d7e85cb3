using System.CommandLine;
using Watch.Rules.Matching;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands.Rules;

/// <summary>The rule that a command was asked about.</summary>
internal static class RuleChoice
{
    /// <summary>True, and said with the nearest id, when no rule is called so.</summary>
    public static async Task<bool> RefuseAsync(ParseResult arguments, string id, IEnumerable<Rule> rules)
    {
        string[] ids = [.. rules.Select(r => r.Id)];
        if (ids.Contains(id, StringComparer.Ordinal))
        {
            return false;
        }

        string nearest = NearestWord.To(id, ids) is { } word ? $" (nearest: {word})" : "";
        await arguments.InvocationConfiguration.Error.WriteLineAsync($"found '{id}'; allowed: the id of a rule{nearest}");
        return true;
    }
}
