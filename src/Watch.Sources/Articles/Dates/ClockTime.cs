using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Articles.Dates;

/// <summary>A time of day: <c>9:00</c>, <c>09:00:00.25</c>, <c>9h30</c>, <c>24:00:00</c>, a leap second.</summary>
internal static partial class ClockTime
{
    /// <summary>How long after midnight; 24:00 is the next day's midnight, and second 60 the next minute.</summary>
    public static TimeSpan? Read(string text) =>
        Time.Match(text) is { Success: true } match
            ? Of(Number(match, "hour"), Number(match, "minute"), Number(match, "second"), match.Groups["fraction"].Value)
            : null;

    private static TimeSpan? Of(int hour, int minute, int second, string fraction)
    {
        bool isTime = hour <= 23 && minute <= 59 && second <= 60;
        bool isMidnight = hour == 24 && minute == 0 && second == 0;
        return isTime || isMidnight
            ? new TimeSpan(hour, minute, second) + TimeSpan.FromTicks((long)(Fraction(fraction) * TimeSpan.TicksPerSecond))
            : null;
    }

    private static decimal Fraction(string figures) =>
        figures.Length == 0 ? 0 : decimal.Parse($"0.{figures}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})(?:[:h](?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?)?|h)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Time { get; }
}
