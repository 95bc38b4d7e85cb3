using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.States;

/// <summary>What makes notices of the states of GLEIF.</summary>
internal sealed class GleifRegister : IRegister
{
    private const string DirectParent = "direct-parent";
    private const string UltimateParent = "ultimate-parent";
    private const string Entity = "entity";

    public IReadOnlyList<string> Respects { get; } = [DirectParent, UltimateParent, Entity];

    // An entity never leaves the register: one that is missing in a file is a fault of the file.
    public bool EndsByAbsence(string category) => category != Categories.Entity;

    // Who follows a parent that is no more hears of it by the parent's own record.
    public bool ReachesBelow(RegisterRecord? before, RegisterRecord? after) =>
        (before ?? after)?.Category == Categories.Entity && EndOf(before) != EndOf(after);

    public RegisterState? StateOf(string subject, string respect, IRegisterView view)
    {
        Neighbourhood around = new(view);
        return LevelOf(respect) is { } level ? ParentStates.Of(subject, level, around) : EntityStates.Of(subject, around);
    }

    public RegisterNews NewsOf(RegisterChange change) =>
        !change.ConcernsFrance && !WasInFrance(change)
            ? IsUnknown(change) && !change.HasWaited
                ? new RegisterNews.Wait()
                : new RegisterNews.None()
            : LevelOf(change.Respect) is { } level
                ? new ParentNews(change, level).News()
                : new EntityNews(change).News();

    // Relations are a file of their own, which may come before the one that tells of the entity.
    private static bool IsUnknown(RegisterChange change) =>
        change.After is not null && change.View.Of(change.Subject).All(r => r.Category != Categories.Entity);

    // One that leaves France concerns it for the last time.
    private static bool WasInFrance(RegisterChange change) =>
        change.Respect == Entity
        && EntityFacts.Read(change.Before?.Text) is { } before
        && (French.Is(before.Country) || French.Is(before.Headquarters) || French.Is(before.Jurisdiction));

    private static ParentLevel? LevelOf(string respect) =>
        respect switch
        {
            DirectParent => ParentLevel.Direct,
            UltimateParent => ParentLevel.Ultimate,
            _ => null,
        };

    private static string EndOf(RegisterRecord? record) =>
        StateJson.Entity(record?.State) is { Registration: { } registration } state
            ? $"{registration} {string.Join(' ', state.Successors ?? [])}"
            : "";
}
