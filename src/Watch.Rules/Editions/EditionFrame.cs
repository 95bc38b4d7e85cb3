using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;

namespace Watch.Rules.Editions;

/// <summary>What an edition is made for, and between which positions of the log.</summary>
public sealed record EditionFrame
{
    public required Volet Volet { get; init; }

    /// <summary>A route in mode <c>digest</c>.</summary>
    public required Route Route { get; init; }

    /// <summary>What its readers call it, in French.</summary>
    public required string Title { get; init; }

    /// <summary>0 in a preview.</summary>
    public required int Number { get; init; }

    /// <summary>The day on which it is closed, in France.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where the edition before was closed; 0 for the first.</summary>
    public required long After { get; init; }

    /// <summary>Where it is closed.</summary>
    public required long Position { get; init; }

    /// <summary>Whose technologies are its themes, and whose lists say who is who; null for a route of no cluster.</summary>
    public Cluster? Cluster { get; init; }

    /// <summary>The départements of the region.</summary>
    public IReadOnlyList<string> Departements { get; init; } = [];

    /// <summary>What it is made by where it is for the pre-diagnosis of the INPI; null for any other.</summary>
    public Prediagnosis? Prediagnosis { get; init; }

    /// <summary>Where its page will be found; null where no site has an address, and in a preview.</summary>
    public Uri? Archive { get; init; }

    public IReadOnlyList<EditionSource> Sources { get; init; } = [];

    public IReadOnlyList<string> CoverageWarnings { get; init; } = [];
}

/// <summary>An alert of the route that changed since the edition before.</summary>
/// <param name="Content">As it stands.</param>
/// <param name="IsWithdrawn">Whether it no longer holds.</param>
/// <param name="Notice">The notice that it shows; null where its payload was erased.</param>
public sealed record EditionCandidate(AlertContent Content, bool IsWithdrawn, Notice? Notice);
