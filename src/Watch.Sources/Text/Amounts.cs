using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Text;

/// <summary>
/// Amounts of money as French notices write them: <c>50000.00</c>, <c>30.000,00</c>, <c>2 629 582,60 €</c>, <c>.01</c>.
/// The last of dots and commas is the decimal point, unless exactly three digits follow it and it is the only kind of
/// mark, or stands more than once: then it only sets thousands apart.
/// </summary>
internal static partial class Amounts
{
    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["eur"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["€"] = "EUR",
        ["f"] = "FRF", ["ff"] = "FRF", ["frf"] = "FRF", ["franc"] = "FRF", ["francs"] = "FRF", ["franc francais"] = "FRF", ["francs francais"] = "FRF",
        ["chf"] = "CHF", ["franc suisse"] = "CHF", ["francs suisses"] = "CHF",
        ["gbp"] = "GBP", ["£"] = "GBP", ["livre sterling"] = "GBP", ["livres sterling"] = "GBP", ["livre"] = "GBP", ["livres"] = "GBP",
        ["usd"] = "USD", ["$"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD", ["dollar us"] = "USD", ["dollar americain"] = "USD",
        ["dollars americains"] = "USD", ["dollar des etats-unis"] = "USD",
        ["jpy"] = "JPY", ["yen"] = "JPY", ["yens"] = "JPY",
        ["mxn"] = "MXN", ["peso mexicain"] = "MXN", ["pesos mexicains"] = "MXN",
        ["xof"] = "XOF", ["franc cfa"] = "XOF", ["francs cfa"] = "XOF", ["xpf"] = "XPF", ["franc cfp"] = "XPF", ["francs cfp"] = "XPF", ["xaf"] = "XAF",
        ["tnd"] = "TND", ["dinar tunisien"] = "TND", ["dzd"] = "DZD", ["mad"] = "MAD", ["dirham marocain"] = "MAD", ["dirham"] = "MAD", ["dirhams"] = "MAD",
        ["hkd"] = "HKD", ["cny"] = "CNY", ["sgd"] = "SGD", ["cad"] = "CAD", ["dollar canadien"] = "CAD", ["aud"] = "AUD",
        ["sek"] = "SEK", ["couronne suedoise"] = "SEK", ["nok"] = "NOK", ["dkk"] = "DKK", ["pln"] = "PLN", ["zloty"] = "PLN", ["zlotys"] = "PLN",
        ["czk"] = "CZK", ["huf"] = "HUF", ["ron"] = "RON", ["bgn"] = "BGN", ["try"] = "TRY", ["rub"] = "RUB", ["aed"] = "AED", ["ils"] = "ILS",
        ["mur"] = "MUR", ["mga"] = "MGA", ["inr"] = "INR", ["krw"] = "KRW", ["brl"] = "BRL",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a number that is the whole of the text.</summary>
    public static bool TryNumber(string? text, out decimal number)
    {
        number = 0;
        string digits = Blank.Replace(text ?? "", "");
        return digits.Length is > 0 and <= 28 && Shape.IsMatch(digits)
            && decimal.TryParse(Normalised(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The ISO 4217 code of a currency in words, sign or code; null when it is none that is known.</summary>
    public static string? Currency(string? text) =>
        text is not null && Currencies.TryGetValue(Folding.Fold(text).Trim('.', ' '), out string? code) ? code : null;

    /// <summary>Reads an amount in a currency; null when either cannot be read.</summary>
    public static Money? Read(string? number, string? currency) =>
        TryNumber(number, out decimal amount) && Currency(currency) is { } code ? new Money(amount, code) : null;

    /// <summary>As the other, from a field that holds the code of a currency, whichever it is.</summary>
    public static Money? ReadCoded(string? number, string? code) =>
        Read(number, code) ?? (TryNumber(number, out decimal amount) && code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) ? new Money(amount, code) : null);

    /// <summary>The first amount with its currency in a text, from a place on.</summary>
    public static Money? First(string text)
    {
        foreach (Match match in InText.Matches(text))
        {
            if (Read(match.Groups["number"].Value, match.Groups["currency"].Value) is { } money)
            {
                return money;
            }
        }

        return null;
    }

    private static string Normalised(string digits)
    {
        int last = digits.LastIndexOfAny(['.', ',']);
        if (last < 0)
        {
            return digits;
        }

        char mark = digits[last];
        bool mixed = digits.Contains(mark == '.' ? ',' : '.', StringComparison.Ordinal);
        bool repeated = digits.IndexOf(mark, StringComparison.Ordinal) != last;
        bool thousands = repeated || (!mixed && last > 0 && digits.Length - last - 1 == 3);
        string whole = digits[..last].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return thousands ? whole + digits[(last + 1)..] : $"{(whole.Length == 0 ? "0" : whole)}.{digits[(last + 1)..]}";
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Blank { get; }

    [GeneratedRegex(@"^(?:\d[\d.,]*|[.,]\d+)$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Shape { get; }

    [GeneratedRegex(
        @"(?<![\d.,])(?<number>\d{1,3}(?:[ \u00A0\u202F.]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,3})?|[.,]\d+)\s*(?<currency>€|£|\$|euros?\b|eur\b|francs?\s+suisses?|francs?\s+cfa|francs?\s+cfp|francs?\b|livres?\s+sterling|dollars?\s+am[ée]ricains?|dollars?|pesos?\s+mexicains?|FRF\b|FF\b|F\b|[A-Z]{3}\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 200)]
    private static partial Regex InText { get; }
}
