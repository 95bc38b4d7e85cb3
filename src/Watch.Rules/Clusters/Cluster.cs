using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Queries;
using Watch.Rules.Technologies;

namespace Watch.Rules.Clusters;

/// <summary>A pôle de compétitivité: who belongs to it, and what it works on.</summary>
public sealed record Cluster
{
    /// <summary>Its name in rules, as in <c>viameca</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>Where what is for it goes; null where the configuration does not say.</summary>
    public Route? Route { get; init; }

    public IReadOnlyList<ClusterFirm> Members { get; init; } = [];

    /// <summary>Those its members compete with.</summary>
    public IReadOnlyList<ClusterFirm> Competitors { get; init; } = [];

    /// <summary>What it works on, outside its themes.</summary>
    public IReadOnlyList<Technology> Technologies { get; init; } = [];

    /// <summary>What it works on, by theme, in the order of the file.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>All it works on: what stands outside its themes first.</summary>
    public IReadOnlyList<Technology> AllTechnologies => [.. Technologies, .. Themes.SelectMany(t => t.Technologies)];

    /// <summary>The words of what it works on; null where none are given.</summary>
    public Query? Vocabulary { get; init; }

    /// <summary>Who runs it, names and addresses as the administrator writes them.</summary>
    public IReadOnlyList<string> Animators { get; init; } = [];
}

/// <summary>A firm that a cluster names.</summary>
/// <param name="Siren">Its SIREN; null where it is not known or not French.</param>
public sealed record ClusterFirm(string Name, Siren? Siren = null);

/// <summary>How a notice can be about a cluster.</summary>
public enum ClusterLink
{
    /// <summary>A party is one of its members.</summary>
    Member,

    /// <summary>A party is one of its competitors.</summary>
    Competitor,

    /// <summary>The notice is classified under its technologies.</summary>
    Technology,

    /// <summary>The texts of the notice hold its vocabulary.</summary>
    Vocabulary,
}
