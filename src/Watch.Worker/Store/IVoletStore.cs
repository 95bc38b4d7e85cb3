using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store;

/// <summary>The store of one volet: cursor, alerts, ledger, dead letters. Never shared between volets.</summary>
internal interface IVoletStore
{
    /// <summary>Whose it is.</summary>
    Volet Volet { get; }

    /// <summary>Begins a batch: locks the cursor's row until it is committed or disposed, so that two workers take turns.</summary>
    Task<IVoletBatch> BeginAsync(CancellationToken ct);

    /// <summary>Where the reader stands, without a lock.</summary>
    Task<long> CursorAsync(CancellationToken ct);

    /// <summary>
    /// Takes the outbox for as long as it is sent from, or gives null when another publisher has it, in this process or any
    /// other. A killed process does not keep it.
    /// </summary>
    Task<IHeldLock?> TryLockOutboxAsync(string owner, CancellationToken ct);

    /// <summary>Messages not yet marked, oldest first.</summary>
    Task<IReadOnlyList<Message>> UnsentAsync(int limit, CancellationToken ct);

    /// <summary>Marks a message; marking twice changes nothing.</summary>
    Task MarkSentAsync(Guid messageId, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes a failed attempt, for <c>status</c>.</summary>
    Task MarkFailedAsync(Guid messageId, string error, DateTimeOffset at, CancellationToken ct);

    /// <summary>The alerts that agree, oldest raised first; those merged into another are left out.</summary>
    IAsyncEnumerable<Alert> QueryAsync(AlertQuery query, CancellationToken ct);

    /// <summary>Notes that a configuration was loaded, or was refused.</summary>
    Task NoteLoadAsync(ConfigurationLoad load, CancellationToken ct);

    /// <summary>The latest load that was accepted, or the latest that was refused; null where there is none.</summary>
    Task<ConfigurationLoad?> LastLoadAsync(bool accepted, CancellationToken ct);

    /// <summary>Totals for <c>status</c>.</summary>
    Task<VoletTotals> TotalsAsync(CancellationToken ct);
}

/// <summary>One transaction of a volet's reader.</summary>
internal interface IVoletBatch : IAsyncDisposable
{
    /// <summary>The position the last committed batch reached.</summary>
    long Cursor { get; }

    /// <summary>The alerts whose chain root, now or formerly, is one of these notices; what this batch saved is seen.</summary>
    Task<IReadOnlyList<Alert>> OfChainAsync(IReadOnlyCollection<NoticeKey> members, CancellationToken ct);

    /// <summary>The SIREN that alerts are about whose rule asks what was published of the firm before.</summary>
    Task<IReadOnlyList<string>> SubjectsOfHistoryAsync(CancellationToken ct);

    /// <summary>Inserts or replaces an alert by its id, and appends to the ledger: with a message for the outbox, or silently.</summary>
    Task SaveAsync(Alert alert, LedgerEntry entry, CancellationToken ct);

    /// <summary>Lets a message about a backfill wait in the outbox.</summary>
    Task AnnounceAsync(Message message, DateTimeOffset at, CancellationToken ct);

    /// <summary>Keeps a rule's text by its version, once.</summary>
    Task SaveRuleAsync(string rule, string version, string json, CancellationToken ct);

    /// <summary>The text of a rule's version, or null.</summary>
    Task<string?> RuleAsync(string rule, string version, CancellationToken ct);

    /// <summary>Sets a notice aside that this volet cannot reconciler.</summary>
    Task DeadLetterAsync(long position, NoticeKey key, string error, DateTimeOffset at, CancellationToken ct);

    /// <summary>Commits all of it and moves the cursor.</summary>
    Task CommitAsync(long cursor, CancellationToken ct);
}

/// <summary>A choice of alerts; a member that is null asks nothing.</summary>
internal sealed record AlertQuery
{
    /// <summary>Published on or after this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>About this firm.</summary>
    public string? Siren { get; init; }

    /// <summary>Of this rule.</summary>
    public string? Rule { get; init; }

    /// <summary>On this route.</summary>
    public Route? Route { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}

/// <summary>A configuration that was loaded, or refused.</summary>
internal sealed record ConfigurationLoad
{
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the user and the machine of the process, as in <c>watch@srv1</c>.</summary>
    public required string By { get; init; }

    /// <summary>The number of that process.</summary>
    public required int Process { get; init; }

    /// <summary>The hash of the files that the volet judges by.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether the volet judges by it since.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Its rules; 0 where it was refused.</summary>
    public required int Rules { get; init; }

    /// <summary>Its firms; 0 where it was refused.</summary>
    public required int Firms { get; init; }

    /// <summary>What is wrong in it.</summary>
    public required int Errors { get; init; }
}

/// <summary>Totals of a volet.</summary>
/// <param name="Cursor">Where the reader stands in the log.</param>
/// <param name="Alerts">By status.</param>
/// <param name="Unsent">Messages waiting.</param>
/// <param name="Failing">Messages whose last attempt failed.</param>
/// <param name="DeadLetters">Notices set aside.</param>
internal sealed record VoletTotals(long Cursor, IReadOnlyDictionary<AlertStatus, long> Alerts, long Unsent, long Failing, long DeadLetters);
