using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Worker.Store;

/// <summary>What ingestion remembers: watermarks, locks, documents, gaps, quarantine, warnings. Public, common to all.</summary>
internal interface ISourceStore
{
    /// <summary>Where a source is, or null before its first run.</summary>
    Task<Watermark?> WatermarkAsync(SourceId source, CancellationToken ct);

    /// <summary>Keeps where a source is.</summary>
    Task SaveWatermarkAsync(SourceId source, Watermark watermark, DateTimeOffset at, CancellationToken ct);

    /// <summary>
    /// Takes the lock of a source, or gives null when another holds it, in this process or any other. The lock is in the
    /// store: it outlives a lost scheduler and does not outlive a killed process by more than its lease.
    /// </summary>
    Task<IHeldLock?> TryLockAsync(SourceId source, string owner, CancellationToken ct);

    /// <summary>Notes that a document was read, with its counts and warnings; by name, so that reading it again replaces all of it.</summary>
    Task SaveDocumentAsync(DocumentNote note, CancellationToken ct);

    /// <summary>Notes the end of a run.</summary>
    Task SaveRunAsync(RunNote note, CancellationToken ct);

    /// <summary>Notes a number missing in the publisher's sequence; noting twice changes nothing.</summary>
    Task SaveGapAsync(SourceId source, string family, string missing, DateTimeOffset at, CancellationToken ct);

    /// <summary>Forgets a gap that has been filled.</summary>
    Task FillGapAsync(SourceId source, string family, string name, DateTimeOffset at, CancellationToken ct);

    /// <summary>The gaps still open.</summary>
    Task<IReadOnlyList<GapNote>> GapsAsync(SourceId? source, CancellationToken ct);

    /// <summary>Puts records aside; the same record of the same document twice is one.</summary>
    Task QuarantineAsync(IReadOnlyList<QuarantineNote> notes, CancellationToken ct);

    /// <summary>What is set aside, newest first.</summary>
    Task<IReadOnlyList<QuarantineNote>> QuarantinedAsync(SourceId? source, CancellationToken ct);

    /// <summary>One of them, or null.</summary>
    Task<QuarantineNote?> QuarantinedAsync(string id, CancellationToken ct);

    /// <summary>How each source stands.</summary>
    Task<IReadOnlyList<SourceHealth>> HealthAsync(CancellationToken ct);

    /// <summary>What a source said of itself after its last run, or null when it never did.</summary>
    Task<SourceStanding?> StandingAsync(SourceId source, CancellationToken ct);

    /// <summary>Keeps what a source says of itself.</summary>
    /// <param name="source">Which.</param>
    /// <param name="standing">What it says.</param>
    /// <param name="postponed">Whether a run waits for the moment before which it may not be, and is to be made then.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="ct">Stops it.</param>
    Task SaveStandingAsync(SourceId source, SourceStanding standing, bool postponed, DateTimeOffset at, CancellationToken ct);

    /// <summary>The sources whose postponed run may be made at that moment, the longest waiting first.</summary>
    Task<IReadOnlyList<SourceId>> PostponedAsync(DateTimeOffset until, CancellationToken ct);

    /// <summary>Deletes quarantine and notes older than the retention period.</summary>
    Task<int> PruneAsync(DateTimeOffset before, CancellationToken ct);
}

/// <summary>A document that was read.</summary>
internal sealed record DocumentNote(
    SourceId Source,
    string Family,
    string Name,
    string Hash,
    long Bytes,
    int Notices,
    int New,
    int Quarantined,
    DateTimeOffset At
)
{
    /// <summary>What was odd in it, counted by code and value.</summary>
    public IReadOnlyDictionary<ParseWarning, int> Warnings { get; init; } = new Dictionary<ParseWarning, int>();
}

/// <summary>A run of a source.</summary>
/// <param name="Source">Which.</param>
/// <param name="StartedAt">When (UTC).</param>
/// <param name="EndedAt">When (UTC).</param>
/// <param name="Documents">Documents read.</param>
/// <param name="Notices">Notices read.</param>
/// <param name="New">Rows written.</param>
/// <param name="Error">Why it failed, or null.</param>
internal sealed record RunNote(
    SourceId Source,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    int Documents,
    int Notices,
    int New,
    string? Error
);

/// <summary>A number missing in a publisher's sequence.</summary>
internal sealed record GapNote(SourceId Source, string Family, string Missing, DateTimeOffset Since);

/// <summary>A record set aside.</summary>
internal sealed record QuarantineNote
{
    /// <summary>A short hash of document and place: the name under which <c>quarantine show</c> finds it.</summary>
    public required string Id { get; init; }

    /// <summary>The source, or null when no parser knew the document.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The document's name.</summary>
    public required string Document { get; init; }

    /// <summary>Where in it; 0 where the format has no lines.</summary>
    public required int Line { get; init; }

    /// <summary>Where in the line.</summary>
    public required int Column { get; init; }

    /// <summary>Why.</summary>
    public required RejectReason Reason { get; init; }

    /// <summary>What was found and what is allowed.</summary>
    public required string Detail { get; init; }

    /// <summary>The record as it came.</summary>
    public string? Raw { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }
}

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

    /// <summary>Counts of warnings by code and value, over the documents.</summary>
    public IReadOnlyDictionary<ParseWarning, long> Warnings { get; init; } = new Dictionary<ParseWarning, long>();
}
