using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>One part of a condition, and what came of it.</summary>
public sealed record Explained
{
    /// <summary>The clause's key, or <c>all</c>, <c>any</c>, <c>not</c>, or the word it stands for.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks; null for a part that only holds others.</summary>
    public string? Asked { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>What the notice holds there, and how far that is from what is asked; null for a part that only holds others.</summary>
    public string? Seen { get; init; }

    /// <summary>The parts it holds.</summary>
    public IReadOnlyList<Explained> Parts { get; init; } = [];
}

/// <summary>Why a rule agreed with a notice, or why not.</summary>
public sealed record Explanation
{
    /// <summary>The rule, in the version that was asked.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The firm it was judged for; null where it is about none, or no firm of the list is in the notice.</summary>
    public Firm? Firm { get; init; }

    /// <summary>What the firm was recognised by; null where it is in the notice with a number.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>Whether it fires.</summary>
    public required bool Fires { get; init; }

    /// <summary>The condition, every part of it.</summary>
    public required Explained When { get; init; }

    /// <summary>What excludes, every part of it; null where nothing does.</summary>
    public Explained? Unless { get; init; }

    /// <summary>The known false positives, each with its reason as the name; those that agree exclude.</summary>
    public IReadOnlyList<Explained> FalsePositives { get; init; } = [];

    /// <summary>How urgent it is, or would be.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it goes, or would go.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>The first clause that keeps it from firing, in the order of the file; null when it fires.</summary>
    public Explained? FirstFailing =>
        Fires ? null
        : When.Outcome != Outcome.Yes ? Explainer.FirstFailing(When)
        : Unless is { Outcome: Outcome.Yes } ? Unless
        : FalsePositives.FirstOrDefault(f => f.Outcome == Outcome.Yes);
}
