using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Screening;
using Watch.Worker.Configuration;

namespace Watch.Worker.Judging;

/// <summary>What a volet judges by, all of one load. Immutable.</summary>
/// <param name="rules">The rules in force.</param>
/// <param name="firms">The firms that are watched or followed.</param>
/// <param name="digests">The routes in mode <c>digest</c>.</param>
internal sealed class VoletSnapshot(IReadOnlyList<Rule> rules, FirmList firms, IReadOnlyList<DigestRoute>? digests = null)
{
    /// <summary>The rules in force.</summary>
    public RuleIndex Rules { get; } = new(rules);

    /// <summary>Those of them that ask what was published of a firm before.</summary>
    public RuleIndex RulesOfHistory { get; } = new([.. rules.Where(r => r.AsksHistory)]);

    /// <summary>The firms that are watched or followed.</summary>
    public FirmList Firms => firms;

    /// <summary>The routes that wait for editions.</summary>
    public IReadOnlyList<DigestRoute> Digests { get; } = digests ?? [];

    /// <summary>The lines of the law on foreign investments; none in the offensive volet.</summary>
    public IReadOnlyList<ScreeningLine> Screening { get; init; } = [];

    /// <summary>What a volet judges by, as its configuration has it.</summary>
    public static VoletSnapshot Of(VoletConfiguration configuration) =>
        new(configuration.Rules, configuration.Firms, configuration.Digests)
        {
            Screening = [.. configuration.Screening.Select(s => s.Line)],
        };

    /// <summary>Whether a route waits for editions.</summary>
    public bool WaitsForEditions(Route route) => Digests.Any(d => d.Route == route);
}
