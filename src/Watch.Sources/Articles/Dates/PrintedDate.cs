using Watch.Sources.Text;

namespace Watch.Sources.Articles.Dates;

/// <summary>
/// Reads dates as feeds and pages print them: RFC 822 and its successors, RFC 3339 and ISO 8601 in full or in part, French and English
/// long and short forms, days first where all is figures. No culture, no clock: what cannot be read for certain is no date, and
/// a time in a zone that nobody knows is a day.
/// </summary>
internal static class PrintedDate
{
    private const int MaxLength = 80;

    /// <summary>What the text says; null where it says no date, seconds since an epoch among it.</summary>
    public static PrintedMoment? Read(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        string folded = Folding.Fold(text).Trim();
        return (IsoDate.Read(folded) ?? WrittenDate.Read(folded)) is { } read ? Placed(read) : null;
    }

    private static PrintedMoment? Placed(DateParts parts)
    {
        if (parts.Day() is not { } day)
        {
            return null;
        }

        if (parts.Time is not { } time || day == DateOnly.MaxValue)
        {
            return new PrintedMoment(day, null, parts.Precision, HasZone: false);
        }

        DateTime wall = day.ToDateTime(TimeOnly.MinValue) + time;
        return parts.Zone is null ? Placed(Zones.OfParis(wall), hasZone: false)
            : Zones.TryRead(parts.Zone, out TimeSpan offset) ? Placed(Zones.Shifted(wall, offset), hasZone: true)
            : new PrintedMoment(day, null, DatePrecision.Day, HasZone: false);
    }

    private static PrintedMoment Placed(DateTimeOffset at, bool hasZone) => new(Zones.DayInParis(at), at, DatePrecision.Time, hasZone);
}
