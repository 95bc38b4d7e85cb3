using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Scoring;

/// <summary>A name of the list.</summary>
internal sealed record KnownName(NamedFirm Firm, FirmName Name, PreparedName Prepared, Standing Standing);

/// <summary>What a known name is to its firm.</summary>
internal enum Standing
{
    Whole,
    Part,
    Group,
}

/// <summary>A name of the list beside the name seen, measured.</summary>
internal sealed class Candidate(PreparedName seen, KnownName known, double[] features)
{
    public PreparedName Seen { get; } = seen;

    public KnownName Known { get; } = known;

    public double[] Features { get; } = features;

    public double Score { get; set; }

    /// <summary>How much of both names is explained.</summary>
    public double Both => Features[(int)Feature.SeenExplained] * Features[(int)Feature.KnownExplained];
}
