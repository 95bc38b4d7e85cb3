using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Watch.Rules.French.Words;

/// <summary>
/// What publishers print in capitals alone, in the case that a reader writes. Names that hold a small letter are left as they are, and so
/// is what may be an acronym: words of up to three letters, words without a vowel, legal forms.
/// </summary>
public static partial class ReadableCase
{
    private const int LongestAcronym = 3;

    private static readonly FrozenSet<string> _small = WordsOf("À AU AUX D DE DES DU EN ET L LA LE LES LÈS LEZ PAR POUR SOUS SUR");

    // Those longer than an acronym that are not read as a word.
    private static readonly FrozenSet<string> _forms = WordsOf("EARL EURL GAEC SARL SASU SCEA SCIC SCOP SELARL SELAS SELAFA SICA");

    /// <summary>The name of a firm, as in <c>Laboratoire Senouvelle SAS</c>.</summary>
    public static string Name(string printed) =>
        printed.Any(char.IsLower) ? printed : Word().Replace(printed, m => OfName(m.Value, isFirst: m.Index == 0));

    /// <summary>A court or its registry, as in <c>greffe du tribunal de commerce du Puy-en-Velay</c>.</summary>
    public static string Court(string printed) =>
        printed.Any(char.IsLower) ? printed
        : CourtAndPlace().Match(printed) is { Success: true } parts
            ? $"{parts.Groups["court"].Value.ToLowerInvariant()}{PlaceName(parts.Groups["place"].Value)}"
        : Name(printed);

    /// <summary>A town, as in <c>Saint-Germain-des-Fossés</c>.</summary>
    public static string PlaceName(string printed) =>
        printed.Any(char.IsLower) ? printed : Word().Replace(printed, m => OfPlace(m.Value, isFirst: m.Index == 0));

    /// <summary>
    /// What an officer is, as in <c>président du conseil d’administration</c>: small letters but for what stands behind "en", a country.
    /// </summary>
    public static string Role(string printed) =>
        printed.Any(char.IsLower) ? Capital().Replace(printed, m => m.Value.ToLowerInvariant()) : printed.ToLowerInvariant();

    private static string OfName(string word, bool isFirst) =>
        _small.Contains(word) ? Small(word, isFirst)
        : word.Length <= LongestAcronym || _forms.Contains(word) || !word.Any(Vowels.Has) || word.Any(char.IsAsciiDigit) ? word
        : Titled(word);

    private static string OfPlace(string word, bool isFirst) => _small.Contains(word) ? Small(word, isFirst) : Titled(word);

    private static string Small(string word, bool isFirst) => isFirst ? Titled(word) : word.ToLowerInvariant();

    private static string Titled(string word) => word[..1] + word[1..].ToLowerInvariant();

    private static FrozenSet<string> WordsOf(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\b[Ee]n )\b\p{Lu}(?=\p{Ll})", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:\.[\p{L}\p{Nd}]+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    // All up to the last word that is of courts, and the little word behind it.
    [GeneratedRegex(
        @"^(?<court>.*\b(?:TRIBUNAL|COMMERCE|JUDICIAIRE|INSTANCE|[ÉE]CONOMIQUES|COMMERCIALE|CIVIL|APPEL|MIXTE|GREFFE)\s+"
            + @"(?:D['’]|(?:DE|DU|DES)\s+))(?<place>.+)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex CourtAndPlace();
}
