using Quartz;
using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>How a source stands and when it is fetched next: pure.</summary>
/// <param name="Condition">How it stands; null when it is off.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="NextFetch">When it is fetched next (UTC); null when it is not.</param>
/// <param name="Circuit">Where the circuit of its host is; one that was opened long enough ago lets a probe through.</param>
internal sealed record SourceOutlook(
    SourceCondition? Condition,
    string? Reason,
    DateTimeOffset? NextFetch,
    CircuitPosition Circuit = CircuitPosition.Closed
)
{
    // A run that was due for less than this may still be going on.
    private static readonly TimeSpan RunAllowance = TimeSpan.FromHours(1);

    /// <summary>The outlook by what is remembered of a source.</summary>
    public static SourceOutlook Of(SourceSettings settings, SourceHealth health, DateTimeOffset now)
    {
        if (settings.Stage == Stage.Off)
        {
            return new SourceOutlook(null, null, null);
        }

        SourceStanding? standing = health.Standing?.Settings == settings.Fingerprint() ? health.Standing : null;
        (SourceCondition condition, string? reason) = How(settings, health, standing, now);
        DateTimeOffset? next = condition == SourceCondition.Disabled ? null : Next(settings, health, standing, now);
        return new SourceOutlook(condition, reason, next, CircuitOf(standing, now));
    }

    private static CircuitPosition CircuitOf(SourceStanding? standing, DateTimeOffset now) =>
        standing?.Circuit is { Position: CircuitPosition.Open, Until: { } until } && until <= now
            ? CircuitPosition.HalfOpen
            : standing?.Circuit.Position ?? CircuitPosition.Closed;

    private static (SourceCondition Condition, string? Reason) How(
        SourceSettings settings,
        SourceHealth health,
        SourceStanding? standing,
        DateTimeOffset now
    )
    {
        if (standing is { Condition: not SourceCondition.Ok })
        {
            return (standing.Condition, standing.Reason);
        }

        if (health.LastError is { } error)
        {
            return (SourceCondition.Degraded, error);
        }

        return !(standing?.NotBefore > now) && SourceDue.IsDue(settings, health.LastSuccess, now - RunAllowance)
            ? (
                SourceCondition.Late,
                health.LastRun is null ? "it was never fetched" : "it was not fetched since its schedule last asked for it"
            )
            : (SourceCondition.Ok, standing?.Reason);
    }

    // A run that failed is made again when its source may be asked, where that was decided, or at the next time of the schedule; only
    // a time that passed without any run is made up for at once.
    private static DateTimeOffset? Next(SourceSettings settings, SourceHealth health, SourceStanding? standing, DateTimeOffset now)
    {
        bool waits =
            standing is { Condition: not SourceCondition.Ok, NotBefore: not null } || SourceDue.IsDue(settings, health.LastRun, now);
        DateTimeOffset? next = waits ? now : new CronExpression(settings.Schedule, settings.TimeZone).GetNextValidTimeAfter(now);
        return standing?.NotBefore > next ? standing.NotBefore : next;
    }
}
