using System.Collections.Frozen;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>
/// The words that a role can begin with. They are what tells, in a list joined by commas or full stops, the next role
/// from the rest of a name.
/// </summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> _heads = new[]
    {
        "actionnaire",
        "administrateur",
        "administratrice",
        "ancien",
        "ancienne",
        "associe",
        "associee",
        "associe(e)",
        "associes",
        "beneficiaire",
        "cac",
        "censeur",
        "chef",
        "collaborateur",
        "collaboratrice",
        "cogerant",
        "cogerante",
        "co-gerant",
        "co-gerante",
        "coliquidateur",
        "co-liquidateur",
        "commandite",
        "commanditaire",
        "commissaire",
        "conjoint",
        "conjointe",
        "controleur",
        "controleuse",
        "copresident",
        "co-president",
        "delegue",
        "directeur",
        "directrice",
        "dirigeant",
        "dirigeante",
        "exploitant",
        "fonde",
        "gerant",
        "gerante",
        "gerants",
        "gerer",
        "liquidateur",
        "liquidatrice",
        "mandataire",
        "membre",
        "nomination",
        "nouveau",
        "nouvel",
        "nouvelle",
        "personne",
        "president",
        "presidente",
        "representant",
        "representante",
        "responsable",
        "salarie",
        "salariee",
        "sans",
        "secretaire",
        "surveillant",
        "tresorier",
        "tresoriere",
        "vice",
        "vice-president",
        "vice-presidente",
        "president-directeur",
        "sous-directeur",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _heads.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Where a role ends that nothing but a firm's capitals separates from the name: after its first word and those in lower case.
    /// </summary>
    public static int EndOfLowerCase(string text, int start, int limit)
    {
        int end = start;
        while (end < limit)
        {
            int blank = text.AsSpan(end + 1, limit - end - 1).IndexOf(' ');
            int next = blank < 0 ? limit : end + 1 + blank;
            bool lower =
                next + 1 < limit && (char.IsLower(text[next + 1]) || text.AsSpan(next + 1).StartsWith("France ", StringComparison.Ordinal));
            end = next;
            if (!lower)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>True when the folded words begin like a role.</summary>
    public static bool Begin(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<char> words = folded.TrimStart(' ');
        int end = words.IndexOfAny(" ,.;:");
        ReadOnlySpan<char> head = end < 0 ? words : words[..end];
        return _lookup.Contains(head)
            || (head is "modification" && !words.StartsWith("modification de la designation", StringComparison.Ordinal));
    }
}
