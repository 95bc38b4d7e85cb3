using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>The words that announce a list: "Modification survenue sur", "Modification de".</summary>
internal static class ListHead
{
    private static readonly string[] _heads =
    [
        "modification survenue sur ", "modifications survenues sur ", "modification concernant ", "modifications concernant ",
        "modification relative a ", "modification sur ", "modification des ", "modification du ", "modification de ", "modification d'",
        "modifications de ", "modifications du ",
    ];

    /// <summary>The list without its head, and whether there was one. "Modification de" counts only before a known item.</summary>
    public static (string Items, bool Announced) Cut(string sentence)
    {
        string folded = Wording.Fold(sentence);
        string? head = Array.Find(_heads, h => folded.StartsWith(h, StringComparison.Ordinal));
        if (head is null)
        {
            return (sentence, false);
        }

        string items = sentence[head.Length..].Trim(' ', ':');
        bool listed = head.Contains("survenue", StringComparison.Ordinal) || ItemWords.KindOf(Wording.Fold(items)) is not null;
        return (listed ? items : sentence, listed);
    }
}
