using System.Globalization;

namespace Watch.Sources.Gleif.Records;

/// <summary>Moments as GLEIF writes them (ISO 8601, with an offset or in UTC), to the second as its query interface has them.</summary>
internal static class GleifMoment
{
    private static readonly TimeZoneInfo _paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>Reads a moment; a day alone begins at midnight (UTC).</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        bool isRead = DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out moment
        );
        moment = new DateTimeOffset(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        return isRead && text.Length >= 10 && text[4] == '-' && text[7] == '-';
    }

    /// <summary>
    /// The day that was meant: the query interface tells a midnight of central Europe in UTC, which is the evening before.
    /// </summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, _paris).DateTime);
}
