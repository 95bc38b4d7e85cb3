using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Watch.Rules.Matching;

/// <summary>Names what a rule says by a hash of it, which is worked out once for each rule in memory.</summary>
internal static class RuleVersion
{
    private const int Digits = 12;

    // Beside the rules and not in them: a copy of a rule that says something else begins without, and equality is of what rules say.
    private static readonly ConditionalWeakTable<Rule, string> Known = [];

    public static string Of(Rule rule) =>
        Known.GetValue(rule, static r => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RuleJson.Write(r))))[..Digits]);
}
