using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>Why thresholds were crossed, and whether anybody traded.</summary>
internal static partial class CrossingCauses
{
    private const int Longest = 400;

    /// <summary>The cause as printed; null where none is told.</summary>
    /// <param name="from">Behind the thresholds.</param>
    /// <param name="to">Where what belongs to the crossing ends.</param>
    public static string? Read(CompactText text, DecisionSentences sentences, int from, int to) =>
        Own(text, sentences, from, to) ?? Within(text, from, Math.Min(to, sentences.EndOf(from)));

    /// <summary>
    /// True where nobody traded, false where somebody did; null where the cause tells neither: the contracts of a bank move by themselves.
    /// </summary>
    public static bool? IsPassive(string? cause)
    {
        string text = cause is null ? "" : CompactText.Of(cause).Text;
        return Traded.IsMatch(text) ? false
            : Untraded.IsMatch(text) ? true
            : null;
    }

    private static string? Own(CompactText text, DecisionSentences sentences, int from, int to)
    {
        Match verb = Results.Match(text.Text[..to], from);
        int start = BehindArticle(text, verb.Index + verb.Length);
        int end = Math.Min(sentences.EndOf(start), to);
        return verb.Success && text.Text[end - 1] == '.' ? Shown(text, start, end) : null;
    }

    private static string? Within(CompactText text, int from, int to)
    {
        foreach (Match marker in Marker.Matches(text.Text[..to], from).Where(m => text.IsWordStart(m.Index)))
        {
            int start = BehindArticle(text, marker.Index + marker.Length);
            if (!Anaphor.IsMatch(text.Text, start))
            {
                int end = Stop.Match(text.Text[..to], start) is { Success: true } stop ? stop.Index : to;
                return end < to || text.Text[to - 1] == '.' ? Shown(text, start, end) : null;
            }
        }

        return null;
    }

    // "d'une cession", "de la restitution", but "des cessions".
    private static int BehindArticle(CompactText text, int at) =>
        string.CompareOrdinal(text.Text, at, "d'", 0, 2) == 0
        || (string.CompareOrdinal(text.Text, at, "de", 0, 2) == 0 && text.IsWordEnd(at + 2))
            ? at + 2
            : at;

    private static string? Shown(CompactText text, int from, int to)
    {
        string shown = text.Shown(from, to).TrimEnd('.', ',', ';', ' ');
        return shown.Length is 0 or > Longest ? null : shown;
    }

    [GeneratedRegex(
        "franchissements?(?:individuels?|deconcert)?(?:de(?:s|ce|ces)?seuils?)?(?:,[^.,]{0,60},)?(?:resulte(?:nt)?|proviennent|provient)"
            + "(?:exclusivement|uniquement|principalement|notamment|,)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Results { get; }

    [GeneratedRegex(
        "(?:auresultat|parsuite|alasuite|enraison|dufait)(?=d)|suitea(?=l|u)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Marker { get; }

    [GeneratedRegex(@"\G(?:cett?e|ces|laquelle|lequel|meme)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Anaphor { get; }

    [GeneratedRegex(",?et(?:ne(?:plus)?)?deten(?:ir|ait)|selon", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stop { get; }

    [GeneratedRegex(
        "acquisitions?(?!(?:de|des|du)droits?devote)|(?<!r)achat|(?<!suc|con)cession|vente|(?<!pas)souscri|(?<!r)apport|restitution|"
            + "collateral|"
            + "transfert|donation|pretd|emprunt|exercicede(?!sdroits)|reclassement|denouement(?=d)|livraison(?=d)|offre",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Traded { get; }

    [GeneratedRegex(
        "droitsdevotedouble|doublementdesdroitsdevote|(?:augmentation|diminution|reduction|variation|evolution|modification|hausse|baisse)"
            + "dunombre(?:total)?(?:des|d'actions|dedroits|deses)|annulationd'actions|"
            + "augmentationdecapital[^.]{0,120}pas(?:souscrit|participe)|privationdedroitsdevote",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Untraded { get; }
}
