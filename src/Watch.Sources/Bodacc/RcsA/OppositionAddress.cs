using System.Text.RegularExpressions;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.RcsA;

/// <summary>
/// Where creditors oppose the payment of a price (L141-14 of the code de commerce), from the block <c>opposition</c>: an elected domicile,
/// as a rule that of a notary or the business itself. Homes of sellers are cut out, and so is the delay, which the law gives.
/// </summary>
internal static partial class OppositionAddress
{
    private const int Longest = 300;

    /// <summary>As printed; null where no address is.</summary>
    public static string? Read(Element act)
    {
        if (act.TextOf("opposition") is not { } printed || OfLaw.IsMatch(printed))
        {
            return null;
        }

        string bare = Glued.Replace(Election.Replace(printed, ""), "${end} et");
        string told = Delay.Replace(PersonalDetails.Cut(PublicText.WithoutHomes(bare)), "").Trim(' ', '-', ',', ';', ':', '.');
        return told.Length == 0 ? null : Shortened(told);
    }

    private static string Shortened(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        int blank = text.LastIndexOf(' ', Longest);
        return blank > 0 ? text[..blank] : text[..Longest];
    }

    /// <summary>An article of law, or that there are none, is no address.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:art(?:icle)?s?\b\.?\s*)?[LR]\.?\s?[0-9]{3}|sans\s+oppositions?\b|n[ée]ant\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex OfLaw { get; }

    [GeneratedRegex(
        @"^\s*(?:(?:dans\s+les\s+)?(?:10|dix)\s+jours\s+[àa]\s+compter\s+de\s+la\s+\w+\s+(?:au\s+)?bodacc\b,?\s*)?"
            + @"(?:pour\s+les\s+oppositions,?\s*)?(?:(?:le\s+domicile\s+est\s+[ée]lu|[ée]lection\s+de\s+domicile)\s*:?\s*)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Election { get; }

    /// <summary>"au fonds venduet pour la correspondance", as thousands print it.</summary>
    [GeneratedRegex(@"\b(?<end>vendu|c[ée]d[ée])et\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Glued { get; }

    [GeneratedRegex(
        @"[\s,;-]*(?:d[ée]lais?\s+)?(?:oppositions?\s+)?(?:dans\s+les?\s+)?(?:10|dix)\s+jours\b.*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline,
        10_000
    )]
    private static partial Regex Delay { get; }
}
