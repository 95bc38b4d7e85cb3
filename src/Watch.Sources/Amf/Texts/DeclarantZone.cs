using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>Who declares: what stands between the letter and the verb.</summary>
internal sealed partial record DeclarantZone
{
    /// <summary>Empty where nobody can be read for sure.</summary>
    public IReadOnlyList<Declarant> Declarants { get; private init; } = [];

    /// <summary>Their names, and the acronyms behind them.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    public bool Concert { get; private init; }

    public bool OnBehalf { get; private init; }

    public bool Regularisation { get; private init; }

    public static DeclarantZone Read(CompactText text, string source, int from, int to, ReadingNotes notes)
    {
        string zone = text.Text[..to];
        Match? declares = Declares.Matches(zone, from).LastOrDefault();
        int verb = declares?.Index ?? to;
        int start = Lead.Match(zone, from) is { Success: true } lead ? lead.Index + lead.Length : from;
        int end = Cut.Match(text.Text[..verb], start) is { Success: true } cut ? cut.Index : verb;
        string behind = text.Text[end..verb];
        bool concert = Concerted.IsMatch(zone, start);
        IReadOnlyList<Declarant> read = start < end ? DeclarantList.Read(text, source, start, end, concert) : [];
        // Of partners there may be several.
        string alone = Partners.Match(behind) is { Success: true } with ? behind[..with.Index] : behind;
        if (OneMore.IsMatch(alone) || (read.Count == 1 && declares?.Groups["many"].Success == true))
        {
            read = [];
        }

        if (read.Count == 0)
        {
            notes.Warn("unreadable-declarant", text.Shown(start, verb));
        }

        IReadOnlyList<Declarant> partners = ConcertPartners.Read(text, source, end, verb, notes);
        // Behind the names of partners it is they who are controlled.
        string? by = partners.Count == 0 ? Controllers.Read(text, source, end, verb) : null;
        IReadOnlyList<Declarant> own = by is not null && read is [var one] ? [one with { ControlledBy = by }] : read;
        return new DeclarantZone
        {
            Declarants = own.Count == 0 ? [] : ConcertPartners.Beside(own, partners),
            Names = [.. read.Select(d => d.Name), .. Acronym.Matches(text.Shown(start, end)).Select(m => m.Groups["letters"].Value)],
            Concert = concert || Partners.IsMatch(behind),
            OnBehalf = OnBehalfOf.IsMatch(behind),
            Regularisation = Late.IsMatch(text.Text[from..to]),
        };
    }

    [GeneratedRegex(
        "(?:,|(?<=[a-z).0-9]))(?:a|(?<many>ont))(?:egalement|,|enoutre|parailleurs)*(?:declare|informe|precise|indique|notifie|"
            + "faitconnaitre|faitsavoir)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Declares { get; }

    [GeneratedRegex("atitrederegularisation|enregularisation", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Late { get; }

    // "1.", "[…]", a conjunction at the beginning of a sentence.
    [GeneratedRegex(
        @"\G(?:[0-9]{1,2}(?:\.[0-9])?\.|[^a-z0-9(]|(?:d'autrepart|d'unepart|parailleurs|enoutre|enfin|parsuite|ainsi|le"
            + PrintedDays.Pattern
            + "),)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Lead { get; }

    [GeneratedRegex(
        ",?(?:(?:agissant|quiagit|laquelleagit)(?:tant)?(?:,[^,]{1,80},)?(?:pourlecompte|deconcert|pourcompte)|"
            + "(?:societes?)?(?:elle-meme)?(?:ultimement|indirectement|"
            + "directement|conjointement)?controlee?s?(?:auplushautniveau|indirectement|conjointement|"
            + "ausensdel'article[^,]{0,60})?,?par|qu'(?:il|elle)s?controle(?:nt)?|"
            + "\\[\\.\\.\\.\\]|,filialea?|deconcertavec|,represente|,enqualite|,ensaqualite)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Cut { get; }

    [GeneratedRegex(@"\G(?:le|un)concert", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Concerted { get; }

    [GeneratedRegex(@"\((?<letters>[A-Z]{2,8})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Acronym { get; }

    [GeneratedRegex("deconcertavec", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Partners { get; }

    [GeneratedRegex("(?:etlasociete|,lasociete|etm\\.|etmme)(?!qu)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneMore { get; }

    [GeneratedRegex(
        "pour(?:le)?compte(?:exclusif)?(?:de|d'|des)?(?:ses|leurs|son|ces|l')?(?:clients?|fonds|mandats?|mandants?|tiers|opc|"
            + "organismes|porteurs)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex OnBehalfOf { get; }
}
