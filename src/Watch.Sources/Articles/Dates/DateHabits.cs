namespace Watch.Sources.Articles.Dates;

/// <summary>How a source writes dates, where they do not say it themselves.</summary>
/// <param name="Zone">Where its clocks stand.</param>
/// <param name="MonthFirst">Whether the month comes first where all is figures, as in the United States.</param>
internal sealed record DateHabits(TimeZoneInfo Zone, bool MonthFirst)
{
    /// <summary>Paris, the day first.</summary>
    public static DateHabits French { get; } = new(Zones.Paris, MonthFirst: false);
}
