using Watch.Contracts.Notices;

namespace Watch.Sources.Sirene.Units;

/// <summary>
/// What a record of a unit tells that was not known: pure. A record holds its own past, so that what is told is read from it as far as that
/// can be, and is the same whichever records were seen before.
/// </summary>
/// <param name="siren">Whose record it is.</param>
/// <param name="before">What was known; null at first sight.</param>
/// <param name="after">What is published now.</param>
/// <param name="changedOn">The day on which the INSEE changed it; null where it does not say.</param>
internal sealed class UnitChanges(string siren, UnitState? before, UnitState after, DateOnly? changedOn)
{
    /// <summary>
    /// How old a period may be that the first sight of a unit tells: the INSEE enters most changes within weeks, and what is older was
    /// most likely entered on an earlier day. In days.
    /// </summary>
    public const int PeriodWithin = 60;

    /// <summary>How old a unit may be that its first sight tells as created. In days.</summary>
    public const int CreationWithin = 30;

    /// <summary>The changes, the latest first.</summary>
    public IReadOnlyList<UnitChange> All() =>
        before is { Periods.Count: > 0 } known ? Since(known) : [.. Recent(PeriodWithin), .. Creation()];

    /// <summary>The periods that began after the one that was current, and what was written anew in that one or before it.</summary>
    private UnitChange[] Since(UnitState known)
    {
        UnitPeriod current = known.Periods[0];
        UnitChange[] begun = [.. Between().Where(c => c.On > current.From)];
        UnitPeriod? now = after.Periods.Count > 0 ? after.Periods[0] : null;
        return begun.Length > 0 || now is null || now.From > current.From || UnitFacts.AreSame(current, now) ? begun
            : Change(current, now) is { } mended ? [mended]
            : [];
    }

    private IEnumerable<UnitChange> Recent(int days) => Between().Where(c => IsRecent(c.On, days));

    private IEnumerable<UnitChange> Creation() =>
        IsRecent(after.Created, CreationWithin) && after.Periods.LastOrDefault(p => p.Status is not null) is { } first
            ? [new UnitChange(after.Created, [new NoticeEvent { Kind = EventKind.Creation, Label = "création" }], first)]
            : [];

    private IEnumerable<UnitChange> Between() =>
        after.Periods.Zip(after.Periods.Skip(1), (now, then) => Change(then, now)).OfType<UnitChange>();

    private UnitChange? Change(UnitPeriod then, UnitPeriod now) =>
        UnitFacts.Changes(siren, then, now) is { Count: > 0 } events ? new UnitChange(now.From, events, now) : null;

    private bool IsRecent(DateOnly? day, int days) => changedOn is { } changed && day >= changed.AddDays(-days);
}
