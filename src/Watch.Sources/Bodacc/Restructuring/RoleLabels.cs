using System.Text.RegularExpressions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>
/// Roles by labels. A text puts them all before the firms ("Société absorbante : HOCHE Forme : … 832 …") or all after them
/// ("… 832 … RCS Paris, est société absorbante"): which of the two is told once for the
/// whole text, by whether a label precedes the first firm or only follows it, or every role is turned round.
/// </summary>
internal static partial class RoleLabels
{
    private const int LongestBefore = 700;
    private const int LongestAfter = 260;
    private const int LongestSaid = 80;

    /// <summary>The role of each firm that a label tells one of.</summary>
    public static Dictionary<Siren, PartyRole> Read(Prose prose, IReadOnlyList<RoleWord> labels)
    {
        if (prose.Sirens.Count == 0 || labels.Count == 0)
        {
            return [];
        }

        int first = prose.Sirens[0].Start;
        int last = prose.Sirens[^1].Start;
        bool leads = labels.Any(l => (l.Announces && l.End <= last) || (l.End <= first && first - l.End < LongestBefore));
        Dictionary<Siren, PartyRole> before = leads ? Before(prose, labels) : [];
        Dictionary<Siren, PartyRole> after = After(prose, labels);
        bool trails = !before.ContainsKey(prose.Sirens[0].Siren) && after.ContainsKey(prose.Sirens[0].Siren) && HasBothSides(after);
        bool useful = !trails && before.Count > 0 && (HasBothSides(before) || before.Count >= after.Count);
        Dictionary<Siren, PartyRole> told = useful ? before : after;
        foreach ((Siren firm, PartyRole role) in Said(prose, labels))
        {
            told[firm] = role;
        }

        return told;
    }

    // "… RCS Versailles, est société absorbée": said right behind the number, whatever the label of a firm abroad that has none.
    private static IEnumerable<(Siren Firm, PartyRole Role)> Said(Prose prose, IReadOnlyList<RoleWord> labels) =>
        from siren in prose.Sirens
        from label in labels
        where
            label.Start >= siren.End
            && label.Start - siren.End < LongestSaid
            && Saying.IsMatch(prose.Folded.AsSpan(siren.End, label.Start - siren.End))
        select (siren.Siren, label.Role);

    private static bool HasBothSides(Dictionary<Siren, PartyRole> roles) =>
        roles.ContainsValue(PartyRole.Acquirer) && roles.ContainsValue(PartyRole.Target);

    private static Dictionary<Siren, PartyRole> Before(Prose prose, IReadOnlyList<RoleWord> labels)
    {
        Dictionary<Siren, PartyRole> roles = [];
        RoleWord? last = null;
        int from = 0;
        foreach (ProseSiren siren in prose.Sirens)
        {
            RoleWord? own = labels.LastOrDefault(l => l.Start >= from && l.End <= siren.Start && siren.Start - l.End < LongestBefore);
            last = own ?? last;
            if (own is not null || last is { Plural: true })
            {
                roles.TryAdd(siren.Siren, last!.Role);
            }

            from = siren.End;
        }

        return roles;
    }

    private static Dictionary<Siren, PartyRole> After(Prose prose, IReadOnlyList<RoleWord> labels)
    {
        Dictionary<Siren, PartyRole> roles = [];
        for (int i = 0; i < prose.Sirens.Count; i++)
        {
            ProseSiren siren = prose.Sirens[i];
            int next = i + 1 < prose.Sirens.Count ? prose.Sirens[i + 1].Start : prose.Folded.Length;
            RoleWord? own = labels.FirstOrDefault(l => l.Start >= siren.End && l.Start < next && l.Start - siren.End < LongestAfter);
            if (own is { Announces: false } && !Elsewhere.IsMatch(prose.Folded[siren.End..own.Start]))
            {
                roles.TryAdd(siren.Siren, own.Role);
            }
        }

        return roles;
    }

    [GeneratedRegex("^[^0-9.;:]{0,60}, est (?:la )?(?:societe )?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Saying { get; }

    /// <summary>Words behind which the text no longer presents a firm but tells the operation.</summary>
    [GeneratedRegex(
        @"\b(?:projet|traite|aux termes|ont (?:etabli|signe|convenu)|actifs?|evaluation|apport\w*|fusion|soit un|detient|detenant)\b"
            + @"|\. (?:la|les|le) ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Elsewhere { get; }
}
