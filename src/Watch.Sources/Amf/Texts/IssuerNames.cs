using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>The firm whose thresholds were crossed, as the sentence names it behind them.</summary>
internal static partial class IssuerNames
{
    private const int Longest = 100;

    /// <summary>The name; null where none stands there, or where it does not end for sure.</summary>
    public static string? Read(CompactText text, string source, int from, int to)
    {
        Match of = Of.Match(text.Text[..to], from);
        if (!of.Success || !text.IsWordStart(of.Index + of.Length))
        {
            return null;
        }

        int start = of.Index + of.Length;
        start = of.Groups["firm"].Success && FirmWords.BehindForm(text, of.Groups["firm"].Index, to, out _) is { } behind ? behind : start;
        if (End(text, start, to) is not { } end)
        {
            return null;
        }

        (string? name, _) = NameMarks.Split(text.Shown(start, end).TrimEnd(',', '.', ' '), source);
        return name is not null && DeclarantItem.IsName(name) ? name : null;
    }

    private static int? End(CompactText text, int start, int to)
    {
        foreach (Match stop in Stop.Matches(text.Text[..to], start))
        {
            bool ends = stop.Groups["word"].Success
                ? text.IsWordStart(stop.Index) && text.IsWordEnd(stop.Index + stop.Length)
                : stop.Value != "." || stop.Index + 1 >= to || !text.Gap(stop.Index + 1).IsEmpty;
            if (ends && (stop.Value != "," || !DeclarantList.Suffix.IsMatch(text.Text, stop.Index + 1)))
            {
                return stop.Index - start <= Longest ? stop.Index : null;
            }
        }

        // A text that is cut there cuts the name.
        return null;
    }

    [GeneratedRegex(@"\G\)?(?:de(?<firm>lasociete)|d'|de)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Of { get; }

    [GeneratedRegex(
        @"[,.;()]|(?<word>et(?:de|ne|en)?(?:detenir|detient|plus|hausse|baisse|le)|cequi|auresultat|alasuite|parsuite|enraison|selon|"
            + @"dufait|apres|lorsd(?:e|')|suitea|"
            + "dansle|conformement|resultant|et,|et$|puis|avant|pour|tel|dont|sur|afin|en(?:hausse|baisse)|et(?:avoir|les?seuil)|"
            + "ainsique|au(?:titre|cours|moyen))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Stop { get; }
}
