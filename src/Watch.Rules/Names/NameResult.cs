namespace Watch.Rules.Names;

/// <summary>What is made of a name.</summary>
public enum NameOutcome
{
    /// <summary>No firm of the list.</summary>
    None,

    /// <summary>May be the firm: a person has to look, and it never alerts by itself.</summary>
    Review,

    Match,
}

/// <summary>A part of a score: what was measured, what it counts, and the two texts it was measured on.</summary>
/// <param name="Feature">What was measured, in kebab case.</param>
/// <param name="Weight">What a full measure counts.</param>
/// <param name="Value">The measure, mostly between 0 and 1; weight times value is the share in the score.</param>
/// <param name="Seen">What stands in the name seen.</param>
/// <param name="Known">What stands in the name known.</param>
public sealed record NameEvidence(string Feature, double Weight, double Value, string Seen, string Known);

/// <summary>What the matcher makes of a name, and why.</summary>
public sealed record NameResult
{
    /// <summary>The name as given.</summary>
    public required string Seen { get; init; }

    /// <summary>What is made of it.</summary>
    public required NameOutcome Outcome { get; init; }

    /// <summary>The firm, of a match or a review; null of none.</summary>
    public NamedFirm? Firm { get; init; }

    /// <summary>Which of its names.</summary>
    public FirmName? Name { get; init; }

    /// <summary>Between 0 and 1: how sure, by the labelled names that the weights were fitted to.</summary>
    public double Score { get; init; }

    /// <summary>A firm of the list that the name is kin to without being it: a sister, parent or branch of its group.</summary>
    public NamedFirm? GroupLink { get; init; }

    /// <summary>One sentence: why so.</summary>
    public required string Why { get; init; }

    /// <summary>The parts of the score.</summary>
    public IReadOnlyList<NameEvidence> Evidence { get; init; } = [];

    /// <summary>The version of the matcher.</summary>
    public required string Matcher { get; init; }
}
