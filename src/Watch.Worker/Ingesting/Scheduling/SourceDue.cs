using Quartz;
using Watch.Sources.Seams;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>Whether a source should have run since it last did: pure.</summary>
internal static class SourceDue
{
    /// <summary>
    /// Clocks of several machines differ by less; what was noted further ahead was noted by a clock that was wrong, and says nothing.
    /// </summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromHours(1);

    /// <summary>True when a time of its schedule has passed since its last run that ended well; a source that never ran is due.</summary>
    /// <param name="settings">Its schedule, time zone and stage; one that is off is never due.</param>
    /// <param name="lastSuccess">When a run last ended well, or null.</param>
    /// <param name="now">The current time.</param>
    public static bool IsDue(SourceSettings settings, DateTimeOffset? lastSuccess, DateTimeOffset now) =>
        settings.Stage != Stage.Off && !HasRunSince(LastFireTime(settings, now) ?? DateTimeOffset.MinValue, lastSuccess, now);

    /// <summary>Whether a run has ended at a moment or after it.</summary>
    /// <param name="since">The moment.</param>
    /// <param name="lastRun">When the run ended, or null.</param>
    /// <param name="now">The current time.</param>
    public static bool HasRunSince(DateTimeOffset since, DateTimeOffset? lastRun, DateTimeOffset now) =>
        lastRun >= since && lastRun <= now + ClocksDiffer;

    /// <summary>The latest time of the schedule that is not in the future, or null when there is none.</summary>
    public static DateTimeOffset? LastFireTime(SourceSettings settings, DateTimeOffset now) =>
        new CronExpression(settings.Schedule, settings.TimeZone).GetPreviousValidTimeBefore(now.AddSeconds(1));
}
