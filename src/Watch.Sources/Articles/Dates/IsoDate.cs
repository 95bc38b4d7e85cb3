using System.Globalization;
using System.Text.RegularExpressions;

namespace Watch.Sources.Articles.Dates;

/// <summary>
/// Dates that begin with a year of four figures: RFC 3339, ISO 8601, W3C-DTF, whole or cut, and the like with slashes or blanks.
/// </summary>
internal static partial class IsoDate
{
    /// <summary>The parts of a folded text, or null.</summary>
    public static DateParts? Read(string text)
    {
        if (Iso.Match(text) is not { Success: true } match)
        {
            return null;
        }

        DateParts parts = new(Number(match, "year")!.Value, Number(match, "month"), Number(match, "day"));
        return match.Groups["time"] is not { Success: true } time ? parts
            : parts.DayOfMonth is null ? null
            : WithTime(parts, time.Value, match.Groups["zone"]);
    }

    private static DateParts? WithTime(DateParts parts, string time, Group zone)
    {
        string clock = time.Contains(':', StringComparison.Ordinal) || time.Length <= 2 ? time : Spaced(time);
        return ClockTime.Read(clock.Length <= 2 ? clock + "h" : clock) is { } read
            ? parts with
            {
                Time = read,
                Zone = zone.Success ? zone.Value.Replace(" ", "", StringComparison.Ordinal) : null,
            }
            : null;
    }

    /// <summary><c>090000</c> with its colons.</summary>
    private static string Spaced(string time) => time.Length == 4 ? $"{time[..2]}:{time[2..]}" : $"{time[..2]}:{time[2..4]}:{time[4..]}";

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits
            ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        """
            ^(?:
              (?<year>[0-9]{4})
              (?:
                -(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?
                | /(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})
                | \.(?<month>[0-9]{1,2})\.(?<day>[0-9]{1,2})
              )?
              | (?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?<time>[0-9]{6})?
            )
            (?:
              (?:t|,?[ ](?:a[ ]|-[ ])?)(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?|[0-9]{6}|[0-9]{4}|[0-9]{2})
              (?:[ ]?(?<zone>[a-z]{1,5}|(?:gmt|utc)?[ ]?[-+][0-9]{1,2}:?(?:[0-9]{2})?))?
              | z | [-+][0-9]{2}:[0-9]{2}
            )?$
            """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Iso { get; }
}
