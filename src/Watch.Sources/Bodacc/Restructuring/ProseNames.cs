using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>The name of the firm that a number of the prose belongs to, out of the words that present it.</summary>
internal static partial class ProseNames
{
    private const int LongestBlock = 600;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A legal form, the capital or the seat, which follow a name.</summary>
    private const string Form =
        @"societe (?:par|anonyme|a resp|civile|en nom|en comm|d'exerc|coop|de droit|europ|unipers|d'expertise|de particip)"
        + @"|s\.?a\.?s\.?u?\b|s\.?a\.?r\.?l\b|selarl\b|selas\b|eurl\b|snc\b|sci\b|scea\b|sa\b|s\.a\."
        + @"|forme\b|au capital|dont le|siege|adresse|immatricul|r\.?c\.?s\b|ayant son|capital\b|sise?\b";

    /// <summary>A word as names are written, but for the "et" of a text in capitals.</summary>
    private const string Capital = @"(?!ET )[\p{Lu}\d][\p{L}\d.&'’+-]*";

    /// <summary>The name as printed; null where the words do not tell.</summary>
    /// <param name="prose">The text.</param>
    /// <param name="at">The number's index among those of the text.</param>
    /// <param name="labels">The labels of the text.</param>
    public static string? Find(Prose prose, int at, IReadOnlyList<RoleWord> labels)
    {
        int end = prose.Sirens[at].Start;
        int start = Math.Max(at == 0 ? 0 : prose.Sirens[at - 1].End, end - LongestBlock);
        RoleWord? label = labels.FirstOrDefault(l => l.Start >= start && l.End <= end);
        return Candidates(prose.Folded[start..end], label is null ? null : label.End - start)
            .Append(Bracketed.Match(prose.Text[start..end]))
            .Where(c => c.Success)
            .Select(c => Trim(prose.Text.Substring(start + c.Groups["name"].Index, c.Groups["name"].Length)))
            .FirstOrDefault(IsName);
    }

    /// <summary>Whether a text can be a name: no address, no amount, no legal form by itself.</summary>
    public static bool IsName(string name) =>
        name.Length > 1 && name.Any(char.IsLetter) && !NoName.IsMatch(Administration.Wording.Fold(name));

    private static IEnumerable<Match> Candidates(string block, int? label)
    {
        yield return QuotedWithForm.Match(block);
        yield return Quoted.Match(block);
        foreach (Match denomination in Denomination.Matches(block))
        {
            yield return Presented.Match(block, denomination.Index + denomination.Length);
        }

        if (label is { } end)
        {
            yield return Presented.Match(block, end);
        }

        foreach (Match word in Company.Matches(block))
        {
            yield return Presented.Match(block, word.Index + word.Length);
        }

        for (Match led = Led.Match(block); led.Success; led = Led.Match(block, led.Groups["name"].Index + 1))
        {
            yield return led;
        }
    }

    private static string Trim(string name) => name.Trim(' ', ',', '.', ':', ';', '-', '–', '_', '"', '«', '»', '“', '”');

    /// <summary>A quoted name that its form follows presents the firm; one without may be that of the other.</summary>
    [GeneratedRegex(
        @"[«""“] ?(?<name>[a-z0-9]" + @"[^«»""“”]{1,89}?) ?[»""”],? ?(?=" + Form + ")",
        Options | RegexOptions.RightToLeft,
        10_000
    )]
    private static partial Regex QuotedWithForm { get; }

    [GeneratedRegex(
        @"\b(?:societe|sas|sarl|sci|snc) ?[«""“] ?" + @"(?<name>[^»""”]{2,90}?) ?[»""”]",
        Options | RegexOptions.RightToLeft,
        10_000
    )]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(@"(?:denomination(?: sociale)?|raison sociale) ?: ?", Options, 10_000)]
    private static partial Regex Denomination { get; }

    [GeneratedRegex(
        @"\b(?:societe|ste|la (?:sas|sarl|sci|snc|sa|selarl)) (?!par |anonyme|a resp|civile|en nom|en comm|d'ex|coop|de droit|europ"
            + @"|absorb|scind|benef|apport|nouvelle|unip|a l'assoc|a son |a sa |mere|d'expert|de particip|d'interet|dont|est\b)",
        Options,
        10_000
    )]
    private static partial Regex Company { get; }

    [GeneratedRegex(
        @"\G[\s:,.»"")–-]*(?:(?:ou resultant de l'operation|de la scission|de l'apport|des apports|denomination|la societe|societe"
            + @"|la|sas|sarl|sa|sci|snc|selarl) ?:? )*(?<name>[a-z0-9].{1,90}?)[\s,]*(?=\b(?:"
            + Form
            + @")|, |\(| [-–] )",
        Options,
        10_000
    )]
    private static partial Regex Presented { get; }

    /// <summary>
    /// "RCS VERSAILLES ET CEMA Société à responsabilité limitée": between the end of one presentation, or a title, and a form.
    /// </summary>
    [GeneratedRegex(
        @"(?:^|\b(?:et|entre)\b ?:?|[.:;_])[\s.:_–-]*(?:(?:avis de )?[a-z' ]{0,40}\b(?:fusion|scission"
            + @"|actifs?)(?: simplifiee)?(?: entre)?[\s.:_–-]+)?(?<name>[a-z0-9][^.,;:]{1,60}?)[\s,]*(?=societe (?:par|anonyme|a resp"
            + @"|civile|en|d'e|coop)|s\.?a\.?s|s\.?a\.?r|selarl|eurl|snc\b|sci\b|au capital)",
        Options,
        10_000
    )]
    private static partial Regex Led { get; }

    /// <summary>
    /// "absorption de CEMA DU PRE (RCS VERSAILLES": what is written as names are, before a bracket that holds the number. Of two names with
    /// an "et" between them nobody tells whether they are one.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d.&'’+-])(?<![\p{L}\d.&'’+-] (?:et|ET) )(?i:(?:avis|projets?|trait[ée]s?|fusion|scission|absorption|apports?"
            + @"|dissolution|transmission|cession|simplifi[ée]e|par|de|du) |d['’] ?)*(?<name>"
            + Capital
            + @"(?: (?:(?:de|du|des|la|le|les|sur|en|&) |[dl]['’])*"
            + Capital
            + @")*)[\s,]*\((?i:r\.?\s?c\.?\s?s\b|siren\b|immatricul|n°)[^()]{0,80}$",
        Options,
        10_000
    )]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(
        @"^(?:[\d\s.,]*(?:euros?|€|eur)\b|[\d\s,-]*(?:bis |ter |[a-d] )?(?:rue|avenue|av|boulevard|bd|place|route|chemin|zone|za|zi"
            + @"|zac|zae|lieu|parc|impasse|allees?|quai|cours|rn|rd|bp|cs)\b|a responsabilite|a directoire|par actions"
            + @"|anonyme|civile|scission|fusion|avis\b|(?:projet|traite) d|d.une part|paris$|\d+ ?€|au\b|r\.?c\.?s\b|denomination|dont"
            + @"|conseil de|directoire|sociale|et\b|est\b|ont\b|immatric|siege|unipersonnelle|a associe|sous\b|par\b|(?:"
            + Form
            + @")[\s.]*$)"
            + @"|\b\d{5}\b|\(\d|\bsiege\b|\b(?:fer(?:ait|a)|fait|ont|detien\w*) |\bde la totalite\b|\bau$"
            + @"|\bsociete (?:a responsabilite|par actions|anonyme)|^\W*\d+\W*$|^[^a-z]*$",
        Options,
        10_000
    )]
    private static partial Regex NoName { get; }
}
