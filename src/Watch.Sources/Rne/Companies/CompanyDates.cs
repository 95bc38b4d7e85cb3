using System.Globalization;

namespace Watch.Sources.Rne.Companies;

/// <summary>Days and moments as the INPI writes them: pure.</summary>
internal static class CompanyDates
{
    private const int FirstYear = 1700;
    private const int DayLength = 10;

    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>A day, or that of a moment; null where there is none that can be.</summary>
    public static DateOnly? Day(string? text) =>
        text is { Length: >= DayLength }
        && DateOnly.TryParseExact(
            text.AsSpan(0, DayLength),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
        && day.Year >= FirstYear
            ? day
            : null;

    /// <summary>A moment with its zone, in UTC; null where there is none.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
        && moment.Year >= FirstYear
            ? moment.ToUniversalTime()
            : null;

    /// <summary>The day in Paris of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _paris).DateTime);
}
