using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Worker.Store;

/// <summary>How a source stands, for <c>sources</c> and <c>status</c>.</summary>
internal sealed record SourceHealth
{
    /// <summary>Which.</summary>
    public required SourceId Source { get; init; }

    /// <summary>Where it is.</summary>
    public Watermark? Watermark { get; init; }

    /// <summary>When a run last ended well (UTC).</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>The error of the last run, or null when it ended well.</summary>
    public string? LastError { get; init; }

    /// <summary>When the first run failed since one ended well (UTC); null where the last ended well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>When the last run ended (UTC).</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>Documents read.</summary>
    public long Documents { get; init; }

    /// <summary>The latest document's name.</summary>
    public string? LastDocument { get; init; }

    /// <summary>Records set aside.</summary>
    public long Quarantined { get; init; }

    /// <summary>Numbers missing.</summary>
    public int Gaps { get; init; }

    /// <summary>What it said of itself, or null.</summary>
    public SourceStanding? Standing { get; init; }

    /// <summary>What is kept of it and cannot be read.</summary>
    public IReadOnlyList<UnreadableStoredRow> Unreadable { get; init; } = [];

    /// <summary>Counts of warnings by code and value, over the documents.</summary>
    public IReadOnlyDictionary<ParseWarning, long> Warnings { get; init; } = new Dictionary<ParseWarning, long>();
}
