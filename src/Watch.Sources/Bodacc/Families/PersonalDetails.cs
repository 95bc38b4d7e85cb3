using System.Buffers;
using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Families;

/// <summary>
/// Cuts out of a prose what is nobody's business: when and where a human being was born, of what nationality, and at what street those live
/// who sell, give, share or let. What a firm's seat is stands in elements of its own.
/// </summary>
internal static partial class PersonalDetails
{
    /// <summary>Those who are human beings at home as often as not; each word goes on.</summary>
    public const string Role =
        @"(?:vendeu|c[ée]dant|partageant|copartageant|donateu|donatric|donatair|bailleu|bailleres|loueu|loueus|acqu[ée]reu"
        + "|acheteu|cessionnair|propri[ée]tair|exploitant|h[ée]riti|indivisair|co[iï]ndivisair|[ée]pou|veu[fv]"
        + "|conjoint|locatair|preneu|usufruiti|l[ée]gatair|d[ée]funt)";

    /// <summary>Where something else surely begins.</summary>
    public const string End =
        @"(?=\b(?:par|suivant)\s+acte\b|\bActes?\s|\bLes\s(?:oppositions|d[ée]clarations)\b|\bOppositions?\b|\bD[ée]lai\b"
        + @"|\bDate\s+de\s+l|\bEnregistr|\bDossier\b|\bR[ée]f[ée]rence|\bModification\b|\bCession\b|\bMise\s+en\b"
        + @"|,?\s*\bmoyennant\b|,?\s*\b(?:au|pour\s+(?:le|un))\s+prix\b|,\s*(?:a|ont)\s+(?:vendu|c[ée]d[ée]|apport[ée]|donn[ée])\b"
        + @"|,\s*(?:(?:un|le|son|leur|du)\s+|l['’])?(?:fonds\s+(?:de\s+commerce|artisan|lib[ée]ral|agricole|principal|secondaire)"
        + @"|branche\s+d|droit\s+au\s+bail|entreprise\s+(?:individuelle|artisan))|;|$)";

    private const string Earlier = @"(?:(?:ancien|nouve|pr[ée]c[ée]dent)\w*\s+)?";

    private const string Street =
        @"(?:[0-9]{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?,?\s+(?:rue|r\.|route|rte|avenue|av|ave|boulevard|bd|bld|chemin|ch|place|pl|impasse"
        + "|all[ée]es?|quai|cours|square|passage|r[ée]sidence|lotissement|lieu[- ]?dit|hameau|villa|cit[ée]|sentier|mont[ée]e|faubourg"
        + @"|mail|esplanade|promenade|voie|ruelle|cour)\b|(?:lieu[- ]?dit|hameau|lotissement|r[ée]sidence|le\s+bourg)\b"
        + @"|[0-9]{5}\s+(?!(?:euros?|eur|francs?|parts?|actions?)\b)\p{L})";

    private static readonly SearchValues<string> _hints = SearchValues.Create(
        ["nee ", "nes ", " ne ", "ne(", "nationalit", "naissance", "domicile"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> _roles = SearchValues.Create(
        ["vend", "dant", "partage", "donat", "baill", "loueu", "reu", "ache", "cession", "propri", "exploit", "riti", "ndivis"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> _rolesToo = SearchValues.Create(
        ["pou", "veu", "conjoint", "locat", "preneu", "usufruit", "gatair", "funt"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The prose without them.</summary>
    public static string Cut(string text)
    {
        bool mayHold = text.AsSpan().ContainsAny(_hints) || MaySayBorn(text);
        string cut = mayHold ? HomeOf.Replace(Nationality.Replace(Birth.Replace(text, ""), ""), "") : text;
        bool hasRole =
            cut.AsSpan().ContainsAnyInRange('0', '9') && (cut.AsSpan().ContainsAny(_roles) || cut.AsSpan().ContainsAny(_rolesToo));
        return (hasRole ? StreetOf.Replace(cut, m => Who(m, cut)) : cut).Trim();
    }

    // What follows at once is another word.
    private static string Who(Match match, string text)
    {
        int end = match.Index + match.Length;
        return match.Groups["who"].Value + (end < text.Length && char.IsLetterOrDigit(text[end]) ? " " : "");
    }

    // "né", "née", "Nés" as a word that ends so; most accents stand within a word, as in "généré".
    private static bool MaySayBorn(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny('é', 'É'); at >= 0; )
        {
            ReadOnlySpan<char> behind = text[(at + 1)..].TrimStart("éÉeEsS");
            if (at > 0 && (text[at - 1] is 'n' or 'N') && (behind.IsEmpty || !char.IsLetter(behind[0])))
            {
                return true;
            }

            text = text[(at + 1)..];
            at = text.IndexOfAny('é', 'É');
        }

        return false;
    }

    /// <summary>"né le 12 mars 1970 à Thiers", "Née à LYON le …", "date de naissance : …".</summary>
    [GeneratedRegex(
        @"[\s,(]*\b(?:[Nn][ée]+s?|N[ÉE]+S?|[Nn]é\(e\)s?|NÉ\(E\))\s+(?:(?i:le)\s+(?:[0-9]|premier)|[àÀ]\s|A\s\p{Lu}|en\s+[12][0-9]{3})"
            + @"[^,;.)]*(?:,?\s*[àÀ]\s+\p{Lu}[^,;.)]*)?\)?"
            + @"|[\s,(]*\b(?:[Dd]ate|[Ll]ieu)(?:\s+et\s+lieu)?\s+de\s+naissance\b\s*:?[^,;.)]*\)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Birth { get; }

    [GeneratedRegex(
        @"[\s,(]*\b(?:de\s+)?nationalit[ée]\s*:?\s*[\p{L}-]+\)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Nationality { get; }

    /// <summary>"Domicile du partageant : …"; a domicile that is chosen for objections is that of a lawyer.</summary>
    [GeneratedRegex(
        @"\bdomiciles?\s+(?:(?:de\s+l['’]|du|de\s+la|des?|d['’])\s*)?" + Earlier + Role + @"\w*.*?" + End,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex HomeOf { get; }

    /// <summary>"Vendeurs M. et Mme X, 5 route de Y": who they are stays.</summary>
    [GeneratedRegex(
        @"(?<who>\b"
            + Role
            + @"\w*\b(?:[^.;]|\b(?:M|MM|Mme|Mlle|Me|Dr|\p{L})\.){0,150}?)[\s,:]+(?:au\s+)?"
            + Street
            + @".*?(?:(?=\.(?:\s+(?-i:\p{Lu})|$))|"
            + End
            + ")",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex StreetOf { get; }
}
