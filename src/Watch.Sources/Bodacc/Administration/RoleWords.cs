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
        "actionnaire", "administrateur", "administratrice", "ancien", "ancienne", "associe", "associee", "associe(e)", "associes",
        "beneficiaire", "cac", "censeur", "chef", "cogerant", "cogerante", "co-gerant", "co-gerante", "coliquidateur", "co-liquidateur",
        "commandite", "commanditaire", "commissaire", "conjoint", "conjointe", "controleur", "controleuse", "copresident", "co-president",
        "delegue", "directeur", "directrice", "dirigeant", "dirigeante", "exploitant", "fonde", "gerant", "gerante", "gerants",
        "liquidateur", "liquidatrice", "mandataire", "membre", "nomination", "nouveau", "nouvel", "nouvelle", "personne", "president",
        "presidente", "representant", "representante", "responsable", "sans", "secretaire", "surveillant", "tresorier", "tresoriere",
        "vice", "vice-president", "vice-presidente", "president-directeur", "sous-directeur",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup =
        _heads.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the folded words begin like a role.</summary>
    public static bool Begin(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<char> words = folded.TrimStart(' ');
        int end = words.IndexOfAny(' ', ',');
        ReadOnlySpan<char> head = end < 0 ? words : words[..end];
        return _lookup.Contains(head) || (head is "modification" && !words.StartsWith("modification de la designation", StringComparison.Ordinal));
    }
}
