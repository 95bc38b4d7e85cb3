using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;

namespace Watch.Worker.Store;

/// <summary>
/// The states of registers, beside the log and in its database: what is published, and what was told of it. Public, and kept by public
/// criteria alone.
/// </summary>
internal interface IRegisterStore
{
    /// <summary>Whether any register was read, or any notice declared who holds whom.</summary>
    Task<bool> HasAnyAsync(CancellationToken ct);

    /// <summary>How far a part of a register was read.</summary>
    Task<RegisterPart> PartAsync(SourceId source, string part, CancellationToken ct);

    /// <summary>A transaction for records, states and notices together; it keeps every other writer of the log out.</summary>
    Task<IRegisterBatch> BeginAsync(SourceId source, CancellationToken ct);

    /// <summary>The names of all records of a part that are published, in order.</summary>
    IAsyncEnumerable<RegisterKey> KeysAsync(SourceId source, string part, CancellationToken ct);

    /// <summary>The published records of subjects, as they are now.</summary>
    Task<IReadOnlyList<RegisterRecord>> RecordsAsync(SourceId source, IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>The published records that carry a French number.</summary>
    Task<IReadOnlyList<RegisterRecord>> OfSirenAsync(Siren siren, CancellationToken ct);

    /// <summary>What was told of subjects, as it stood at a position of the log; what leads nowhere among it.</summary>
    Task<IReadOnlyList<KeptState>> StatesAsync(SourceId source, IReadOnlyCollection<string> subjects, long at, CancellationToken ct);

    /// <summary>
    /// All that was told of subjects until a position of the log, in every register, of earlier days too; the oldest first.
    /// </summary>
    Task<IReadOnlyList<PastState>> PastAsync(IReadOnlyCollection<string> subjects, long upTo, CancellationToken ct);

    /// <summary>All that was told until a position of the log that leads or led to subjects; the oldest first.</summary>
    Task<IReadOnlyList<PastState>> PastLeadingToAsync(IReadOnlyCollection<string> subjects, long upTo, CancellationToken ct);

    /// <summary>
    /// The published records of subjects by whichever of their names: a number of the register, a SIREN, or the key of a name behind
    /// <see cref="PastState.ByName"/>.
    /// </summary>
    Task<IReadOnlyList<RegisterRecord>> FindAsync(IReadOnlyCollection<string> names, CancellationToken ct);
}

/// <summary>How far a part of a register was read.</summary>
/// <param name="ContentDate">The latest moment at which what was read held (UTC); null before the first.</param>
/// <param name="HasBaseline">Whether a whole publication was read: what came before it is no news.</param>
internal sealed record RegisterPart(DateTimeOffset? ContentDate, bool HasBaseline);

/// <summary>What names a record for its register.</summary>
internal readonly record struct RegisterKey(string Subject, string Category, string Linked)
{
    private const ulong Beginning = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>A number of 64 bits for it, the same in every process (FNV-1a).</summary>
    public ulong Number => Mixed(Mixed(Mixed(Beginning, Subject), Category), Linked);

    /// <summary>Of a record.</summary>
    public static RegisterKey Of(RegisterRecord record) => new(record.Subject, record.Category, record.Linked);

    private static ulong Mixed(ulong hash, string text)
    {
        unchecked
        {
            foreach (char c in text)
            {
                hash = (hash ^ c) * Prime;
            }

            return (hash ^ '|') * Prime;
        }
    }
}

/// <summary>What was told of a subject in one respect, and from when on.</summary>
/// <param name="Source">In which register, or by <see cref="Declared"/>.</param>
/// <param name="Kept">That.</param>
/// <param name="From">The moment of the publication by which it is known (UTC); null where it was so at the baseline.</param>
internal sealed record PastState(SourceId Source, KeptState Kept, DateTimeOffset? From)
{
    /// <summary>What stands before the key of a name, where a subject is known by nothing else.</summary>
    public const string ByName = "name:";

