using Watch.Contracts.Identifiers;

namespace Watch.Rules.Alerts;

/// <summary>What of a source may be missing from the log while alerts are raised.</summary>
public sealed record SourceCoverage
{
    public required SourceId Source { get; init; }

    /// <summary>What kind of source it is: others of the same kind publish what it does.</summary>
    public required SourceId Kind { get; init; }

    public required CoverageState State { get; init; }

    /// <summary>When it was last read to the end (UTC); null where it never was.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>
    /// Whether the legal events of patents are read; null of a source that tells nothing of patents, and where nobody knows.
    /// </summary>
    public LegalEventCoverage? LegalEvents { get; init; }

    /// <summary>The issues that are missing in its sequence.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>How a source stands, as far as its readers are concerned.</summary>
public enum CoverageState
{
    /// <summary>It is read when it should be.</summary>
    Whole,

    /// <summary>A time of its schedule has passed, and it was not read since.</summary>
    Late,

    /// <summary>Its last readings failed, or gave something else than they used to.</summary>
    Degraded,

    /// <summary>Its site does not let itself be asked.</summary>
    Blocked,

    /// <summary>It is gone, and is not asked any more.</summary>
    Disabled,

    /// <summary>Whoever fetches it could not be asked.</summary>
    Unknown,
}

/// <summary>Whether what happens to a patent after its publication is read: licences, pledges, transfers, lapses.</summary>
public enum LegalEventCoverage
{
    /// <summary>It is read, and raises alerts.</summary>
    Whole,

    /// <summary>It is read on trial, and raises none.</summary>
    OnTrial,

    /// <summary>It is not read.</summary>
    None,

    /// <summary>It would be read, and nobody has given what it is to be read from.</summary>
    NotConfigured,
}
