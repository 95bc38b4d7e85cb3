using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Contracts.Messages;

/// <summary>A publication in an edition.</summary>
public sealed record EditionItem
{
    /// <summary>The alert that it is.</summary>
    public required Guid Alert { get; init; }

    /// <summary>Which notice it shows; see <see cref="NoticeKey"/>.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The publisher's id of that notice.</summary>
    public required string Notice { get; init; }

    /// <summary>What is announced.</summary>
    public required IReadOnlyList<EventKind> Kinds { get; init; }

    /// <summary>The patents, one but in an act of a register; none where it is about no patent.</summary>
    public required IReadOnlyList<AlertPatent> Patents { get; init; }

    /// <summary>What stands for the title where it has no patent, in French.</summary>
    public string? Title { get; init; }

    /// <summary>The number of the register entry; null where it is none.</summary>
    public string? Act { get; init; }

    /// <summary>Names the family, to be compared with others and not shown.</summary>
    public required string Family { get; init; }

    /// <summary>Whether no earlier edition has a publication of the family.</summary>
    public bool IsNewFamily { get; init; }

    /// <summary>Other publications of the family, in this edition and in earlier ones: <c>FR2939174A1</c>.</summary>
    public IReadOnlyList<string> AlsoPublishedAs { get; init; } = [];

    /// <summary>Applicants and holders, and what they are to the cluster.</summary>
    public IReadOnlyList<EditionParty> Parties { get; init; } = [];

    /// <summary>Why it is here, in French, one line each.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>The legal day of publication; of a grant, that of the grant.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Whether it was published before the last edition was closed, and became known after.</summary>
    public bool IsLate { get; init; }

    /// <summary>The official publication.</summary>
    public Uri? Link { get; init; }
}

/// <summary>A party of an item.</summary>
/// <param name="Name">As the office prints it.</param>
/// <param name="Siren">Where it has a valid one.</param>
/// <param name="Standing">What it is to the cluster.</param>
public sealed record EditionParty(PartyRole Role, string Name, Siren? Siren = null, EditionStanding Standing = EditionStanding.None);

/// <summary>What a party is to the cluster.</summary>
public enum EditionStanding
{
    /// <summary>Nothing that is known.</summary>
    None,

    /// <summary>On the cluster's list of members.</summary>
    Member,

    /// <summary>On the cluster's list of competitors.</summary>
    Competitor,

    /// <summary>Its seat is in the region.</summary>
    Regional,
}
