using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Restructuring;

namespace Watch.Sources.Bodacc.RcsB;

/// <summary>
/// Who goes and who receives where a company is dissolved into its sole partner (code civil, art. 1844-5). The firm of the notice goes, but
/// where the prose says whose assets pass and it is another's. The partner may stand there with its number or by its name alone.
/// </summary>
internal static partial class UniversalTransfers
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What may stand between the word that leads to a name and the name.</summary>
    private const string Fill =
        @"(?:[ ,:«""“-]|\b(?:la|le|l'|sa|son|une|susdite|dite|ladite|personne morale|associee?s?|actionnaires?|unique|mere|beneficiaire"
        + @"|confondante|societe|ste|denommee|sas|sasu|sarl|sa|sci|snc|eurl|selarl)\b)*";

    private const string Name =
        @"(?<name>[a-z0-9][^;:,()«»""“”]{1,90}?)(?= ?(?:[,;:»""”()]|\.(?! ?[a-z]\b)|\b(?:au capital"
        + @"|societe (?:par|a resp|anonyme|de droit)|dont|ayant|sise?|siege|immatric|inscrite|r\.?c\.?s\b"
        + @"|sous|avec|sans|conformement|en date|en application|selon|dans|par"
        + @"|decidant|de dissoudre|a decide|est|et|a compter|aux termes|[0-9]{3} ?[0-9]{3})\b|$))";

    public static IReadOnlyList<Party> Read(IReadOnlyList<Party> subjects, string? text)
    {
        ProseParties named = ProseParties.Read(text ?? "", subjects);
        Prose prose = new(text ?? "");
        bool receives = IsOfAnother(prose, subjects);
        PartyRole firm = receives ? PartyRole.Acquirer : PartyRole.Target;
        PartyRole other = receives ? PartyRole.Target : PartyRole.Acquirer;
        List<Party> parties =
        [
            .. subjects.Select(s => s with { Role = named.RoleOf(s.Siren) ?? firm }),
            .. named.Named.Select(p => p with { Role = p.Siren is null ? p.Role : named.RoleOf(p.Siren) ?? other }),
        ];
        if (!parties.Exists(p => p.Role == PartyRole.Acquirer) && PartnerIn(prose, subjects) is { } partner)
        {
            parties.Add(partner);
        }

        return parties;
    }

    // "transmission universelle du patrimoine de la société Y (999…)": the number that follows first is none of the notice's own.
    private static bool IsOfAnother(Prose prose, IReadOnlyList<Party> subjects) =>
        Passing.Match(prose.Folded) is { Success: true } passing
        && prose.Sirens.Select(s => (ProseSiren?)s).FirstOrDefault(s => s!.Value.Start >= passing.Index) is { } first
        && !subjects.Any(s => s.Siren == first.Siren)
        && !Receiving.IsMatch(prose.Folded[(passing.Index + passing.Length)..first.Start]);

    private static Party? PartnerIn(Prose prose, IReadOnlyList<Party> subjects) =>
        new[] { To, Labelled, Partner }
            .SelectMany(r => r.Matches(prose.Folded))
            .Select(m => prose.Text.Substring(m.Groups["name"].Index, m.Groups["name"].Length).Trim(' ', '.', '-'))
            .Where(n => ProseNames.IsName(n) && !NoFirm.IsMatch(Administration.Wording.Fold(n)) && !subjects.Any(s => IsSame(s.Name, n)))
            .Select(n => new Party
            {
                Role = PartyRole.Acquirer,
                Name = n,
                Person = PersonType.Legal,
                FromProse = true,
            })
            .FirstOrDefault();

    private static bool IsSame(string one, string other) => Bare(one) == Bare(other);

    private static string Bare(string name) => new BareText(Administration.Wording.Fold(name)).Letters;

    [GeneratedRegex(
        @"\bpatrimoine (?:de (?:la |ladite )?|d')(?:societe |ste |sas |sarl |sasu |eurl |sci |sa |snc )*(?!a )",
        Options,
        10_000
    )]
    private static partial Regex Passing { get; }

    [GeneratedRegex(
        @"\ba (?:l'|son |sa |la |ladite )?(?:associe|actionnaire|societe|personne)|\bau (?:profit|benefice)\b",
        Options,
        10_000
    )]
    private static partial Regex Receiving { get; }

    [GeneratedRegex(@"\bpatrimoines?\b[^.;]{0,120}?\b(?:a|au profit de|au benefice de|en faveur de|vers) " + Fill + Name, Options, 10_000)]
    private static partial Regex To { get; }

    [GeneratedRegex(@"\b(?:associee?|actionnaire) unique\b" + Fill + Name, Options, 10_000)]
    private static partial Regex Partner { get; }

    [GeneratedRegex(@"\b(?:societe (?:beneficiaire|confondante|absorbante)|beneficiaire) ?:? ?" + Fill + Name, Options, 10_000)]
    private static partial Regex Labelled { get; }

    /// <summary>Words of the sentence, and human beings, who cannot take a company so (art. 1844-5, 4th paragraph).</summary>
    [GeneratedRegex(
        @"^(?:m|mm|mme|mlle|monsieur|madame|mademoiselle)\.? "
            + @"|^(?:en date|du|de|des|la|le|les|ce|cette|en|par|a|au|aux|pour|qui|sans|sous|date"
            + @"|compter|titre|totalite|dissolution|dissoudre|transmission|patrimoine|societe|elle|lui|seul|effet|decision"
            + @"|unique|associee?|actionnaire|son|sa|l|mere|ste|beneficiaire|confondante|denommee|personne)\b",
        Options,
        10_000
    )]
    private static partial Regex NoFirm { get; }
}
