using System.Buffers;
using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>Two names that a sentence puts on the two sides of an operation.</summary>
/// <param name="Target">The name of the firm that goes, as printed.</param>
/// <param name="Acquirer">The name of the firm that receives, as printed.</param>
/// <param name="Weight">How sure the wording is.</param>
internal readonly record struct OperationSentence(string Target, string Acquirer, int Weight);

/// <summary>
/// Finds the sentences that tell an operation by names: "absorption de Y par X", "absorption par X de Y", "Y ferait apport à X",
/// "Y sera absorbée par X", "X absorberait Y", "apport par Y à X", "scission de Y au profit de X".
/// </summary>
internal static partial class OperationSentences
{
    private const int Sure = 3;
    private const int Likely = 2;

    /// <summary>What may stand between a preposition and a name.</summary>
    private const string Fill =
        @"(?:[ ,:«""“”»()-]|\b(?:la|les|le|l'|sa|ses|d'une part|unique|mere|filiale|soeur|susdite|dite|ladite|societes?|ste|sas|sarl"
        + @"|sasu|sa|sci|snc|eurl|selarl|absorbees?|absorbantes?"
        + @"|beneficiaires?|apporteuses?|scindees?|confondues?|confondantes?|de|titre)\b)*?";

    private const string Target = @"(?<target>[a-z0-9][^;]{1,90}?)";
    private const string Acquirer = @"(?<acquirer>[a-z0-9][^;]{1,90}?)";

    /// <summary>Where a name ends.</summary>
    private const string End =
        @"(?= ?(?:[,;:»""”)(]|\.(?! ?[a-z]\b)|\ba (?:qui|laquelle|charge|titre)\b|\bde (?:la totalite|tous|l'ensemble|l'integralite"
        + @"|sa branche|son|ses|sa|la branche)\b|\bd'une? (?:branche|partie)|\bla (?:totalite|branche)\b"
        + @"|\bl'(?:ensemble|integralite|universalite)\b|\btous\b|\b(?:ont|a|est|avec|moyennant|conformement|selon|dans|sous|aux?|en"
        + @"|sur|pour|dont|qui|et|s'|sont|par|apporte\w*|transmett\w*)\b|$))";

    /// <summary>
    /// What a sentence begins with that has its verb behind the first name; <see cref="SentenceStarts"/> finds the places to try.
    /// </summary>
    private const string Subject =
        SentenceStarts.Here + @"(?:^|[.,;:»”""-] ?|\b(?:projet,?|la|societe|cooperative|sas|sarl|sci|qui|que) )" + Fill;

    private static readonly SentenceStarts _contributing = new(
        " fera",
        " fait",
        " a fait",
        " consenti",
        " effectu",
        " apporte",
        " transmet",
        " transfer"
    )
    {
        Behind = SearchValues.Create([" a ", " au profit de ", " en faveur de "], StringComparison.Ordinal),
    };

    private static readonly SentenceStarts _absorbed = new(
        " sera absorbee par ",
        " serait absorbee par ",
        " est absorbee par ",
        " sera dissoute et absorbee par ",
        " serait dissoute et absorbee par ",
        " est dissoute et absorbee par "
    );

    private static readonly SentenceStarts _absorbing = new(" absorbera", " absorbe ");

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The sentences of a text, the surest wording first.</summary>
    public static IEnumerable<OperationSentence> Find(Prose prose)
    {
        string text = prose.Folded;
        return
        [
            .. Read(prose, AbsorptionOf.Matches(text), Sure),
            .. Read(prose, AbsorptionBy.Matches(text), Sure),
            .. Read(prose, _contributing.Matches(Contributes, text), Likely),
            .. Read(prose, _absorbed.Matches(IsAbsorbed, text), Likely),
            .. Read(prose, _absorbing.Matches(Absorbs, text), Likely),
            .. Read(prose, ContributionBy.Matches(text), Likely),
            .. Read(prose, DemergerOf.Matches(text), Likely),
        ];
    }

    private static IEnumerable<OperationSentence> Read(Prose prose, IEnumerable<Match> matches, int weight) =>
        from match in matches
        let target = Name(prose, match.Groups["target"])
        let acquirer = Name(prose, match.Groups["acquirer"])
        where target.Length > 1 && acquirer.Length > 1
        select new OperationSentence(target, acquirer, weight);

    /// <summary>The name without the words that lead to it; empty where it is no name.</summary>
    private static string Name(Prose prose, Group group)
    {
        int skip = Leading.Match(group.Value).Length;
        return NoName.IsMatch(group.Value[skip..])
            ? ""
            : prose.Text[(group.Index + skip)..(group.Index + group.Length)].Trim(' ', ',', '"', '«', '»', '“', '”');
    }

    [GeneratedRegex(
        @"(?:absorption|fusion)(?: simplifiee)?,?(?: par voie de fusion,?)? (?:de |d'|des |du )"
            + Fill
            + Target
            + @",? ?»?""?”?,? (?:par|dans) "
            + Fill
            + Acquirer
            + End,
        Options,
        10_000
    )]
    private static partial Regex AbsorptionOf { get; }

    [GeneratedRegex(
        @"absorption(?: simplifiee)?,? par " + Fill + Acquirer + @",? ?»?,? (?:de |d'|des )" + Fill + Target + End,
        Options,
        10_000
    )]
    private static partial Regex AbsorptionBy { get; }

    [GeneratedRegex(
        Subject
            + Target
            + @",? (?:fer(?:ait|a)|fait|a fait|consenti\w*|effectu\w*|apporte\w*|transmet\w*|transfer\w*)\b[^.]{0,160}? (?:a"
            + @"|au profit de|en faveur de) "
            + Fill
            + Acquirer
            + End,
        Options,
        10_000
    )]
    private static partial Regex Contributes { get; }

    [GeneratedRegex(
        Subject + Target + @",? (?:sera|serait|est) (?:absorbee|dissoute et absorbee) par " + Fill + Acquirer + End,
        Options,
        10_000
    )]
    private static partial Regex IsAbsorbed { get; }

    [GeneratedRegex(Subject + Acquirer + @",? (?:absorberait|absorbera|absorbe) " + Fill + Target + End, Options, 10_000)]
    private static partial Regex Absorbs { get; }

    [GeneratedRegex(
        @"(?:apports?|branche[^.]{0,80}|transmis(?:e|es|sion)?|transferes?|consentie?|actifs?|passifs?|patrimoine)\b[^.]{0,60}? (?:par|de) "
            + Fill
            + Target
            + @",? (?:a|au profit de|au benefice de|en faveur de|vers) "
            + Fill
            + Acquirer
            + End,
        Options,
        10_000
    )]
    private static partial Regex ContributionBy { get; }

    [GeneratedRegex(
        @"scission (?:partielle )?(?:de |d')" + Fill + Target + @",? (?:au profit de|par apport[^.]{0,40}? a) " + Fill + Acquirer + End,
        Options,
        10_000
    )]
    private static partial Regex DemergerOf { get; }

    [GeneratedRegex(@"^(?:(?:la|les|le|sa|ses|societes?|ste|sas|sasu|sarl|sa|sci|snc|eurl|selarl) |l')+", Options, 10_000)]
    private static partial Regex Leading { get; }

    [GeneratedRegex(
        @"^(?:absorb|benefic|apport|scind|confon|actif|passif|celle|elle|leur|tout|totalite|patrimoine|fusion|capital|plein|titre"
            + @"|valeur|code|article|greffe|la$|cette|ce |ses |son |des|charge|compte|derniere|seconde|premiere)",
        Options,
        10_000
    )]
    private static partial Regex NoName { get; }
}
