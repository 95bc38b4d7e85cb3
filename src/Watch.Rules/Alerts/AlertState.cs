using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Matching;

namespace Watch.Rules.Alerts;

/// <summary>Where an alert is in its life.</summary>
public enum AlertStatus
{
    /// <summary>As first raised.</summary>
    Raised,

    /// <summary>Shows a later notice of the chain than the one that first agreed.</summary>
    Corrected,

    /// <summary>The chain no longer supports it.</summary>
    Withdrawn,
}

/// <summary>The business key of an alert inside a chain; with the chain's root, it is unique for ever.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Subject">The firm's SIREN, or empty where the rule watches no firm.</param>
/// <param name="Route">Where it goes.</param>
public readonly record struct AlertKey(string Rule, string Subject, Route Route);

/// <summary>What an alert of a chain should be, computed from the chain alone, whatever order it came in.</summary>
public sealed record AlertState
{
    public required AlertKey Key { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required AlertStatus Status { get; init; }

    /// <summary>The rule that judged.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The firm it is about, as configured when it was judged; null where the rule watches no firm.</summary>
    public Firm? Firm { get; init; }

    /// <summary>The notice it shows: the last of the chain that agreed.</summary>
    public required Notice Notice { get; init; }

    /// <summary>
    /// The notices of its matter that agree, each the last of its strand, in order of publication, <see cref="Notice"/> among them; empty
    /// where it stands alone.
    /// </summary>
    public IReadOnlyList<Notice> Together { get; init; } = [];

    /// <summary>Why that notice agreed.</summary>
    public required Match Match { get; init; }

    /// <summary>The notice that corrected or withdrew it; null while raised.</summary>
    public Notice? ChangedBy { get; init; }

    /// <summary>What of that notice it tells.</summary>
    public NoticeFacts Facts => new(Notice, Match.Kinds) { Together = Together };
}
