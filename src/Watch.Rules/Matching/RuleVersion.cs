using System.Security.Cryptography;
using System.Text;

namespace Watch.Rules.Matching;

/// <summary>Names what a rule says by a hash of it.</summary>
internal static class RuleVersion
{
    private const int Digits = 12;

    public static string Of(Rule rule) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RuleJson.Write(rule))))[..Digits];
}
