using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>
/// A word that says what a firm does ("société absorbante", "apporteuse"), where it is a label and no mere reference ("à la société
/// absorbante").
/// </summary>
/// <param name="Role">The role.</param>
/// <param name="Start">Where the word begins.</param>
/// <param name="End">Where the text after it begins.</param>
/// <param name="Plural">"Sociétés apporteuses :" labels all that follow.</param>
/// <param name="Announces">A colon follows: what it labels comes after it.</param>
internal sealed partial record RoleWord(PartyRole Role, int Start, int End, bool Plural, bool Announces)
{
    private const int Before = 45;

    /// <summary>The labels of a folded text, in order.</summary>
    public static IReadOnlyList<RoleWord> FindAll(string folded)
    {
        List<RoleWord> labels = [];
        foreach (Match match in Words.Matches(folded))
        {
            string before = folded[Math.Max(0, match.Index - Before)..match.Index];
            if (!Reference.IsMatch(before) || Pointed.IsMatch(before))
            {
                labels.Add(Of(match, folded));
            }
        }

        return labels;
    }

    private static RoleWord Of(Match match, string folded)
    {
        PartyRole role =
            match.Groups["acquirer"].Success ? PartyRole.Acquirer
            : match.Groups["target"].Success ? PartyRole.Target
            : PartyRole.Parent;
        int end = match.Index + match.Length;
        return new RoleWord(role, match.Index, end, match.Value.EndsWith('s'), IsAnnouncement(folded.AsSpan(end)));
    }

    // "absorption de la société Y, absorbée : 402.300 euros" announces an amount and nobody.
    private static bool IsAnnouncement(ReadOnlySpan<char> after) =>
        after.TrimStart() is [':', .. var said] && !(said.TrimStart() is [var first, ..] && char.IsAsciiDigit(first));

    [GeneratedRegex(
        @"\b(?:(?<acquirer>absorbantes?|beneficiaires?|confondantes?)|(?<target>absorbees?|scindees?|apporteu(?:se|r)s?|confondues?)"
            + @"|(?<=societe )(?<parent>mere))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Words { get; }

    [GeneratedRegex(
        @"(?:\b(?:a|de|par|dans|sur|envers|contre|chaque|que|du|au|detenue?s?|titulaire|ou|dite|une|sa|ses) (?:la |l'|les |ladite "
            + @"|deux )?(?:societes? )?|\b(?:des|aux|du|au) (?:societes? )?|\bl'|\bassocies? )$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Reference { get; }

    [GeneratedRegex(
        "(?:pour|entre|et) (?:la |les )?(?:societes? )?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Pointed { get; }
}
