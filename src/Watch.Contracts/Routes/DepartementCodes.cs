using System.Collections.Frozen;
using System.Globalization;

namespace Watch.Contracts.Routes;

/// <summary>The codes of the départements, as the INSEE writes them: 01 to 95 without 20, 2A, 2B, 971 to 976.</summary>
public static class DepartementCodes
{
    /// <summary>What a message says is allowed.</summary>
    public const string Allowed = "a département: 01 to 95, 2A, 2B, 971 to 976";

    private static readonly FrozenSet<string> Codes = Enumerable
        .Range(1, 95)
        .Where(n => n != 20)
        .Select(n => n.ToString("00", CultureInfo.InvariantCulture))
        .Concat(["2A", "2B"])
        .Concat(Enumerable.Range(971, 6).Select(n => n.ToString(CultureInfo.InvariantCulture)))
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string code) => Codes.Contains(code);
}
