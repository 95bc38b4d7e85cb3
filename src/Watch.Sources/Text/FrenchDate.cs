using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Text;

/// <summary>
/// Dates as French publishers write them: <c>2020-01-02</c>, <c>2020/01/02</c>, <c>02/01/2020</c>, <c>1er janvier 2020</c>,
/// with any blanks, capitals, missing accents or padding. A year that cannot be (0009, 5025) is no date.
/// </summary>
internal static partial class FrenchDate
{
    /// <summary>Nothing in a register of commerce is older: the oldest firms entered in 1920.</summary>
    public const int EarliestYear = 1900;

    /// <summary>Companies last ninety-nine years at most, and no date of an act is further.</summary>
    public const int LatestYear = 2099;

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre",
    }.Select((name, index) => (name, index)).ToFrozenDictionary(m => m.name, m => m.index + 1, StringComparer.Ordinal);

    /// <summary>Reads a date that is the whole of the text.</summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (text is null || text.Length > 64)
        {
            return false;
        }

        string folded = Folding.Fold(text);
        return TryNumbers(YearFirst.Match(folded), out date)
            || TryNumbers(DayFirst.Match(folded), out date)
            || TryWords(InWords.Match(folded), out date);
    }

    private static bool TryNumbers(Match match, out DateOnly date)
    {
        date = default;
        return match.Success && TryMake(match.Groups["year"].ValueSpan, Number(match.Groups["month"].ValueSpan), match.Groups["day"].ValueSpan, out date);
    }

    private static bool TryWords(Match match, out DateOnly date)
    {
        date = default;
        return match.Success
            && Months.TryGetValue(match.Groups["month"].Value, out int month)
            && TryMake(match.Groups["year"].ValueSpan, month, match.Groups["day"].ValueSpan, out date);
    }

    private static bool TryMake(ReadOnlySpan<char> year, int month, ReadOnlySpan<char> day, out DateOnly date)
    {
        date = default;
        int y = Number(year);
        int d = Number(day);
        if (y is < EarliestYear or > LatestYear || month is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, month))
        {
            return false;
        }

        date = new DateOnly(y, month, d);
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>\d{4})[-/](?<month>\d{2})[-/](?<day>\d{2})(?:t[\d:.]+z?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(@"^(?:le )?(?<day>\d{1,2})(?:er)? (?<month>[a-z]+) (?<year>\d{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex InWords { get; }
}
