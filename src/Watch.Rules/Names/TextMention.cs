namespace Watch.Rules.Names;

/// <summary>A firm named in a running text.</summary>
public sealed record TextMention
{
    /// <summary>Where the name begins.</summary>
    public required int Start { get; init; }

    /// <summary>How many characters it takes.</summary>
    public required int Length { get; init; }

    /// <summary>The words as they stand.</summary>
    public required string Seen { get; init; }

    /// <summary>What is made of it.</summary>
    public required NameOutcome Outcome { get; init; }

    public required NamedFirm Firm { get; init; }

    /// <summary>Which of its names.</summary>
    public required FirmName Name { get; init; }

    /// <summary>Between 0 and 1.</summary>
    public required double Score { get; init; }

    /// <summary>
    /// Whether the words are rather those of another company of its group (<c>Thales Alenia Space</c> where Thales is looked for).
    /// </summary>
    public bool IsGroupLink { get; init; }

    /// <summary>Why the text is no news of the firm: a promotion, sport; null where it may be.</summary>
    public string? NoNews { get; init; }

    /// <summary>One sentence: why so.</summary>
    public required string Why { get; init; }

    /// <summary>The parts of the score.</summary>
    public required IReadOnlyList<NameEvidence> Evidence { get; init; }

    /// <summary>The version of the recogniser.</summary>
    public required string Matcher { get; init; }
}
