using System.Collections.Frozen;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Fiches;

/// <summary>
/// Legal forms, which SIRENE and the RNE give as codes of the INSEE (nomenclature des catégories juridiques, level III) and the BODACC in
/// words. What is in the table is told in words; another code is told as one.
/// </summary>
internal static class LegalForms
{
    private const int CodeLength = 4;

    // A code, or the beginning that all of a sort have in common: the form in short, and in words.
    private static readonly FrozenDictionary<string, (string Short, string Words)> Table = new (string Code, string Short, string Words)[]
    {
        ("1000", "ei", "Entrepreneur individuel"),
        ("3120", "", "Société commerciale étrangère immatriculée au RCS"),
        ("3220", "", "Société étrangère non immatriculée au RCS"),
        ("41", "epic", "Établissement public industriel ou commercial"),
        ("52", "snc", "Société en nom collectif"),
        ("5306", "scs", "Société en commandite simple"),
        ("5308", "sca", "Société en commandite par actions"),
        ("5310", "slp", "Société de libre partenariat"),
        ("54", "sarl", "Société à responsabilité limitée"),
        ("5458", "scop", "Société coopérative de production à responsabilité limitée"),
        ("5470", "spfpl", "Société de participations financières de profession libérale à responsabilité limitée"),
        ("5485", "selarl", "Société d’exercice libéral à responsabilité limitée"),
        ("55", "sa", "Société anonyme à conseil d’administration"),
        ("5515", "sem", "Société anonyme d’économie mixte à conseil d’administration"),
        ("5558", "scop", "Société coopérative de production anonyme à conseil d’administration"),
        ("5585", "selafa", "Société d’exercice libéral à forme anonyme"),
        ("56", "sa", "Société anonyme à directoire"),
        ("5615", "sem", "Société anonyme d’économie mixte à directoire"),
        ("5658", "scop", "Société coopérative de production anonyme à directoire"),
        ("5710", "sas", "Société par actions simplifiée"),
        ("5720", "sasu", "Société par actions simplifiée à associé unique"),
        ("5770", "spfpl", "Société de participations financières de profession libérale par actions simplifiée"),
        ("5785", "selas", "Société d’exercice libéral par actions simplifiée"),
        ("5800", "se", "Société européenne"),
        ("6210", "geie", "Groupement européen d’intérêt économique"),
        ("6220", "gie", "Groupement d’intérêt économique"),
        ("6316", "cuma", "Coopérative d’utilisation de matériel agricole"),
        ("6317", "", "Société coopérative agricole"),
        ("6411", "", "Société d’assurance mutuelle"),
        ("6521", "scpi", "Société civile de placement immobilier"),
        ("6533", "gaec", "Groupement agricole d’exploitation en commun"),
        ("6540", "sci", "Société civile immobilière"),
        ("6541", "sccv", "Société civile de construction-vente"),
        ("6589", "scm", "Société civile de moyens"),
        ("6597", "scea", "Société civile d’exploitation agricole"),
        ("6598", "earl", "Exploitation agricole à responsabilité limitée"),
        ("6599", "", "Société civile"),
        ("82", "", "Mutuelle"),
        ("922", "association", "Association déclarée"),
        ("9230", "association", "Association reconnue d’utilité publique"),
        ("9300", "", "Fondation"),
    }.ToFrozenDictionary(r => r.Code, r => (r.Short, r.Words), StringComparer.Ordinal);

    // By code SAS and SARL alone are told, with one associate or several.
    private static readonly FrozenDictionary<string, string> Wider = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sasu"] = "sas",
        ["eurl"] = "sarl",
        ["sarlu"] = "sarl",
        ["selarlu"] = "selarl",
        ["selasu"] = "selas",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The form in words.</summary>
    public static string InWords(string printed) =>
        !IsCode(printed) ? printed
        : RowOf(printed) is { } row ? row.Words
        : $"catégorie juridique {printed} (INSEE)";

    /// <summary>
    /// Whether two say the same. A code is not as fine as words are; of one that is not in the table nothing is told beside words.
    /// </summary>
    public static bool AreSame(string one, string other) =>
        (IsCode(one), IsCode(other)) switch
        {
            (true, true) => string.Equals(one, other, StringComparison.Ordinal),
            (false, false) => FicheParts.Fold(one) == FicheParts.Fold(other),
            (true, false) => IsCalled(one, other),
            _ => IsCalled(other, one),
        };

    /// <summary>Of two that say the same the one that is told: words rather than a code.</summary>
    public static string Finer(string first, string second) => IsCode(first) && !IsCode(second) ? second : first;

    private static bool IsCalled(string code, string words) =>
        RowOf(code) is not { } row
        || FicheParts.Fold(row.Words) == FicheParts.Fold(words)
        || (row.Short.Length > 0 && NameReader.Read(words, ReadingVersion.First).Forms.Any(f => Widened(f) == Widened(row.Short)));

    private static string Widened(string form) => Wider.GetValueOrDefault(form, form);

    private static bool IsCode(string printed) => printed.Length == CodeLength && printed.All(char.IsAsciiDigit);

    // The row of the code itself, or else of the longest beginning.
    private static (string Short, string Words)? RowOf(string code)
    {
        for (int length = code.Length; length > 1; length--)
        {
            if (Table.TryGetValue(code[..length], out (string Short, string Words) row))
            {
                return row;
            }
        }

        return null;
    }
}
