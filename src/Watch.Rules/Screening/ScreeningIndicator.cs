namespace Watch.Rules.Screening;

/// <summary>What an indicator would need to know, and what is not known.</summary>
public enum ScreeningGap
{
    /// <summary>Whether control is acquired.</summary>
    Control,

    /// <summary>Whether a branch of activity is acquired.</summary>
    Branch,

    /// <summary>The votes before or after the event.</summary>
    Votes,

    /// <summary>Who the investor is.</summary>
    Investor,

    /// <summary>Where an investor of the chain is.</summary>
    Country,

    /// <summary>Whether an investor of the chain controls the one below.</summary>
    ChainControl,

    /// <summary>Who is above the last investor of the chain.</summary>
    Top,

    /// <summary>Whether the firm is on a regulated market.</summary>
    Market,

    /// <summary>Whether the firm's activity is one of those that the law lists.</summary>
    Activity,
}

/// <summary>Something that is not known.</summary>
/// <param name="Names">The investors it is about; none with the others.</param>
public sealed record ScreeningUnknown(ScreeningGap Gap, IReadOnlyList<string> Names);

/// <summary>An investor for whom a line of the law asks, and what tells it.</summary>
/// <param name="Countries">Those that make it one, by code.</param>
public sealed record SeenInvestor(string Name, IReadOnlyList<string> Countries);

/// <summary>
/// That an event may be one for which a line of the law wants an authorisation: what was seen of it, and what is not known. Never a
/// finding, which is the minister's (CMF, art. L151-3).
/// </summary>
public sealed record ScreeningIndicator
{
    public required ScreeningLine Line { get; init; }

    public required ScreeningCase Case { get; init; }

    /// <summary>Whether all that the line asks for was seen; else something is not known.</summary>
    public bool IsWhole => Unknown.Count == 0;

    /// <summary>Whether control, branch or crossing was seen.</summary>
    public required bool IsOperationSeen { get; init; }

    /// <summary>The investors that the line is about; none where that is not known.</summary>
    public IReadOnlyList<SeenInvestor> Investors { get; init; } = [];

    /// <summary>The sectors of the firm which the law lists; none where that is not known.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>The lines which list them.</summary>
    public IReadOnlyList<ScreeningLine> Activities { get; init; } = [];

    public required IReadOnlyList<ScreeningUnknown> Unknown { get; init; }
}
