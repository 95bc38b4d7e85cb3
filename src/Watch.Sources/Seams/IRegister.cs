using Watch.Contracts.Notices;
using Watch.Contracts.Registers;

namespace Watch.Sources.Seams;

/// <summary>
/// What makes notices of the states of a register: pure functions of records and of before and after. Who keeps the records knows
/// nothing of what they mean.
/// </summary>
public interface IRegister
{
    /// <summary>In which respects a subject is told, as in <c>direct-parent</c>: the register's own list.</summary>
    IReadOnlyList<string> Respects { get; }

    /// <summary>
    /// Whether the register is asked for what changed, record by record, and never as a whole. Each record then has an age of its own: of
    /// two the one with the later <see cref="RegisterRecord.ChangedAt"/> is kept, whatever publication it came in, and one without takes
    /// the place of any; a publication has no age, and no baseline: <see cref="NewsOf"/> says what the first sight of a subject tells.
    /// False where publications have an age, and a whole one is the baseline.
    /// </summary>
    bool IsByRecord => false;

    /// <summary>Whether a record that a whole publication no longer holds has ended; else it stays as it was.</summary>
    bool EndsByAbsence(string category);

    /// <summary>
    /// Whether a change of a record is one for all subjects that lead to its subject: a parent that was merged into another. Of the records
    /// one may be missing.
    /// </summary>
    bool ReachesBelow(RegisterRecord? before, RegisterRecord? after);

    /// <summary>How a subject stands in one respect; null where the register says nothing.</summary>
    RegisterState? StateOf(string subject, string respect, IRegisterView view);

    /// <summary>What becomes of a change of that.</summary>
    RegisterNews NewsOf(RegisterChange change);
}

/// <summary>
/// The records around a subject: its own, those of all to which it leads or led, however far up. Others are not in it.
/// </summary>
public interface IRegisterView
{
    /// <summary>All that is published of a subject; empty where nothing is.</summary>
    IReadOnlyList<RegisterRecord> Of(string subject);
}

/// <summary>How a subject stood and stands in one respect.</summary>
public sealed record RegisterChange
{
    /// <summary>Whom it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>In which respect.</summary>
    public required string Respect { get; init; }

    /// <summary>What was told last; null where nothing was known.</summary>
    public required RegisterState? Before { get; init; }

    /// <summary>What is published now; null where nothing is.</summary>
    public required RegisterState? After { get; init; }

    /// <summary>The publication by which it is known.</summary>
    public required RegisterPublication Publication { get; init; }

    /// <summary>
    /// Whether a further whole round has passed since the register first said <see cref="After"/> less than it said before: what waited
    /// for a successor waits no longer.
    /// </summary>
    public required bool HasWaited { get; init; }

    /// <summary>
    /// Whether a subject in France is it or leads to it, by the register's own records, now or before. Of others there are no notices.
    /// </summary>
    public required bool ConcernsFrance { get; init; }

    /// <summary>The records around the subject, those of before and of after.</summary>
    public required IRegisterView View { get; init; }
}

/// <summary>What becomes of a change.</summary>
public abstract record RegisterNews
{
    private RegisterNews() { }

    /// <summary>It is kept, and no news.</summary>
    public sealed record None : RegisterNews;

    /// <summary>It is not kept yet: it is looked at again with the next publication of the same part.</summary>
    public sealed record Wait : RegisterNews;

    /// <summary>It is kept and told, in one transaction.</summary>
    /// <param name="Notice">The notice; its id is made of what changed alone, so that every channel gives the same.</param>
    /// <param name="Warnings">What was odd about it.</param>
    public sealed record Announced(Notice Notice, IReadOnlyList<ParseWarning> Warnings) : RegisterNews
    {
        /// <summary>
        /// What the same record tells besides, as of an earlier day: kept and told with it. One that the log holds already is no revision.
        /// </summary>
        public IReadOnlyList<Notice> Further { get; init; } = [];
    }
}
