using Watch.Rules.Firms;

namespace Watch.Rules.Screening;

/// <summary>What a line of the law is about (CMF, art. R151-2).</summary>
public enum ScreeningCondition
{
    /// <summary>Control in the meaning of art. L233-3 of the code de commerce is acquired.</summary>
    Control,

    /// <summary>The whole or part of a branch of activity is acquired.</summary>
    Branch,

    /// <summary>A threshold of the voting rights is crossed upwards.</summary>
    Votes,

    /// <summary>Which activities are sensitive (art. R151-3); by itself it says nothing of an event.</summary>
    Activity,
}

/// <summary>Whom a line of the law is about.</summary>
public enum ScreeningInvestor
{
    /// <summary>Whoever is not French, or has somebody above who is not.</summary>
    AnyForeign,

    /// <summary>Whoever is outside the Union and the Economic Area, or has somebody above who is.</summary>
    OutsideEea,

    /// <summary>Whoever is in the Union and controlled from outside of it.</summary>
    EuControlledFromOutside,
}

/// <summary>Which firms a line of the law is about, by where their shares are dealt in.</summary>
public enum ScreeningMarket
{
    Any,

    /// <summary>Those on a regulated market; Euronext Growth is none.</summary>
    Regulated,
}

/// <summary>One line of the law, as the administrator wrote it down.</summary>
public sealed record ScreeningLine
{
    /// <summary>The first day on which it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it is in force; null while it is.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The text of law, as readers are shown it: <c>R. 151-2, 3° CMF</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What made or changed it: <c>décret 2023-1293</c>; null where nothing is told.</summary>
    public string? Note { get; init; }

    public required ScreeningCondition Condition { get; init; }

    /// <summary>Per cent of the voting rights; only with <see cref="ScreeningCondition.Votes"/>.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Null with <see cref="ScreeningCondition.Activity"/> alone.</summary>
    public ScreeningInvestor? Investor { get; init; }

    public ScreeningMarket Market { get; init; }

    /// <summary>
    /// The administrator's own sectors that it is about. None: those of the lines about activities which are in force on the same day.
    /// </summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    public bool IsInForce(DateOnly day) => day >= From && (Until is not { } until || day <= until);

    /// <summary>Whether a firm on a market is one that it is about; null where its market is not known.</summary>
    public bool? IsAbout(ListingMarket? market) =>
        Market == ScreeningMarket.Any ? true
        : market is { } known ? known == ListingMarket.Regulated
        : null;
}
