using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>The append-only log of public facts, common to all. Two stores keep it; one suite of contract tests holds both.</summary>
internal interface INoticeLog
{
    /// <summary>
    /// Appends what is new, in the order given, in one transaction. A row's position is taken and committed so that a
    /// reader that has passed a position never finds a smaller one later.
    /// </summary>
    /// <returns>One outcome for each candidate, in order.</returns>
    Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<LogCandidate> batch, CancellationToken ct);

    /// <summary>
    /// The next <paramref name="limit"/> rows after a position, in order; of them, the entries that the reader wants by
    /// their summary. A row whose payload was erased is passed.
    /// </summary>
    Task<LogPage> ReadAsync(long after, int limit, LogFilter wanted, CancellationToken ct);

    /// <summary>
    /// The chain of corrections a notice is in, as it stood at a position: every notice reached by following
    /// <c>corrects</c> up and down, the latest live revision of each at or before <paramref name="upTo"/>, in order of publication.
    /// </summary>
    Task<IReadOnlyList<LogEntry>> ChainAsync(NoticeKey key, long upTo, CancellationToken ct);

    /// <summary>
    /// Every chain in which a live revision names the firm, as it stood at a position: its members as <see cref="ChainAsync"/>
    /// gives them. The chains come in no order.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyList<LogEntry>>> ChainsOfAsync(Siren firm, long upTo, CancellationToken ct);

    /// <summary>The latest revision of the notices that agree, newest publication first.</summary>
    IAsyncEnumerable<LogEntry> QueryAsync(NoticeQuery query, CancellationToken ct);

    /// <summary>How many of these notices are not in the log: the parents that corrections name and nobody has read.</summary>
    Task<int> CountMissingAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct);

    /// <summary>The highest position; 0 when empty.</summary>
    Task<long> LastPositionAsync(CancellationToken ct);

    /// <summary>The first and the last position of the rows published between two days, both inside; null where there is none.</summary>
    Task<(long First, long Last)?> PositionsAsync(DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>Totals for <c>status</c>.</summary>
    Task<LogTotals> TotalsAsync(CancellationToken ct);
}

/// <summary>A notice on its way into the log.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Channel">The name of the channel it came by.</param>
/// <param name="Rank">The rank of that channel.</param>
/// <param name="Live">False for a notice of a source in shadow, which raises nothing.</param>
/// <param name="Document">The name of the document it was read from.</param>
/// <param name="Fetched">
/// True when the publisher says it today; false for a file that somebody chose, which may be of any age: an older content
/// read again from a file is known, from the publisher it has come back and is a new revision.
/// </param>
internal sealed record LogCandidate(Notice Notice, string Channel, int Rank, bool Live, string Document, bool Fetched = false)
{
    /// <summary>The canonical text of the notice in UTF-8, written once.</summary>
    public ReadOnlyMemory<byte> Payload => field.IsEmpty ? field = NoticeJson.WriteUtf8(Notice) : field;

    /// <summary>The name of its content.</summary>
    public string Hash => field ??= Notice.DateDetected ? NoticeJson.ContentHash(Notice) : NoticeJson.ContentHash(Payload.Span);

    /// <summary>Itself, written: so that no lock is held meanwhile.</summary>
    public LogCandidate Written()
    {
        _ = Hash;
        return this;
    }
}

/// <summary>What became of a candidate.</summary>
internal enum AppendOutcome
{
    /// <summary>The first revision of this notice.</summary>
    New,

    /// <summary>Other content than before, from a channel at least as rich: a new revision.</summary>
    Revised,

    /// <summary>Known from a source in shadow, now live: a row of its own with the same content and revision.</summary>
    Promoted,

    /// <summary>This content was stored before; nothing was written.</summary>
    Known,

    /// <summary>
    /// Other content, but from a poorer channel than the latest revision's; nothing was written. A live candidate is
    /// measured against live revisions alone: what is in shadow silences nobody.
    /// </summary>
    Outranked,
}

/// <summary>A row of the log.</summary>
internal sealed record LogEntry
{
    /// <summary>Its place; grows, with gaps.</summary>
    public required long Position { get; init; }

    /// <summary>The notice.</summary>
    public required Notice Notice { get; init; }

    /// <summary>1 for the first content of this notice, then 2, 3….</summary>
    public required int Revision { get; init; }

    /// <summary>Whether it may raise.</summary>
    public required bool Live { get; init; }

    /// <summary>When it was stored (UTC).</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>True when it corrects a notice, is corrected by one stored before it, or is not a first revision: its chain has to be looked up.</summary>
    public required bool InChain { get; init; }
}

/// <summary>Entries, and how far the reader has come: further than the last entry when it did not want the rows at the end.</summary>
/// <param name="Entries">In order of position.</param>
/// <param name="Unreadable">Rows that were wanted and whose payload is not a notice.</param>
/// <param name="Position">The position to go on after.</param>
internal sealed record LogPage(IReadOnlyList<LogEntry> Entries, IReadOnlyList<UnreadableRow> Unreadable, long Position);

/// <summary>A row whose payload is damaged, or was written by a program that knows more than this one.</summary>
/// <param name="Position">Its place.</param>
/// <param name="Key">Its notice.</param>
/// <param name="Error">What is wrong with it.</param>
internal sealed record UnreadableRow(long Position, NoticeKey Key, string Error);

/// <summary>A choice of notices; a member that is null asks nothing.</summary>
internal sealed record NoticeQuery
{
    /// <summary>Of this source.</summary>
    public SourceId? Source { get; init; }

    /// <summary>With this id.</summary>
    public string? Id { get; init; }

    /// <summary>Published on or after this day.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>With a party of this SIREN.</summary>
    public Siren? Siren { get; init; }

    /// <summary>With an event of this kind.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}

/// <summary>Totals of the log.</summary>
/// <param name="Notices">Distinct notices.</param>
/// <param name="Revisions">Rows.</param>
/// <param name="LastPosition">The highest position; 0 when empty.</param>
/// <param name="LastPublishedOn">The latest day of publication.</param>
internal sealed record LogTotals(long Notices, long Revisions, long LastPosition, DateOnly? LastPublishedOn);
