using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Sources.Articles.Dates;

namespace Watch.Sources.Pages.Options;

/// <summary>
/// How a page prints dates: a custom format of .NET, its months and days in French, in the zone of the source where it has none.
/// </summary>
public sealed partial record PageDateFormat
{
    private const int LongestText = 80;
    private const DateTimeStyles Styles =
        DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault | DateTimeStyles.AdjustToUniversal;

    // A day on which no part could be taken for another.
    private static readonly DateTime _sample = new(2026, 11, 23, 9, 35, 0);

    private static readonly DateTimeFormatInfo[] _french = [.. FrenchNames.All];

    private readonly string _format;
    private readonly DatePrecision _precision;

    private PageDateFormat(string format, DatePrecision precision) => (_format, _precision) = (format, precision);

    /// <summary>Reads a format; false for one that no date can be read by, or that has no year.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PageDateFormat? format)
    {
        string bare = Quoted.Replace(text ?? "", "");
        format =
            text?.Length is > 1 and <= LongestText && bare.Contains('y', StringComparison.Ordinal) && IsReadBack(text)
                ? new PageDateFormat(text, Precision(bare))
                : null;
        return format is not null;
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => _format;

    /// <summary>What a text says by this format; null when it is not of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="habits">Where the clocks of the source stand.</param>
    internal PrintedMoment? Read(string text, DateHabits habits)
    {
        if (text.Length > LongestText || !TryRead(First.Replace(text, "1"), _format, out DateTime read))
        {
            return null;
        }

        DateOnly day = DateOnly.FromDateTime(read);
        if (_precision != DatePrecision.Time || day == DateOnly.MaxValue)
        {
            return new PrintedMoment(day, null, _precision, HasZone: false);
        }

        bool hasZone = read.Kind == DateTimeKind.Utc;
        DateTimeOffset at = hasZone ? new DateTimeOffset(read) : Zones.Of(habits.Zone, read);
        return new PrintedMoment(Zones.DayInParis(at), at, DatePrecision.Time, hasZone);
    }

    private static bool IsReadBack(string format)
    {
        try
        {
            return TryRead(_sample.ToString(format, _french[0]), format, out DateTime read) && read.Year == _sample.Year;
        }
        catch (FormatException)
        {
            // No format: whoever wrote it is told so.
            return false;
        }
    }

    private static bool TryRead(string text, string format, out DateTime read)
    {
        read = default;
        foreach (DateTimeFormatInfo french in _french)
        {
            if (DateTime.TryParseExact(text, format, french, Styles, out read))
            {
                return true;
            }
        }

        return false;
    }

    private static DatePrecision Precision(string bare) =>
        bare.AsSpan().IndexOfAny('H', 'h') >= 0 ? DatePrecision.Time
        : Days.IsMatch(bare) ? DatePrecision.Day
        : bare.Contains('M', StringComparison.Ordinal) ? DatePrecision.Month
        : DatePrecision.Year;

    [GeneratedRegex("""'[^']*'|"[^"]*"|\\.""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("(?<!d)d{1,2}(?!d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Days { get; }

    [GeneratedRegex(@"\b1er\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex First { get; }
}
