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

    /// <summary>A date among more words than these is not looked for.</summary>
    private const int MaxWords = 400;

    /// <summary>As the other, of a source that writes as most do in France.</summary>
    public static PrintedMoment? Read(string? text) => Read(text, DateHabits.French);

    /// <summary>What the text says; null where it says no date, seconds since an epoch among it.</summary>
    public static PrintedMoment? Read(string? text, DateHabits habits)
    {
        if (text is null || text.Length > MaxWords)
        {
            return null;
        }

        string folded = Folding.Fold(text).Replace("\u1D49\u02B3", "er", StringComparison.Ordinal).Trim();
        DateParts? whole = folded.Length > MaxLength ? null : IsoDate.Read(folded) ?? WrittenDate.Read(folded, habits.MonthFirst);
        return (whole?.Day() is null ? FoundDate.Read(folded, habits) : whole) is { } read ? Placed(read, habits) : null;
    }

    private static PrintedMoment? Placed(DateParts parts, DateHabits habits)
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
        return parts.Zone is null ? Placed(Zones.Of(habits.Zone, wall), hasZone: false)
            : Zones.TryRead(parts.Zone, out TimeSpan offset) ? Placed(Zones.Shifted(wall, offset), hasZone: true)
            : Zones.Named(parts.Zone) is { } zone ? Placed(Zones.Of(zone, wall), hasZone: true)
            : new PrintedMoment(day, null, DatePrecision.Day, HasZone: false);
    }

    private static PrintedMoment Placed(DateTimeOffset at, bool hasZone) => new(Zones.DayInParis(at), at, DatePrecision.Time, hasZone);
}
