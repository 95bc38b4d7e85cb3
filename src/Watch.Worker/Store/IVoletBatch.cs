using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;

namespace Watch.Worker.Store;

/// <summary>One transaction of a volet's reader.</summary>
internal interface IVoletBatch : IAsyncDisposable
{
    /// <summary>The position the last committed batch reached.</summary>
    long Cursor { get; }

    /// <summary>
    /// The alerts whose chain root, now or formerly, is one of these notices; what this batch saved is seen. Whoever needs all of them
    /// takes <see cref="StoredRowsNeeded.Needed{T}(IReadOnlyList{Stored{T}})"/>.
    /// </summary>
    Task<IReadOnlyList<Stored<Alert>>> OfChainAsync(IReadOnlyCollection<NoticeKey> members, CancellationToken ct);

    /// <summary>The SIREN that alerts are about whose rule asks what was published of the firm before.</summary>
    Task<IReadOnlyList<string>> SubjectsOfHistoryAsync(CancellationToken ct);

    /// <summary>Inserts or replaces an alert by its id, and appends to the ledger: with a message for the outbox, or silently.</summary>
    /// <exception cref="UnreadableRowException">Another alert, which its chain does not lead to, has the same business key.</exception>
    Task SaveAsync(Alert alert, LedgerEntry entry, CancellationToken ct);

    /// <summary>
    /// Saves the alerts of an operation, and its message once. The line of each alert bears the id that its message would have alone.
    /// </summary>
    /// <exception cref="UnreadableRowException">Another alert, which its chain does not lead to, has the business key of one.</exception>
    Task SaveAsync(OperationChange operation, CancellationToken ct);

    /// <summary>
    /// The alerts about a firm that a route was told of, published between two days, the latest first; what this batch saved is seen.
    /// </summary>
    Task<IReadOnlyList<Stored<Alert>>> PublishedOnFirmAsync(string subject, Route route, DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>
    /// The alerts of a route that no message of their own told of, and that were written since a moment or stand in no edition.
    /// </summary>
    Task<IReadOnlyList<Stored<Alert>>> WaitingForEditionAsync(Route route, DateTimeOffset since, CancellationToken ct);

    /// <summary>The last edition of a route, without what it says; null where there is none.</summary>
    Task<EditionMark?> LastEditionAsync(Route route, CancellationToken ct);

    /// <summary>The last editions of a route, the earliest first.</summary>
    Task<IReadOnlyList<Stored<PublishedEdition>>> EditionsAsync(Route route, int most, CancellationToken ct);

    /// <summary>The alerts that an edition tells of, where what it says cannot be read.</summary>
    Task<IReadOnlyList<Guid>> AlertsOfAsync(UnreadableStoredRow edition, CancellationToken ct);

    /// <summary>Lets a message that is about no one alert, a backfill or an edition, wait in the outbox.</summary>
    Task AnnounceAsync(Message message, DateTimeOffset at, CancellationToken ct);

    /// <summary>Keeps a rule's text by its version, once.</summary>
    Task SaveRuleAsync(string rule, string version, string json, CancellationToken ct);

    /// <summary>The text of a rule's version, or null.</summary>
    Task<Stored<string>?> RuleAsync(string rule, string version, CancellationToken ct);

    /// <summary>Sets a notice aside that this volet cannot process.</summary>
    Task DeadLetterAsync(long position, NoticeKey key, string error, DateTimeOffset at, CancellationToken ct);

    /// <summary>Forgets a dead letter that was processed after all.</summary>
    Task RemoveDeadLetterAsync(long position, CancellationToken ct);

    /// <summary>Notes a row that this build could not read.</summary>
    Task QuarantineAsync(UnreadableStoredRow row, DateTimeOffset at, CancellationToken ct);

    /// <summary>Commits all of it and moves the cursor.</summary>
    Task CommitAsync(long cursor, CancellationToken ct);
}

/// <summary>Where a route stands with its editions.</summary>
/// <param name="Number">Of the last.</param>
/// <param name="Position">The position of the log at which it was closed.</param>
/// <param name="At">When it was closed (UTC).</param>
internal sealed record EditionMark(int Number, long Position, DateTimeOffset At);
