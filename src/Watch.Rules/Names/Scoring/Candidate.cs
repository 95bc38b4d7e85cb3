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
internal sealed class Candidate(NameMention mention, PreparedName seen, KnownName known, double[] features)
{
    /// <summary>What was to be recognised.</summary>
    public NameMention Mention { get; } = mention;

    public PreparedName Seen { get; } = seen;

    public KnownName Known { get; } = known;

    public double[] Features { get; } = features;

    public double Score { get; set; }

    /// <summary>What speaks for the firm beside its name: where it is, and what it does.</summary>
    public double Bearing => Features[(int)Feature.SamePlace] - Features[(int)Feature.OtherPlace] + Features[(int)Feature.SameSector];

    /// <summary>How much of both names is explained.</summary>
    public double Both => Features[(int)Feature.SeenExplained] * Features[(int)Feature.KnownExplained];
}
