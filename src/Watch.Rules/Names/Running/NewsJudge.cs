namespace Watch.Rules.Names.Running;

/// <summary>Whether a text is news of the firm it names, or a sale, a sport, or a mere place where something was said.</summary>
internal static class NewsJudge
{
    private const int Window = 20;

    /// <summary>Why it is no news of the firm; null where it may be.</summary>
    public static string? WhyNot(IReadOnlyList<TextWord> words, int at, int length)
    {
        if (at > 0 && words[at - 1].Folded is "sur" && words[at].Before is Border.Open && IsPlatform(words[at].Folded))
        {
            return "a platform where something was said";
        }

        if (IsVehicle(words, at, length))
        {
            return "a product";
        }

        (int sport, int promotion) = (0, 0);
        for (int i = Math.Max(0, at - Window); i < Math.Min(words.Count, at + length + Window); i++)
        {
            sport += NewsWords.IsSport(words[i].Folded) ? 1 : 0;
            promotion += NewsWords.IsPromotion(words[i].Folded) || IsBargain(words, i) ? 1 : 0;
        }

        return promotion > 0 ? "a promotion" : sport > 1 ? "sport" : null;
    }

    // Une Renault Clio, un Airbus A320: one of them, and which.
    private static bool IsVehicle(IReadOnlyList<TextWord> words, int at, int length) =>
        IsOneOf(words, at) && at + length < words.Count && words[at + length] is { Before: Border.Open, Case: not Casing.Lower };

    /// <summary>Whether an article makes of a name one of the things that bear it.</summary>
    public static bool IsOneOf(IReadOnlyList<TextWord> words, int at) =>
        at > 0 && words[at].Before is Border.Open && words[at - 1].Folded is "un" or "une" or "sa" or "son" or "ma" or "mon";

    private static bool IsPlatform(string word) => word is "facebook" or "twitter" or "instagram" or "tiktok" or "youtube" or "linkedin" or "snapchat" or "whatsapp" or "leboncoin" or "netflix" or "google";

    private static bool IsBargain(IReadOnlyList<TextWord> words, int at) =>
        at + 1 < words.Count
        && (words[at].Folded, words[at + 1].Folded) is ("bon", "plan") or ("bons", "plans") or ("black", "friday") or ("french", "days") or ("vente", "flash") or ("ventes", "flash") or ("vente", "privee") or ("prix", "casse") or ("prix", "casses") or ("jeu", "concours");
}
