using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;

namespace Watch.Worker.Configuration.Rules;

/// <summary>What a volet's rules may name, and the ids they have taken.</summary>
internal sealed record RuleContext
{
    /// <summary>The volet.</summary>
    public required Volet Volet { get; init; }

    /// <summary>The SIREN of its firms; null when they could not all be read, and then any passes.</summary>
    public required IReadOnlyCollection<Siren>? Sirens { get; init; }

    /// <summary>The sectors of its firms; null as of <see cref="Sirens"/>.</summary>
    public required IReadOnlyList<string>? Sectors { get; init; }

    /// <summary>The groups of its firms; null as of <see cref="Sirens"/>.</summary>
    public required IReadOnlyList<string>? Groups { get; init; }

    /// <summary>Its routes; null when they could not be read, and then any that is of the volet passes.</summary>
    public required IReadOnlyList<Route>? Routes { get; init; }

    /// <summary>Its clusters by id; null for one that could not be read.</summary>
    public required IReadOnlyDictionary<string, Cluster?> Clusters { get; init; }

    /// <summary>The greatest static cost of a rule.</summary>
    public required int MostCost { get; init; }

    /// <summary>Where each rule stands, by id.</summary>
    public Dictionary<string, string> Taken { get; } = new(StringComparer.Ordinal);
}
