using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store;

/// <summary>The append-only log of public facts, common to all. Two stores keep it; one suite of contract tests holds both.</summary>
internal interface INoticeLog
{
    /// <summary>The states of registers that stand beside it.</summary>
    IRegisterStore Registers { get; }

    /// <summary>
    /// Appends what is new, in the order given, in one transaction. A row's position is taken and committed so that a
    /// reader that has passed a position never finds a smaller one later.
    /// </summary>
    /// <returns>One outcome for each candidate, in order.</returns>
    Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<LogCandidate> batch, CancellationToken ct);

    /// <summary>As the other, unless one of them changes a notice that it holds: then nothing is written.</summary>
    /// <returns>One outcome for each candidate, in order; null where nothing was written for that reason.</returns>
    Task<IReadOnlyList<AppendOutcome>?> AppendUnlessRevisedAsync(IReadOnlyList<LogCandidate> batch, CancellationToken ct);

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
    /// gives them. The chains come in no order. One that holds a row that cannot be read is an
    /// <see cref="UnreadableNoticeException"/>, as there.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyList<LogEntry>>> ChainsOfAsync(FirmNumbers firm, long upTo, CancellationToken ct);

    /// <summary>
    /// Whether a live revision names the firm and tells such an event, or corrects another notice, until a position; what a chain may hold
    /// of the kind is in one of these.
    /// </summary>
    Task<bool> MayTellAsync(Siren firm, EventKind kind, long upTo, CancellationToken ct);

    /// <summary>
    /// What was published of a patent, as it stood at a position: the latest live revision of each notice, in order of publication.
    /// </summary>
    /// <param name="patent">Office and number, as <see cref="Patent.Document"/> writes them.</param>
    /// <param name="upTo">The position.</param>
    /// <param name="ct">Cancels it.</param>
    Task<IReadOnlyList<LogEntry>> OfPatentAsync(string patent, long upTo, CancellationToken ct);

    /// <summary>
    /// The notices whose latest live revisions name the firm, or did, and those by which a patent changed hands that it is told to have
    /// held: one of each chain at least.
    /// </summary>
    Task<IReadOnlyList<NoticeKey>> KeysOfAsync(FirmNumbers firm, long upTo, CancellationToken ct);

    /// <summary>The latest revision of the notices that agree, newest publication first.</summary>
    IAsyncEnumerable<Stored<LogEntry>> QueryAsync(NoticeQuery query, CancellationToken ct);

    /// <summary>How many of these notices are not in the log: the parents that corrections name and nobody has read.</summary>
    Task<int> CountMissingAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct);

    /// <summary>Which of these notices a correction names, whether or not it can be of it.</summary>
    Task<IReadOnlySet<NoticeKey>> CorrectedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct);

    /// <summary>
    /// The corrections among these notices, and of these, that name a notice which is known and cannot be theirs; see
    /// <see cref="ParentLinks"/>.
    /// </summary>
    Task<IReadOnlyList<Notice>> DoubtedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct);

    /// <summary>When the rows after a position were stored (UTC), in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Stored<DateTimeOffset>>> StoredAfterAsync(long position, int limit, CancellationToken ct);

    /// <summary>The highest position; 0 when empty.</summary>
    Task<long> LastPositionAsync(CancellationToken ct);

    /// <summary>The first and the last position of the rows published between two days, both inside; null where there is none.</summary>
    Task<(long First, long Last)?> PositionsAsync(DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>The days between two, both inside, on which notices were published, in order.</summary>
    Task<IReadOnlyList<DateOnly>> PublishedDaysAsync(DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>How many notices on patents stand between two positions, the second inside, and their latest day, by source.</summary>
    Task<IReadOnlyList<EditionSource>> PatentsReadAsync(long after, long upTo, CancellationToken ct);

    /// <summary>
    /// The days until one, itself inside, on which applications for patents were published that print the number of a firm: others
    /// say of no firm that it filed nothing.
    /// </summary>
    Task<IReadOnlyList<DateOnly>> FilingDaysAsync(DateOnly to, CancellationToken ct);

    /// <summary>Totals for <c>status</c>.</summary>
    Task<LogTotals> TotalsAsync(CancellationToken ct);
}
