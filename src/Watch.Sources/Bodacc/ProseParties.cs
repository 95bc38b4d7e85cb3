using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc;

/// <summary>
/// Reads the parties of a merger, demerger or contribution from its prose (code de commerce, art. R236-2): every valid
/// SIREN, its role by the words before it ("société absorbante", "bénéficiaire", "absorbée", "scindée", "apporteuse",
/// "société mère") or by "absorption de … par …", and its name where the words give one.
/// </summary>
internal static partial class ProseParties
{
    private const int Reach = 600;
    private const int NameReach = 260;
    private const int LongestName = 90;

    /// <summary>One party for each SIREN, in order of first mention. A role that cannot be told is <see cref="PartyRole.Subject"/>.</summary>
    public static IReadOnlyList<Party> Read(string text)
    {
        Cue[] cues = [.. CueWords.Matches(text).Select(Cue.Of)];
        List<Party> parties = [];
        int after = 0;
        foreach (ProseSiren siren in ProseSirens.FindAll(text))
        {
            if (parties.TrueForAll(p => p.Siren != siren.Siren))
            {
                Cue? cue = cues.LastOrDefault(c => c.End <= siren.Start && c.End >= after && siren.Start - c.End < Reach)
                    ?? cues.LastOrDefault(c => c.Plural && c.End <= siren.Start && siren.Start - c.End < Reach);
                parties.Add(Make(text, siren, cue));
            }

            after = siren.End;
        }

        return Completed(text, parties);
    }

    private static Party Make(string text, ProseSiren siren, Cue? cue) => new()
    {
        Role = cue?.Role ?? PartyRole.Subject,
        Name = NameOf(text, siren, cue) ?? $"SIREN {siren.Siren}",
        Siren = siren.Siren,
        Person = PersonType.Legal,
        FromProse = true,
    };

    // Two firms of which one is known leave one role for the other.
    private static List<Party> Completed(string text, List<Party> parties)
    {
        List<Party> byName = [.. parties.Select(p => p.Role == PartyRole.Subject ? p with { Role = RoleByName(text, p.Name) } : p)];
        Party[] open = [.. byName.Where(p => p.Role == PartyRole.Subject)];
        PartyRole[] told = [.. byName.Where(p => p.Role is PartyRole.Acquirer or PartyRole.Target).Select(p => p.Role).Distinct()];
        return open.Length == 1 && told.Length == 1 && byName.Count == 2
            ? [.. byName.Select(p => p == open[0] ? p with { Role = told[0] == PartyRole.Acquirer ? PartyRole.Target : PartyRole.Acquirer } : p)]
            : byName;
    }

    private static PartyRole RoleByName(string text, string name)
    {
        string folded = Folding.Fold(text);
        string wanted = Folding.Fold(name);
        foreach (Match match in Absorption.Matches(folded))
        {
            string rest = folded[match.Index..Math.Min(folded.Length, match.Index + NameReach)];
            int at = rest.IndexOf(wanted, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            Match link = LastLink.Match(rest[..at]);
            if (link.Success)
            {
                return string.Equals(link.Groups["link"].Value, "par", StringComparison.Ordinal) ? PartyRole.Acquirer : PartyRole.Target;
            }
        }

        return PartyRole.Subject;
    }

    private static string? NameOf(string text, ProseSiren siren, Cue? cue)
    {
        int from = cue is { } c && siren.Start - c.End < NameReach ? c.End : Math.Max(0, siren.Start - NameReach);
        string before = text[from..siren.Start];
        Match named = cue is not null && from == cue.End ? AfterCue.Match(before) : Match.Empty;
        if (!named.Success)
        {
            named = AfterSociete.Matches(before).LastOrDefault() ?? Match.Empty;
        }

        string name = named.Success ? Repair.Text(named.Groups["name"].Value).Trim(' ', ',', ':', '-', '–', '.') : "";
        return name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) ? name : null;
    }

    private sealed record Cue(PartyRole Role, bool Plural, int End)
    {
        public static Cue Of(Match match) => new(
            match.Groups["acquirer"].Success ? PartyRole.Acquirer : match.Groups["target"].Success ? PartyRole.Target : PartyRole.Parent,
            match.Value.EndsWith('s') || match.Value.EndsWith('S'),
            match.Index + match.Length);
    }

    private const RegexOptions Words = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"(?<acquirer>\b(?:absorbantes?|b[ée]n[ée]ficiaires?(?:\s+(?:de\s+la\s+scission|de\s+l.apport|des\s+apports))?|confondantes?))\b"
        + @"|(?<target>\b(?:absorb[ée]es?|scind[ée]es?|apporteuses?|apporteurs?|confondues?))(?!\w)"
        + @"|(?<parent>\b(?:soci[ée]t[ée]\s+m[èe]re|d[ée]tenues?\s+(?:[àa]\s+100\s?%\s+)?par|associ[ée]e?\s+unique|actionnaire\s+unique)\b)",
        Words, 10_000)]
    private static partial Regex CueWords { get; }

    [GeneratedRegex(
        @"^[\s:,»""()'’-]*(?:d[ée]nomination(?:\s+sociale)?\s*:\s*)?(?:la\s+soci[ée]t[ée]\s+|la\s+(?:SAS|SARL|SA|SCI|SNC)\s+|par\s+|la\s+)?(?<name>[\p{L}\d][^,;:()\r\n]{1,90}?)\s*(?=[,;(–]|\s-\s|\bForme\b|\bSoci[ée]t[ée]\b|\bS\.?A\.?S\.?U?\b|\bSARL\b|\bSA\b|\bEURL\b|\bSNC\b|\bSCI\b|\bau\s+capital|\bdont\s+le|\bSi[èe]ge|\bayant\s+son|\bimmatricul|\bRCS\b|$)",
        Words, 10_000)]
    private static partial Regex AfterCue { get; }

    [GeneratedRegex(
        @"(?:soci[ée]t[ée]|entre\s*:|\bet\b|\bSAS\b|\bSARL\b)\s+(?:la\s+soci[ée]t[ée]\s+)?(?<name>[\p{Lu}\d][^,;:()\r\n]{1,90}?)\s*(?=[,;(–]|\s-\s|\bForme\b|\bSoci[ée]t[ée]\b|\bS\.?A\.?S\.?U?\b|\bSARL\b|\bSA\b|\bEURL\b|\bau\s+capital|\bdont\s+le|\bSi[èe]ge|\bayant\s+son|\bimmatricul|\bRCS\b|\bR\.C\.S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AfterSociete { get; }

    [GeneratedRegex(@"\b(?:fusion|absorption|absorbe)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Absorption { get; }

    [GeneratedRegex(@"^.*\b(?<link>par|de)\b(?:\s+(?:la|les|le))?(?:\s+(?:societe|sas|sarl|sa|sci|snc))?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex LastLink { get; }
}
