using System.Text.RegularExpressions;
using Watch.Sources.Amf.Texts;

namespace Watch.Sources.Amf.Decisions;

/// <summary>
/// The text of a decision as it is kept: blanks folded, bounded, without its number and day at the head, and without the addresses that
/// stand in brackets behind whoever declares, since a declarant may be a human being.
/// </summary>
internal static partial class PublicProse
{
    private const int Longest = 20_000;

    public static string Of(string text)
    {
        string folded = string.Join(' ', DecisionHeader.Without(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        string without = Bracket.Replace(Head.Replace(folded, ""), m => Address.IsMatch(m.Value) ? "" : m.Value);
        return without[..Math.Min(without.Length, Longest)].Trim();
    }

    [GeneratedRegex(
        @"^(?:2[0-9]{2}C[0-9]{4}\b *)?(?:(?:1er|[0-9]{1,2}) \p{L}{3,9} [12][0-9]{3}\b *)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"\ ?\([^()]{3,300}\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bracket { get; }

    // A word of a street, or a postal code.
    [GeneratedRegex(
        @"\b(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|all[ée]e|impasse|route|cours|square|villa|passage|faubourg|lieu-dit"
            + @"|street|road|lane|drive|plaza|stra(?:ß|ss)e)\b|\b[0-9]{5}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Address { get; }
}
