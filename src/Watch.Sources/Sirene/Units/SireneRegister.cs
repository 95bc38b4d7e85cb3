using Watch.Contracts.Registers;
using Watch.Sources.Seams;

namespace Watch.Sources.Sirene.Units;

/// <summary>
/// What becomes of a changed record of SIRENE: a notice where a unit's name, activity, seat or state changed, or it began; nothing for what
/// is reckoned anew every year, and nothing for what is hidden or shown.
/// </summary>
internal sealed class SireneRegister : IRegister
{
    public IReadOnlyList<string> Respects { get; } = [SireneNames.Unit];

    public bool IsByRecord => true;

    public bool EndsByAbsence(string category) => false;

    public bool ReachesBelow(RegisterRecord? before, RegisterRecord? after) => false;

    public RegisterState? StateOf(string subject, string respect, IRegisterView view) =>
        RecordOf(subject, view) is { State: { } state } record && UnitState.Read(state) is { } unit
            ? new RegisterState((unit with { Size = null, Employees = null }).Write(), ChangedAt: record.ChangedAt)
            : null;

    public RegisterNews NewsOf(RegisterChange change)
    {
        if (UnitState.Read(change.After?.Text) is not { Periods.Count: > 0 } after)
        {
            return new RegisterNews.None();
        }

        // The seat, the name and all their past appear and go when a unit shows or hides itself: neither is news.
        UnitState? before = UnitState.Read(change.Before?.Text);
        bool isAlike = before is null || before.IsShown == after.IsShown;
        DateOnly? changedOn = change.After!.ChangedAt is { } at ? UnitDates.DayOf(at) : null;
        IReadOnlyList<UnitChange> changes = isAlike
            ? new UnitChanges(change.Subject, before, after, changedOn).All()
            : new UnitChanges(change.Subject, Masked(before!), Masked(after), changedOn).All();
        UnitNotices notices = new(change.Subject, after, change.After.ChangedAt ?? change.Publication.ContentDate);
        return changes.Count == 0
            ? new RegisterNews.None()
            : new RegisterNews.Announced(notices.Of(changes[0]), []) { Further = [.. changes.Skip(1).Select(notices.Of)] };
    }

    private static RegisterRecord? RecordOf(string subject, IRegisterView view) =>
        view.Of(subject).FirstOrDefault(r => r.Category == SireneNames.Unit);

    private static UnitState Masked(UnitState unit) =>
        unit with
        {
            Periods = [.. unit.Periods.Select(p => p with { Name = null, Seat = null })],
        };
}
