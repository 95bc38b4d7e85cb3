using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Text;

/// <summary>An amount in a text.</summary>
/// <param name="Start">Of its number.</param>
/// <param name="End">Behind its number, before its currency.</param>
internal readonly record struct FoundAmount(Money Money, int Start, int End);

/// <summary>
/// Amounts as the publishers print them: <c>3000.00</c>, <c>.01</c>, <c>30.000,00</c>, <c>2 629 582,60 €</c>.
/// <para>
/// Of two different separators the last is the decimal one. The same one several times parts thousands. One alone parts
/// thousands where exactly three digits follow it and one to three, the first not a zero, stand before it (<c>30.000</c>):
/// nobody prints thousandths of a euro. Otherwise it is the decimal one. Groups of thousands have three digits, or it is no amount.
/// </para>
/// </summary>
internal static partial class Amounts
{
    // No firm is worth more, and what is made of it, a thousand million times it or a sum, is a number still.
    private const decimal Greatest = 1_000_000_000_000_000m;
    private const int LongestPlain = 12;
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint;

    /// <summary>Reads a number that is nothing else.</summary>
    public static bool TryRead(string? text, out decimal amount)
    {
        amount = 0;
        return text is not null && (TryReadPlain(text, out amount) || TryReadPrinted(text, out amount)) && amount <= Greatest;
    }

    /// <summary>The form of nearly all amounts: <c>3000</c>, <c>3000.00</c>.</summary>
    private static bool TryReadPlain(string text, out decimal amount)
    {
        amount = 0;
        int point = text.IndexOf('.', StringComparison.Ordinal);
        ReadOnlySpan<char> whole = point < 0 ? text : text.AsSpan(0, point);
        ReadOnlySpan<char> cents = point < 0 ? [] : text.AsSpan(point + 1);
        return whole.Length is > 0 and <= LongestPlain
            && cents.Length <= 2
            && !whole.ContainsAnyExceptInRange('0', '9')
            && !cents.ContainsAnyExceptInRange('0', '9')
            && (point < 0 || cents.Length > 0)
            && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out amount);
    }

    private static bool TryReadPrinted(string text, out decimal amount)
    {
        amount = 0;
        return Number.IsMatch(text.AsSpan().Trim())
            && Plainly(text.AsSpan().Trim().ToString()) is { } digits
            && decimal.TryParse(digits, Plain, CultureInfo.InvariantCulture, out amount);
    }

    /// <summary>A number and the words beside it; null where either cannot be told, since a currency is not guessed.</summary>
    public static Money? Read(string? amount, string? currency) =>
        TryRead(amount, out decimal value) && Currencies.CodeOf(currency) is { } code ? new Money(value, code) : null;

    /// <summary>As <see cref="Read"/>, with an element that holds the code of a currency, whichever it is.</summary>
    public static Money? ReadCoded(string? amount, string? code) =>
        TryRead(amount, out decimal value) && Currencies.CodeIn(code) is { } currency ? new Money(value, currency) : null;

    /// <summary>The first amount with a currency in a text, as in "acquis par achat au prix stipulé de 50000.00 euros".</summary>
    public static Money? Find(string? text) => FindAll(text).Select(a => a.Money).FirstOrDefault();

    /// <summary>Every amount with a currency in a text, in its order.</summary>
    public static IEnumerable<FoundAmount> FindAll(string? text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            yield break;
        }

        foreach (Match match in Candidates.Matches(text!))
        {
            int end = match.Index + match.Length;
            Match times = Multiplier.Match(text!, end);
            string? currency = Currencies.LongestIn(text.AsSpan(times.Success ? end + times.Length : end));
            if (Read(match.Groups["amount"].Value, currency) is { } money)
            {
                yield return new FoundAmount(times.Success ? Times(money, times.Groups["times"].Value) : money, match.Index, end);
            }
        }
    }

    // "1,5 million d'euros", "150 K€"; a small k or m alone may be a unit of length.
    private static Money Times(Money money, string word)
    {
        decimal amount =
            money.Amount
            * word switch
            {
                _ when word.StartsWith("milliard", StringComparison.OrdinalIgnoreCase) => 1_000_000_000m,
                _ when word.StartsWith("million", StringComparison.OrdinalIgnoreCase) || word is "M" => 1_000_000m,
                _ => 1_000m,
            };
        decimal whole = decimal.Truncate(amount);
        return money with { Amount = amount == whole ? whole : amount };
    }

    /// <summary>Digits and at most one point; null where the groups make no number.</summary>
    private static string? Plainly(string text)
    {
        int point = DecimalPoint(text);
        string whole = point < 0 ? text : text[..point].TrimEnd();
        string fraction = point < 0 ? "" : text[(point + 1)..];
        fraction = IsCentsApart(fraction) ? fraction.TrimStart() : fraction;
        if (!fraction.All(char.IsAsciiDigit) || !IsGrouped(whole))
        {
            return null;
        }

        return string.Concat(whole.Where(char.IsAsciiDigit)) + (fraction.Length > 0 ? "." + fraction : "");
    }

    // "1029888, 43": a blank behind the decimal comma.
    private static bool IsCentsApart(string fraction) =>
        fraction.Length == 3 && char.IsWhiteSpace(fraction[0]) && char.IsAsciiDigit(fraction[1]) && char.IsAsciiDigit(fraction[2]);

    private static int DecimalPoint(string text)
    {
        int last = text.LastIndexOfAny(['.', ',']);
        if (last < 0 || text.Length - last - 1 != 3 || IsCentsApart(text[(last + 1)..]))
        {
            return last;
        }

        bool other = text.AsSpan(0, last).Contains(text[last] == '.' ? ',' : '.');
        bool alone = !other && !text.AsSpan(0, last).Contains(text[last]);
        bool leads = last is >= 1 and <= 3 && text[0] != '0' && text.AsSpan(0, last).IndexOfAnyExceptInRange('0', '9') < 0;
        return other || (alone && !leads) ? last : -1;
    }

    /// <summary>Nothing but digits, or digits in groups of three after the first.</summary>
    private static bool IsGrouped(string whole)
    {
        string[] groups = Separators.Split(whole);
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
    }

    [GeneratedRegex(@"^(?:[0-9][0-9\s.,']{0,39}|[.,][0-9]{1,20})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number { get; }

    [GeneratedRegex(
        @"(?<![0-9.,])(?<amount>[0-9](?:[0-9\s.,']{0,30}[0-9])?|[.,][0-9]{1,20})[\s.,]{0,4}(?=[\p{L}€£$])",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Candidates { get; }

    /// <summary>What an amount is multiplied by, before its currency.</summary>
    [GeneratedRegex(
        @"\G\s*(?:(?<times>(?i:milliards?|millions?|milliers?|mille))\b\s*(?i:d['’]\s*|de\s+)?"
            + @"|(?<times>[KkM])\s?(?=€|EUR|(?i:euros?)\b))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Multiplier { get; }

    [GeneratedRegex(@"[\s.,']", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Separators { get; }
}
