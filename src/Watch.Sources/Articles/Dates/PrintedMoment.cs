namespace Watch.Sources.Articles.Dates;

/// <summary>How far a date was told.</summary>
internal enum DatePrecision
{
    /// <summary>A year alone; the day is its first.</summary>
    Year,

    /// <summary>A month alone; the day is its first.</summary>
    Month,

    /// <summary>A day: in Paris, since nobody says where.</summary>
    Day,

    /// <summary>A time of a day, seconds or not.</summary>
    Time,
}

/// <summary>What the date of an item says.</summary>
/// <param name="On">The day in Paris.</param>
/// <param name="At">The moment in UTC; null where no time is told, or one in a zone that nobody knows.</param>
/// <param name="Precision">How far it was told.</param>
/// <param name="HasZone">Whether the zone was told; without one it is that of Paris.</param>
internal readonly record struct PrintedMoment(DateOnly On, DateTimeOffset? At, DatePrecision Precision, bool HasZone);
