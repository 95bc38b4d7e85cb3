using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Rules.Places;

/// <summary>The départements, and where a postal code lies.</summary>
public static class Departements
{
    private const int Digits = 5;
    private const int LastOfMetropole = 95;
    private const int CorsicaBegins = 20;

    // Ajaccio and its surroundings: 200xx and 201xx; the rest of 20xxx is Haute-Corse.
    private const int LastSouthCorsican = 201;

    /// <summary>
    /// Every code, as rules write it: <c>01</c>…<c>19</c>, <c>2A</c>, <c>2B</c>, <c>21</c>…<c>95</c>, <c>971</c>…<c>976</c>.
    /// </summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enumerable.Range(1, CorsicaBegins - 1).Select(Two),
        "2A",
        "2B",
        .. Enumerable.Range(CorsicaBegins + 1, LastOfMetropole - CorsicaBegins).Select(Two),
        "971",
        "972",
        "973",
        "974",
        "975",
        "976",
    ];

    /// <summary>The place of a code in <see cref="All"/>; the number after the last for anything else.</summary>
    internal static int NumberOf(ReadOnlySpan<char> code) =>
        code switch
        {
            "2A" => CorsicaBegins - 1,
            "2B" => CorsicaBegins,
            [>= '0' and <= '9', >= '0' and <= '9'] => OfMetropole(((code[0] - '0') * 10) + code[1] - '0'),
            ['9', '7', >= '1' and <= '6'] => LastOfMetropole + code[2] - '0',
            _ => All.Count,
        };

    /// <summary>The département of a party's seat; what looks like a French postal code and stands abroad is none.</summary>
    public static string? OfSeat(Party party) => party.IsAbroad == true ? null : OfPostalCode(party.Seat?.PostalCode);

    /// <summary>
    /// The département a French postal code lies in, or null. A postal code can cross a border of départements; the
    /// answer is where its distributing office is, which is where its first digits point. Blanks in it say nothing: "63 000".
    /// </summary>
    public static string? OfPostalCode(string? printed)
    {
        string? code = printed is { Length: > Digits } ? string.Concat(printed.Where(c => !char.IsWhiteSpace(c))) : printed;
        if (code is not { Length: Digits } || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        string departement = code[..2] switch
        {
            "97" or "98" => code[..3],
            "20" => int.Parse(code.AsSpan(0, 3), CultureInfo.InvariantCulture) <= LastSouthCorsican ? "2A" : "2B",
            var two => two,
        };
        return All.Contains(departement, StringComparer.Ordinal) ? departement : null;
    }

    // Corsica's two stand where 20 would.
    private static int OfMetropole(int number) =>
        number switch
        {
            >= 1 and < CorsicaBegins => number - 1,
            > CorsicaBegins and <= LastOfMetropole => number,
            _ => All.Count,
        };

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
