using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>A rule and a notice agreeing, with why.</summary>
public sealed record Match
{
    public required Rule Rule { get; init; }

    /// <summary>The firm, or null where the rule is about no firm.</summary>
    public Firm? Firm { get; init; }

    /// <summary>What the firm was recognised by; null where it is in the notice with a number.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>
    /// The number that the notice gives in place of the firm's SIREN, as in <c>LEI 9999…</c>; null where it gives the SIREN.
    /// </summary>
    public string? OtherNumber { get; init; }

    /// <summary>
    /// The last capital of the firm that was published before a notice that announces a change of it; null where none is known, or there
    /// is no firm.
    /// </summary>
    public Money? CapitalBefore { get; init; }

    /// <summary>The kinds of the notice that agreed.</summary>
    public required IReadOnlyList<EventKind> Kinds { get; init; }

    /// <summary>How urgent, in this case.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it goes, in this case.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>One line for each clause that agreed: what it asked and what it saw.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
}
