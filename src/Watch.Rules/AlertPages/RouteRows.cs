using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Rules.AlertPages;

/// <summary>All that a route received, as its lists show it.</summary>
internal sealed class RouteRows(Route route, IReadOnlyList<EntryRow> all, int unreadable, IReadOnlyDictionary<Siren, FirmRows> firms)
{
    /// <summary>By what a list may be filtered: nothing, or one severity, the most urgent first.</summary>
    public static IReadOnlyList<Severity?> Filters { get; } = [null, .. Enum.GetValues<Severity>().OrderDescending().Cast<Severity?>()];

    public Route Route => route;

    /// <summary>The newest publication first.</summary>
    public IReadOnlyList<EntryRow> All => all;

    /// <summary>Whether all that it received are editions.</summary>
    public bool AreEditions { get; } = all.Count > 0 && all.All(r => r.First.Status == MessageType.Edition);

    /// <summary>How many folders of messages could not be read.</summary>
    public int Unreadable => unreadable;

    public IReadOnlyDictionary<Siren, FirmRows> Firms => firms;

    /// <summary>How many rows of each severity there are, the most urgent first; those of which there are none are left out.</summary>
    public IReadOnlyList<FilterCount> Counts { get; } =
    [.. Filters.OfType<Severity>().Select(s => new FilterCount(s, all.Count(r => r.Severity == s))).Where(c => c.Count > 0)];

    /// <summary>The severities of which there is any.</summary>
    public IEnumerable<Severity> Severities => Counts.Select(c => c.Severity);

    public IReadOnlyList<EntryRow> OfSeverity(Severity? severity) => severity is null ? all : [.. all.Where(r => r.Severity == severity)];
}

/// <summary>How many rows of a severity there are.</summary>
internal sealed record FilterCount(Severity Severity, int Count);
