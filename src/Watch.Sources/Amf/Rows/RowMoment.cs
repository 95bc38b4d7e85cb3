using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Rows;

/// <summary>When a row was published: all its instants are UTC, and some are the end of days (<c>8887-12-31</c>).</summary>
internal static partial class RowMoment
{
    private const int LastYear = 2200;

    private static readonly string[] _columns = [RowColumns.Sent, RowColumns.Received, RowColumns.Marked];
    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The first instant that is one, with its day in Paris; else the day of the id. Null where neither tells.</summary>
    public static (DateOnly On, DateTimeOffset? At)? Read(JsonElement row, string id, List<ParseWarning> warnings)
    {
        foreach (string column in _columns)
        {
            if (Instant(row, column, warnings) is { } at)
            {
                return (DayOf(at), at);
            }
        }

        return
            IdDay.Match(id) is { Success: true } match
            && DateOnly.TryParseExact(
                match.Groups["day"].ValueSpan,
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
            ? (day, null)
            : null;
    }

    /// <summary>The day of an instant in Paris.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _paris).DateTime);

    private static DateTimeOffset? Instant(JsonElement row, string column, List<ParseWarning> warnings)
    {
        if (row.Column(column) is not { } text)
        {
            return null;
        }

        bool isRead = DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset at
        );
        if (!isRead)
        {
            warnings.Add(new ParseWarning("unreadable-date", text));
        }

        return isRead && at.Year is > 1 and <= LastYear ? at : null;
    }

    [GeneratedRegex("_(?<day>[0-9]{8})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IdDay { get; }
}
