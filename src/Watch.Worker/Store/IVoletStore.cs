using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;

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
    Task<IReadOnlyList<OutboxMessage>> UnsentAsync(int limit, CancellationToken ct);

    /// <summary>Marks a message; marking twice changes nothing.</summary>
    Task MarkSentAsync(Guid messageId, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes a failed attempt, for <c>status</c>.</summary>
    Task MarkFailedAsync(Guid messageId, string error, DateTimeOffset at, CancellationToken ct);

    /// <summary>The alerts that agree, oldest raised first; those merged into another are left out.</summary>
    IAsyncEnumerable<StoredAlert> QueryAsync(AlertQuery query, CancellationToken ct);

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
    Task<IReadOnlyList<StoredAlert>> OfChainAsync(IReadOnlyCollection<NoticeKey> members, CancellationToken ct);

    /// <summary>The SIREN that alerts are about whose rule asks what was published of the firm before.</summary>
    Task<IReadOnlyList<string>> SubjectsOfHistoryAsync(CancellationToken ct);

    /// <summary>Inserts or replaces an alert by its id, and appends to the ledger: with a message for the outbox, or silently.</summary>
    Task SaveAsync(StoredAlert alert, LedgerEntry entry, CancellationToken ct);

    /// <summary>Lets a message about a backfill wait in the outbox.</summary>
    Task AnnounceAsync(BackfillMessage message, DateTimeOffset at, CancellationToken ct);

    /// <summary>Keeps a rule's text by its version, once.</summary>
    Task SaveRuleAsync(string rule, string version, string json, CancellationToken ct);

    /// <summary>The text of a rule's version, or null.</summary>
    Task<string?> RuleAsync(string rule, string version, CancellationToken ct);

    /// <summary>Sets a notice aside that this volet cannot reconciler.</summary>
    Task DeadLetterAsync(long position, NoticeKey key, string error, DateTimeOffset at, CancellationToken ct);

    /// <summary>Commits all of it and moves the cursor.</summary>
    Task CommitAsync(long cursor, CancellationToken ct);
}

/// <summary>An alert as it is kept.</summary>
internal sealed record StoredAlert
{
    /// <summary>An alert as it stands, of which nobody has been told.</summary>
    public static StoredAlert Of(AlertState state, NoticeKey root, AlertContent content, DateTimeOffset now) =>
        new()
        {
            Id = content.Id,
            Root = root,
            Key = state.Key,
            Status = state.Status,
            RuleVersion = state.Rule.Version,
            Content = content,
            Firm = state.Firm is { } firm ? FirmJson.Write(firm) : null,
            AsksHistory = state.Rule.AsksHistory,
            Revision = content.Revision,
            CreatedAt = now,
            UpdatedAt = now,
        };

    /// <summary>Given when it was first computed; never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The root of its chain: the anchor. Moves to the new root when an older parent arrives.</summary>
    public required NoticeKey Root { get; init; }

    /// <summary>With <see cref="Root"/>, the business key: unique in the store.</summary>
    public required AlertKey Key { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required AlertStatus Status { get; init; }

    /// <summary>The version of the rule that judged, kept in the store.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>What was, or would have been, said.</summary>
    public required AlertContent Content { get; init; }

    /// <summary>The firm as configured when judged, as <c>FirmJson</c> writes it; null where the rule watches none.</summary>
    public string? Firm { get; init; }

    /// <summary>True where its rule asks what was published of the firm before.</summary>
    public bool AsksHistory { get; init; }

    /// <summary>Messages written so far; 0 while nobody has been told of it.</summary>
    public required int Revision { get; init; }

    /// <summary>The hash of what the last message said.</summary>
    public string? PublishedHash { get; init; }

    /// <summary>True while the last message said that it holds.</summary>
    public bool PublishedActive { get; init; }

    /// <summary>The alert that took its place when two chains turned out to be one.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>When it was first computed (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>What a message says.</summary>
internal enum MessageType
{
    /// <summary><see cref="AlertRaised"/>.</summary>
    Raised,

    /// <summary><see cref="AlertCorrected"/>.</summary>
    Corrected,

    /// <summary><see cref="AlertWithdrawn"/>.</summary>
    Withdrawn,
}

/// <summary>One line of the ledger: an alert changed, and who is to be told.</summary>
/// <param name="Status">What it became.</param>
/// <param name="Position">The position of the log entry that made it so.</param>
/// <param name="Message">The message for the outbox, or null when there is nothing to tell.</param>
/// <param name="At">When (UTC).</param>
internal sealed record LedgerEntry(AlertStatus Status, long Position, AlertMessage? Message, DateTimeOffset At);

/// <summary>A message of the outbox.</summary>
/// <param name="MessageId">The same at every attempt.</param>
/// <param name="Subject">What it is about: of two messages on one subject the lower number is sent first.</param>
/// <param name="Number">Its number among those.</param>
/// <param name="Route">Where it goes.</param>
internal abstract record OutboxMessage(Guid MessageId, Guid Subject, int Number, string Route);

/// <summary>What a backfill found for a route: one message in the place of one for each alert.</summary>
/// <param name="MessageId">The id of its content.</param>
/// <param name="Route">Where it goes.</param>
/// <param name="Content">What it says.</param>
internal sealed record BackfillMessage(Guid MessageId, string Route, BackfillContent Content)
    : OutboxMessage(MessageId, MessageId, 1, Route);

/// <summary>What became of one alert.</summary>
/// <param name="MessageId">Made of the alert's id and revision; the same at every attempt.</param>
/// <param name="AlertId">The alert.</param>
/// <param name="Revision">The number of this message among the alert's.</param>
/// <param name="Type">What it says.</param>
/// <param name="Route">Where it goes.</param>
/// <param name="Content">The alert as it stood.</param>
/// <param name="Reason">Why it was corrected or withdrawn, in French; empty when raised.</param>
internal sealed record AlertMessage(
    Guid MessageId,
    Guid AlertId,
    int Revision,
    MessageType Type,
    string Route,
    AlertContent Content,
    string Reason
) : OutboxMessage(MessageId, AlertId, Revision, Route);

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
    public string? Route { get; init; }

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
