using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Watch.Sources.Text;

/// <summary>The words that publishers print for a currency, and its ISO 4217 code.</summary>
internal static partial class Currencies
{
    private const int CodeLength = 3;
    private const int MostWords = 3;
    private const int LongestWords = 40;

    private static readonly SearchValues<char> _blanks = SearchValues.Create(
        string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(char.IsWhiteSpace))
    );

    private static readonly char[] _ends = [' ', '\u00A0', '\u202F', '\t', '\n', '\r', '.', ',', ';', ':', '(', ')', '/'];

    /// <summary>"franc" alone is the French one; "franc CFA" that of west Africa, the register having no word for the other.</summary>
    private static readonly FrozenDictionary<string, string> _words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["f"] = "FRF",
        ["ff"] = "FRF",
        ["franc"] = "FRF",
        ["francs"] = "FRF",
        ["franc français"] = "FRF",
        ["francs français"] = "FRF",
        ["francs francais"] = "FRF",
        ["franc suisse"] = "CHF",
        ["francs suisses"] = "CHF",
        ["f cfa"] = "XOF",
        ["fcfa"] = "XOF",
        ["franc cfa"] = "XOF",
        ["francs cfa"] = "XOF",
        ["f cfp"] = "XPF",
        ["fcfp"] = "XPF",
        ["cfp"] = "XPF",
        ["f pacifique"] = "XPF",
        ["franc cfp"] = "XPF",
        ["francs cfp"] = "XPF",
        ["franc pacifique"] = "XPF",
        ["francs pacifique"] = "XPF",
        ["francs pacifiques"] = "XPF",
        ["£"] = "GBP",
        ["livre sterling"] = "GBP",
        ["livres sterling"] = "GBP",
        ["livre turque"] = "TRY",
        ["$"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["dollar us"] = "USD",
        ["dollars us"] = "USD",
        ["us dollar"] = "USD",
        ["dollar américain"] = "USD",
        ["dollar americain"] = "USD",
        ["dollars américains"] = "USD",
        ["dollar des etats-unis"] = "USD",
        ["dollar canadien"] = "CAD",
        ["dollars canadiens"] = "CAD",
        ["dollar australien"] = "AUD",
        ["dollar de hong-kong"] = "HKD",
        ["dollar hong kong"] = "HKD",
        ["peso mexicain"] = "MXN",
        ["pesos mexicains"] = "MXN",
        ["yen"] = "JPY",
        ["yens"] = "JPY",
        ["yuan"] = "CNY",
        ["couronne tchèque"] = "CZK",
        ["couronne tcheque"] = "CZK",
        ["couronne suédoise"] = "SEK",
        ["couronne suedoise"] = "SEK",
        ["couronne danoise"] = "DKK",
        ["couronne norvégienne"] = "NOK",
        ["couronne norvegienne"] = "NOK",
        ["zloty"] = "PLN",
        ["zlotys"] = "PLN",
        ["forint"] = "HUF",
        ["leu"] = "RON",
        ["lei"] = "RON",
        ["roupie indienne"] = "INR",
        ["dinar tunisien"] = "TND",
        ["dinars tunisiens"] = "TND",
        ["dinar algérien"] = "DZD",
        ["dinar algerien"] = "DZD",
        ["dirham marocain"] = "MAD",
        ["dirhams marocains"] = "MAD",
        ["dirham"] = "MAD",
        ["dirhams"] = "MAD",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes that prose may print; a word of three letters beside a number is not one by itself ("12 RUE").</summary>
    private static readonly FrozenSet<string> _codes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "AED",
        "ARS",
        "ATS",
        "AUD",
        "BEF",
        "BGN",
        "BRL",
        "CAD",
        "CHF",
        "CLP",
        "CNY",
        "COP",
        "CZK",
        "DEM",
        "DKK",
        "DZD",
        "EGP",
        "ESP",
        "EUR",
        "FIM",
        "FRF",
        "GBP",
        "GRD",
        "HKD",
        "HUF",
        "IDR",
        "IEP",
        "ILS",
        "INR",
        "ISK",
        "ITL",
        "JPY",
        "KRW",
        "LBP",
        "LUF",
        "MAD",
        "MGA",
        "MUR",
        "MXN",
        "MYR",
        "NLG",
        "NOK",
        "NZD",
        "PEN",
        "PHP",
        "PLN",
        "PTE",
        "QAR",
        "RON",
        "RUB",
        "SAR",
        "SEK",
        "SGD",
        "THB",
        "TND",
        "TRY",
        "TWD",
        "UAH",
        "USD",
        "UYU",
        "VND",
        "XAF",
        "XEU",
        "XOF",
        "XPF",
        "ZAR"
    );

    /// <summary>The code for a code or for words; null for what is neither.</summary>
    public static string? CodeOf(string? words)
    {
        string folded =
            words is null ? ""
            : words.AsSpan().ContainsAny(_blanks) ? string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            : words;
        return _codes.Contains(folded) ? folded.ToUpperInvariant() : _words.GetValueOrDefault(folded);
    }

    /// <summary>As <see cref="CodeOf"/>, from an element that holds nothing but a code: any three capitals are one.</summary>
    public static string? CodeIn(string? element) =>
        CodeOf(element) ?? (element is { Length: CodeLength } && element.All(char.IsAsciiLetterUpper) ? element : null);

    /// <summary>The longest currency that a text begins with ("francs CFA" before "francs"); null where it begins with none.</summary>
    public static string? LongestIn(ReadOnlySpan<char> text)
    {
        string printed = text[..Math.Min(text.Length, LongestWords)].ToString();
        string[] words = Dotted.Replace(printed, "CF${last} ").Split(_ends, StringSplitOptions.RemoveEmptyEntries);
        for (int count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            string candidate = string.Join(' ', words[..count]);
            if (CodeOf(candidate) is not null)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>"F. C.F.P.": without it the franc before it would be that of France.</summary>
    [GeneratedRegex(@"\bC\.\s?F\.\s?(?<last>[AP])\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Dotted { get; }
}
