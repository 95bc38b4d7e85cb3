using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Screening;

/// <summary>An event about a firm, as far as the lines of the law ask for it. What is not known is null.</summary>
public sealed record ScreeningCase
{
    /// <summary>The day of the event, else of its publication; what was in force then is what counts.</summary>
    public required DateOnly Day { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>Where the shares of the firm are dealt in.</summary>
    public ListingMarket? Market { get; init; }

    /// <summary>The firm's sectors, in the administrator's own words; none means that they are not known.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Whether the investor comes to control the firm by the event.</summary>
    public bool? Control { get; init; }

    /// <summary>Whether the whole or part of a branch of the firm passes to the investor by the event.</summary>
    public bool? Branch { get; init; }

    /// <summary>The votes of the investor, alone or in concert, before the event, in per cent.</summary>
    public decimal? VotesBefore { get; init; }

    /// <summary>The votes of the investor, alone or in concert, after the event, in per cent.</summary>
    public decimal? VotesAfter { get; init; }

    /// <summary>The thresholds of votes that are said to be crossed, in per cent; none means that none is said.</summary>
    public IReadOnlyList<decimal> VotesThresholds { get; init; } = [];

    /// <summary>Those of the capital, where the source tells capital and votes apart.</summary>
    public IReadOnlyList<decimal> CapitalThresholds { get; init; } = [];

    /// <summary>Those of which the source does not tell whether they are of the capital or of the votes.</summary>
    public IReadOnlyList<decimal> UntoldThresholds { get; init; } = [];

    public CrossingDirection Direction { get; init; }

    /// <summary>The chain of investors, the one who acts first, each of whom the next one is above; none where nobody is named.</summary>
    public IReadOnlyList<ChainInvestor> Chain { get; init; } = [];

    /// <summary>Whether somebody may be above the last one of the chain whom nobody names.</summary>
    public bool IsTopUnknown { get; init; }

    /// <summary>Which stake or offer of the notice it is about: the members of a concert have the same.</summary>
    public int Stake { get; init; }

    /// <summary>Whether the investor who acts is alone in the event: then its name need not be told again.</summary>
    public bool IsAlone { get; init; } = true;
}

/// <summary>One link of a chain of investors; the law takes each of them for an investor (CMF, art. R151-1).</summary>
public sealed record ChainInvestor
{
    public required string Name { get; init; }

    /// <summary>Legal address, headquarters and jurisdiction, by code (ISO 3166-1 alpha-2); none means that they are not known.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Whether it is outside France, and the source does not tell where.</summary>
    public bool IsAbroad { get; init; }

    /// <summary>Whether it controls the link before it; of the first, which acts, there is nothing to ask.</summary>
    public bool? Controls { get; init; } = true;
}