    /// <summary>Under which source stands what notices declare of who holds whom: their own register, as it were.</summary>
    public static readonly SourceId Declared = new("declared");
}

/// <summary>What was told of a subject in one respect.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Respect">In which respect.</param>
/// <param name="State">That; null where nothing was published.</param>
internal sealed record KeptState(string Subject, string Respect, RegisterState? State)
{
    /// <summary>The position of the log from which it holds; 0 where it was so at the baseline.</summary>
    public long Since { get; init; }
}

/// <summary>What is written of a register in one transaction; disposed without a commit, it leaves nothing.</summary>
internal interface IRegisterBatch : IAsyncDisposable
{
    /// <summary>The published records of subjects.</summary>
    Task<IReadOnlyList<RegisterRecord>> RecordsAsync(IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>The records of subjects with their ages, those that are no longer published among them.</summary>
    Task<IReadOnlyDictionary<RegisterKey, AgedRecord>> AgedAsync(IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>The subjects that have a published record, or a state that was told last, which leads to one of these.</summary>
    Task<IReadOnlyList<string>> LeadingToAsync(IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>What was told last of subjects.</summary>
    Task<IReadOnlyList<KeptState>> StatesAsync(IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>Writes records, each in the place of the one of its name; one without a state is no longer published.</summary>
    Task WriteAsync(RegisterPublication by, IReadOnlyCollection<RegisterRecord> records, CancellationToken ct);

    /// <summary>Keeps states that held before anything was told, where nothing is kept yet.</summary>
    Task KeepFirstAsync(DateTimeOffset contentDate, IReadOnlyCollection<KeptState> states, CancellationToken ct);

    /// <summary>What was told last in these respects, whomever it is about.</summary>
    Task<IReadOnlyList<KeptState>> StatesInAsync(IReadOnlyCollection<string> respects, CancellationToken ct);

    /// <summary>Which of these notices a row of the log corrects.</summary>
    Task<IReadOnlySet<NoticeKey>> CorrectedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct);

    /// <summary>Keeps states that were told now, from a position on.</summary>
    Task KeepAsync(DateTimeOffset contentDate, long since, IReadOnlyCollection<KeptState> states, CancellationToken ct);

    /// <summary>Has subjects looked at.</summary>
    Task QueueAsync(RegisterPublication by, IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>
    /// The next subjects to look at, in order: those that are fresh, and those that waited for a later publication of this part.
    /// </summary>
    Task<IReadOnlyList<QueuedSubject>> NextAsync(RegisterPublication by, int limit, CancellationToken ct);

    /// <summary>Takes subjects out of the queue.</summary>
    Task LeaveAsync(IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>Lets subjects wait for a later publication of the same part.</summary>
    Task WaitAsync(RegisterPublication by, IReadOnlyCollection<string> subjects, CancellationToken ct);

    /// <summary>Which of these notices the log holds, in whatever revision.</summary>
    Task<IReadOnlySet<NoticeKey>> HeldAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct);

    /// <summary>
    /// Appends notices to the log, and gives the first position that they take, or the last of the log where they take none.
    /// </summary>
    Task<(IReadOnlyList<AppendOutcome> Outcomes, long Position)> AppendAsync(IReadOnlyList<LogCandidate> candidates, CancellationToken ct);

    /// <summary>Notes how far a part was read.</summary>
    Task SavePartAsync(RegisterPublication by, bool isBaseline, CancellationToken ct);

    /// <summary>Makes all of it permanent.</summary>
    Task CommitAsync(CancellationToken ct);
}

/// <summary>A subject that has to be looked at.</summary>
/// <param name="Subject">Which.</param>
/// <param name="HasWaited">Whether it waited for a later publication, and that is the one.</param>
/// <param name="Part">The part by which it has to be looked at.</param>
/// <param name="ContentDate">The content date (UTC) of that: whoever dies before looking still says so when it is looked at.</param>
internal sealed record QueuedSubject(string Subject, bool HasWaited, string Part, DateTimeOffset ContentDate);

/// <summary>A record as it stands.</summary>
/// <param name="Record">The record; without a state where it is no longer published.</param>
/// <param name="ContentDate">The moment of the publication by which it stands so (UTC).</param>
internal sealed record AgedRecord(RegisterRecord Record, DateTimeOffset ContentDate);
