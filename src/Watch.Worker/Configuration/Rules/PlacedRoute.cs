using Quartz;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.French.Words;

namespace Watch.Worker.Configuration.Rules;

/// <summary>A route of a volet, as <c>routes.yml</c> has it.</summary>
/// <param name="Route">The audience.</param>
/// <param name="Mode">How it is told.</param>
/// <param name="Reader">Who reads it, in the administrator's words; null where the configuration does not say.</param>
/// <param name="Place">The file and line of it.</param>
internal sealed record PlacedRoute(Route Route, RouteMode Mode, string? Reader, FilePlace Place)
{
    /// <summary>When editions are closed: a cron expression, in the time of Paris. Default: Mondays at seven.</summary>
    public string Schedule { get; init; } = "0 0 7 ? * MON";

    /// <summary>Where its editions stand for whoever comes; null where they do not.</summary>
    public EditionSite? Site { get; init; }

    /// <summary>
    /// Of how many years no filing may have been read of a firm (1 to 20); of the route for the pre-diagnosis of the INPI alone, and null
    /// of any other.
    /// </summary>
    public int? Years { get; init; }

    /// <summary>When the next edition is closed after a moment; null where none ever is.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => new CronExpression(Schedule, ParisTime.Zone).GetNextValidTimeAfter(after);
}
