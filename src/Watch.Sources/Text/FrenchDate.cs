using System.Collections.Frozen;
using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Sources.Text;

/// <summary>
/// Days as the publishers print them: <c>2020-05-24</c>, <c>24/05/2020</c>, <c>24.05.2020</c>, <c>2020/05/24</c>,
/// <c>16 janvier 2008</c> (blanks of any kind, <c>1er</c>, capitals, accents or none).
/// </summary>
internal static class FrenchDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>How long after its publication a notice can announce something.</summary>
    private const int YearsAhead = 10;

    /// <summary>"le 16 janvier 2008", and one that must not be there.</summary>
    private const int MostWords = 5;

    private static readonly string[] _numeric = ["yyyy-MM-dd", "dd/MM/yyyy", "yyyy/MM/dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    private static readonly FrozenDictionary<string, int> _months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["janvier"] = 1,
        ["février"] = 2,
        ["fevrier"] = 2,
        ["mars"] = 3,
        ["avril"] = 4,
        ["mai"] = 5,
        ["juin"] = 6,
        ["juillet"] = 7,
        ["août"] = 8,
        ["aout"] = 8,
        ["septembre"] = 9,
        ["octobre"] = 10,
        ["novembre"] = 11,
        ["décembre"] = 12,
        ["decembre"] = 12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a day of a year that a notice can speak of; anything else, <c>0009-01-01</c> among it, gives false.</summary>
    public static bool TryParse(string? text, out DateOnly date) =>
        TryReadCalendar(text, out date) && date.Year is >= FirstYear and <= LastYear;

    /// <summary>
    /// Reads a day that a notice of <paramref name="publishedOn"/> speaks of; an unreadable or absurd one is a warning and no date.
    /// </summary>
    public static DateOnly? Read(string? text, DateOnly publishedOn, out ParseWarning? warning)
    {
        warning = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!TryReadCalendar(text, out DateOnly date))
        {
            warning = new ParseWarning("unreadable-date", text);
            return null;
        }

        if (date.Year < FirstYear || date > publishedOn.AddYears(YearsAhead))
        {
            warning = new ParseWarning("absurd-date", text);
            return null;
        }

        return date;
    }

    private static bool TryReadCalendar(string? text, out DateOnly date)
    {
        date = default;
        return text is not null
            && (
                TryReadPlain(text, out date)
                || DateOnly.TryParseExact(text.AsSpan().Trim(), _numeric, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
                || TryReadWords(text, out date)
            );
    }

    /// <summary>The form of nearly all dates, <c>2020-05-24</c>.</summary>
    private static bool TryReadPlain(string text, out DateOnly date)
    {
        date = default;
        if (
            text is not [_, _, _, _, '-', _, _, '-', _, _]
            || !TryReadNumber(text.AsSpan(0, 4), out int year)
            || !TryReadNumber(text.AsSpan(5, 2), out int month)
            || !TryReadNumber(text.AsSpan(8, 2), out int day)
            || year == 0
            || month is 0 or > 12
            || day == 0
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryReadWords(string text, out DateOnly date)
    {
        date = default;
        string[] words = text.Split(default(char[]), MostWords, StringSplitOptions.RemoveEmptyEntries);
        words = words is [{ } article, ..] && article.Equals("le", StringComparison.OrdinalIgnoreCase) ? words[1..] : words;
        if (
            words.Length != 3
            || !_months.TryGetValue(words[1], out int month)
            || !TryReadNumber(words[2], out int year)
            || year is < 1 or > 9999
        )
        {
            return false;
        }

        string first = words[0].EndsWith("er", StringComparison.OrdinalIgnoreCase) ? words[0][..^2] : words[0];
        if (!TryReadNumber(first, out int day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
