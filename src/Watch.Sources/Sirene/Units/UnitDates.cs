using System.Globalization;

namespace Watch.Sources.Sirene.Units;

/// <summary>Days and moments as the INSEE writes them, in the time of Paris: pure.</summary>
internal static class UnitDates
{
    // What is older is a slip: units of the year 8 are met.
    private const int FirstYear = 1700;

    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly string[] _moments = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd"];

    /// <summary>A day; null where there is none that can be.</summary>
    /// <param name="text">As printed, or null.</param>
    /// <param name="isOdd">Whether something is printed, and is no such day.</param>
    public static DateOnly? Day(string? text, out bool isOdd)
    {
        DateOnly? day =
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read)
            && read.Year >= FirstYear
                ? read
                : null;
        isOdd = text is not null && day is null;
        return day;
    }

    /// <summary>A moment without a zone, in UTC; null where there is none. An hour that clocks show twice is the first.</summary>
    public static DateTimeOffset? Moment(string? text)
    {
        if (!DateTime.TryParseExact(text, _moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return null;
        }

        TimeSpan offset =
            _paris.IsInvalidTime(local) ? _paris.BaseUtcOffset
            : _paris.IsAmbiguousTime(local) ? _paris.GetAmbiguousTimeOffsets(local).Max()
            : _paris.GetUtcOffset(local);
        return local.Year >= FirstYear ? new DateTimeOffset(local, offset).ToUniversalTime() : null;
    }

    /// <summary>The day in Paris of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _paris).DateTime);
}
