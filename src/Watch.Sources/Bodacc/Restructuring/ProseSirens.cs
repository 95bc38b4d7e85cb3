using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>A SIREN in a prose text.</summary>
/// <param name="Siren">The number.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the text after it begins.</param>
internal readonly record struct ProseSiren(Siren Siren, int Start, int End);

/// <summary>
/// Finds every valid SIREN of a prose text: nine digits, in threes apart by blanks or dots or in one, alone or as the
/// beginning of a SIRET; not inside a longer number, and not an amount of money.
/// </summary>
internal static partial class ProseSirens
{
    /// <summary>All of them in order, repetitions included.</summary>
    public static IReadOnlyList<ProseSiren> FindAll(string text)
    {
        List<ProseSiren> found = [];
        foreach (Match match in Candidate.Matches(text))
        {
            if (Siren.TryParse(match.Groups["siren"].Value.Replace(".", "", StringComparison.Ordinal), out Siren siren))
            {
                found.Add(new ProseSiren(siren, match.Index, match.Index + match.Length));
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"(?<!\d)(?<!\d[.,])(?<siren>\d{3}[\s.]?\d{3}[\s.]?\d{3})(?:[\s.]?\d{5})?(?!\d)(?![.,]\d)(?!\s?(?:€|euros?\b|eur\b|francs?\b))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Candidate { get; }
}
