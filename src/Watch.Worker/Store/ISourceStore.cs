using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Worker.Store;

/// <summary>What ingestion remembers: watermarks, locks, documents, gaps, quarantine, warnings. Public, common to all.</summary>
internal interface ISourceStore
{
    /// <summary>The workers that fetch.</summary>
    IHeartbeats Heartbeats { get; }

    /// <summary>Where a source is, or null before its first run.</summary>
    Task<Stored<Watermark>?> WatermarkAsync(SourceId source, CancellationToken ct);

    /// <summary>Keeps where a source is.</summary>
    Task SaveWatermarkAsync(SourceId source, Watermark watermark, DateTimeOffset at, CancellationToken ct);

    /// <summary>
    /// Takes the lock of a source, or gives null when another holds it, in this process or any other. The lock is in the
    /// store: it outlives a lost scheduler and does not outlive a killed process by more than its lease.
    /// </summary>
    Task<IHeldLock?> TryLockAsync(SourceId source, string owner, CancellationToken ct);

    /// <summary>Who runs which source.</summary>
    Task<IReadOnlyList<Stored<LockHolder>>> LockHoldersAsync(CancellationToken ct);

    /// <summary>
    /// Notes that a document was read, with its counts and warnings; by name, so that reading it again replaces all of it.
    /// </summary>
    Task SaveDocumentAsync(DocumentNote note, CancellationToken ct);

    /// <summary>
    /// How many notices the documents of a family had that were read last, as many as <paramref name="most"/>, newest first, but for one.
    /// </summary>
    Task<IReadOnlyList<int>> NoticesOfAsync(SourceId source, string family, string except, int most, CancellationToken ct);

    /// <summary>Notes the end of a run.</summary>
    Task SaveRunAsync(RunNote note, CancellationToken ct);

    /// <summary>Notes a number missing in the publisher's sequence; noting twice changes nothing.</summary>
    Task SaveGapAsync(SourceId source, string family, string missing, DateTimeOffset at, CancellationToken ct);

    /// <summary>Forgets a gap that has been filled.</summary>
    Task FillGapAsync(SourceId source, string family, string name, DateTimeOffset at, CancellationToken ct);

    /// <summary>The gaps still open.</summary>
    Task<IReadOnlyList<Stored<GapNote>>> GapsAsync(SourceId? source, CancellationToken ct);

    /// <summary>Puts records aside; the same record of the same document twice is one.</summary>
    Task QuarantineAsync(IReadOnlyList<QuarantineNote> notes, CancellationToken ct);

    /// <summary>What is set aside, newest first.</summary>
    Task<IReadOnlyList<Stored<QuarantineNote>>> QuarantinedAsync(SourceId? source, CancellationToken ct);

    /// <summary>One of them, or null.</summary>
    Task<Stored<QuarantineNote>?> QuarantinedAsync(string id, CancellationToken ct);

    /// <summary>How each source stands.</summary>
    Task<IReadOnlyList<Stored<SourceHealth>>> HealthAsync(CancellationToken ct);

    /// <summary>What a source said of itself after its last run, or null when it never did.</summary>
    Task<Stored<SourceStanding>?> StandingAsync(SourceId source, CancellationToken ct);

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
