using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>How a sentence announces a list.</summary>
internal enum Announcement
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>"Modification de", which stands in the prose of mergers too.</summary>
    Plain,

    /// <summary>"Modification survenue sur", which nothing but a list follows.</summary>
    Formal,
}

/// <summary>The words that announce a list: "Modification survenue sur", "Modification de".</summary>
internal static class ListHead
{
    /// <summary>One of these is what a head begins with.</summary>
    private static readonly string[] _common = ["modification", "changement"];

    private const int Longest = 40;

    /// <summary>Where no full stop is printed, what follows the list begins so.</summary>
    private const string Deed = " Acte ";

    private static readonly string[] _heads =
    [
        "modification survenue sur ",
        "modifications survenues sur ",
        "modification concernant ",
        "modifications concernant ",
        "modification relative a ",
        "modification sur ",
        "modification des ",
        "modification du ",
        "modification de ",
        "modification d'",
        "modifications de ",
        "modifications du ",
        "changement des ",
        "changement du ",
        "changement de ",
        "changement d'",
    ];

    /// <summary>The list without its head, and what the head is worth. "Modification de" counts only before a known item.</summary>
    public static (string Items, Announcement Head) Cut(string sentence)
    {
        string folded = Wording.Fold(sentence.AsSpan(0, Math.Min(sentence.Length, Longest)));
        string? head = !Array.Exists(_common, c => folded.StartsWith(c, StringComparison.Ordinal))
            ? null
            : Array.Find(_heads, h => folded.StartsWith(h, StringComparison.Ordinal));
        if (head is null)
        {
            return (sentence, Announcement.None);
        }

        string items = sentence[head.Length..].Trim(' ', ':');
        if (head.Contains("survenue", StringComparison.Ordinal))
        {
            int deed = items.IndexOf(Deed, StringComparison.Ordinal);
            return (deed < 0 ? items : items[..deed].TrimEnd(' ', '-', ',', ';', '.', ':'), Announcement.Formal);
        }

        return ItemWords.KindOf(Wording.Fold(items)) is null ? (sentence, Announcement.None) : (items, Announcement.Plain);
    }
}
