using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Decisions;

/// <summary>What is known of a decision beside its document.</summary>
internal sealed record DecisionFacts
{
    /// <summary>The id where the document tells no number.</summary>
    public required string Id { get; init; }

    /// <summary>The number, where the publisher tells it outside the document.</summary>
    public string? Number { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required EventKind Kind { get; init; }

    public string? Title { get; init; }

    /// <summary>The firms that are named, the issuer first.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    public Uri? Link { get; init; }

    /// <summary>The id of the row that it corrects; without use where a number makes the id.</summary>
    public string? Corrects { get; init; }

    public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];
}
