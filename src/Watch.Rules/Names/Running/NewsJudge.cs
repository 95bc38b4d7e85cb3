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

        if (IsVehicle(words, at, length) || IsOwned(words, at))
        {
            return "a product";
        }

        if (at > 0 && words[at].Before is Border.Open && words[at - 1].Folded is "guide" or "etoile" or "etoiles")
        {
            return "a prize";
        }

        (int sport, int contest, int promotion) = (0, 0, 0);
        for (int i = Math.Max(0, at - Window); i < Math.Min(words.Count, at + length + Window); i++)
        {
            sport += NewsWords.IsSport(words[i].Folded) || IsCompetition(words, i) ? 1 : 0;
            contest += NewsWords.IsContest(words[i].Folded) ? 1 : 0;
            promotion += IsPromotion(words, i) || IsBargain(words, i) ? 1 : 0;
        }

        return promotion > 0 ? "a promotion"
            : sport > 0 && sport + contest > 1 ? "sport"
            : null;
    }

    // Une Renault Clio, la Peugeot 208: one of them, and which.
    private static bool IsVehicle(IReadOnlyList<TextWord> words, int at, int length) =>
        at + length < words.Count
        && words[at + length] is { Before: Border.Open, Case: not Casing.Lower } next
        && (IsOneOf(words, at) || (next.Case is Casing.Figures && IsAfter(words, at, "le", "la")));

    private static bool IsOwned(IReadOnlyList<TextWord> words, int at) => IsAfter(words, at, "sa", "ma", "votre");

    private static bool IsAfter(IReadOnlyList<TextWord> words, int at, params ReadOnlySpan<string> allowed) =>
        at > 0 && words[at].Before is Border.Open && words[at - 1].Case is not Casing.Capitals && allowed.Contains(words[at - 1].Folded);

    /// <summary>Whether an article makes of a name one of the things that bear it.</summary>
    public static bool IsOneOf(IReadOnlyList<TextWord> words, int at) => IsAfter(words, at, "un", "une", "sa", "son", "ma", "mon");

    private static bool IsPlatform(string word) =>
        word
            is "facebook"
                or "twitter"
                or "instagram"
                or "tiktok"
                or "youtube"
                or "linkedin"
                or "snapchat"
                or "whatsapp"
                or "leboncoin"
                or "netflix"
                or "google";

    private static bool IsCompetition(IReadOnlyList<TextWord> words, int at) =>
        at + 2 < words.Count
        && (words[at].Folded, words[at + 1].Folded, words[at + 2].Folded)
            is
                ("tour", "de", "france")
                or
                ("coupe", "du", "monde")
                or
                ("coupe", "de", "france")
                or
                ("jeux", "olympiques", _);

    // Réduction d'effectifs and remise en service are none.
    private static bool IsPromotion(IReadOnlyList<TextWord> words, int at) =>
        NewsWords.IsPromotion(words[at].Folded)
        && !(at + 1 < words.Count && words[at + 1] is { Before: Border.Open, Folded: "de" or "des" or "du" or "d" or "en" or "a" or "au" });

    private static bool IsBargain(IReadOnlyList<TextWord> words, int at) =>
        at + 1 < words.Count
        && (words[at].Folded, words[at + 1].Folded)
            is
                ("bon", "plan")
                or
                ("bons", "plans")
                or
                ("black", "friday")
                or
                ("french", "days")
                or
                ("vente", "flash")
                or
                ("ventes", "flash")
                or
                ("vente", "privee")
                or
                ("prix", "casse")
                or
                ("prix", "casses")
                or
                ("jeu", "concours");
}
