using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Gleif.Records;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.States;

/// <summary>What the register says of an entity and of those above it.</summary>
internal sealed class Neighbourhood(IRegisterView view)
{
    /// <summary>The longest chain that is followed; real groups are a dozen deep.</summary>
    private const int Longest = 64;

    /// <summary>The entity itself; null where the register has no record of it.</summary>
    public (EntityState State, RegisterRecord Record)? Entity(string lei) =>
        view.Of(lei).FirstOrDefault(r => r.Category == Categories.Entity) is { } record && StateJson.Entity(record.State) is { } state
            ? (state, record)
            : null;

    /// <summary>
    /// The relation of one sort that holds: of several the one that began last, then the one that was changed last. Null where none does.
    /// </summary>
    public (RelationState State, RegisterRecord Record)? Relation(string lei, string category) =>
        view.Of(lei)
            .Where(r => r.Category == category)
            .Select(r => (State: StateJson.Relation(r.State), Record: r))
            .Where(r => r.State?.IsInForce() == true)
            .OrderByDescending(r => r.State!.From ?? DateOnly.MinValue)
            .ThenByDescending(r => r.Record.ChangedAt ?? DateTimeOffset.MinValue)
            .ThenBy(r => r.Record.Linked, StringComparer.Ordinal)
            .Select(r => ((RelationState, RegisterRecord)?)(r.State!, r.Record))
            .FirstOrDefault();

    /// <summary>The reasons for which no parent is named; null where the register gives none.</summary>
    public (IReadOnlyList<string> Reasons, RegisterRecord Record)? Exception(string lei, string category) =>
        view.Of(lei).FirstOrDefault(r => r.Category == category) is { } record && StateJson.Exception(record.State) is { } state
            ? (state.Reasons, record)
            : null;

    /// <summary>
    /// The one that lives on of an entity whose record has ended: a relation stays in force when its end was merged. One that has several
    /// after it, or none, or itself, stays who it is.
    /// </summary>
    /// <param name="lei">Of whom.</param>
    /// <param name="loop">Whether those that came after one another lead back.</param>
    public IReadOnlyList<string> Successors(string lei, out bool loop)
    {
        List<string> passed = [lei];
        while (
            passed.Count < Longest
            && Entity(passed[^1]) is { State: { Registration: not null, Successors: [var next] } }
            && !passed.Contains(next, StringComparer.Ordinal)
        )
        {
            passed.Add(next);
        }

        loop =
            passed.Count > 1
            && Entity(passed[^1]) is { State: { Registration: not null, Successors: [var last] } }
            && passed.Contains(last);
        return loop ? [lei] : passed;
    }

    /// <summary>The parent right above an entity, or its head office, or else the one at the top; null where none is known.</summary>
    public string? Above(string lei) => DirectlyAbove(lei) ?? Parent(lei, Categories.UltimateRelation);

    /// <summary>
    /// From an entity up to the top; the entity comes first. It ends where it would come back. Two that stand side by side are joined by a
    /// record; where the entity's own record names a top to which no chain of parents leads, an empty statement stands between.
    /// </summary>
    public IReadOnlyList<HolderStatement> Path(string lei)
    {
        List<string> path = Climb(lei, Above);
        if (Parent(lei, Categories.UltimateRelation) is not { } ultimate || path.Contains(ultimate, StringComparer.Ordinal))
        {
            return Statements(path);
        }

        // The tops of those in between are others: the entity's own record goes before.
        List<string> direct = Climb(lei, DirectlyAbove);
        return [.. direct.Select(Statement), .. direct.Count == 1 ? [] : new[] { new HolderStatement() }, Top(ultimate)];
    }

    /// <summary>Who an entity is.</summary>
    public HolderStatement Statement(string lei) =>
        Entity(lei) is var (state, record)
            ? new HolderStatement
            {
                Lei = Lei.Parse(lei),
                Siren = record.Siren,
                Name = state.Name,
                Country = state.Country,
                Headquarters = state.Headquarters,
                Jurisdiction = state.Jurisdiction,
                IsRetired = state.Registration is not null,
            }
            : new HolderStatement { Lei = Lei.Parse(lei) };

    private HolderStatement Top(string lei) =>
        Statement(lei) with
        {
            Reasons = (Exception(lei, Categories.UltimateException) ?? Exception(lei, Categories.DirectException))?.Reasons ?? [],
        };

    private string? DirectlyAbove(string lei) => Parent(lei, Categories.DirectRelation) ?? Parent(lei, Categories.BranchRelation);

    // Followed to the one that lives on.
    private string? Parent(string lei, string category) =>
        Relation(lei, category) is { } relation && Successors(relation.Record.Linked, out _)[^1] is var parent && parent != lei
            ? parent
            : null;

    private IReadOnlyList<HolderStatement> Statements(List<string> path) =>
        [.. path.Select((l, i) => i == path.Count - 1 ? Top(l) : Statement(l))];

    private static List<string> Climb(string lei, Func<string, string?> step)
    {
        List<string> path = [lei];
        while (path.Count < Longest && step(path[^1]) is { } above && !path.Contains(above, StringComparer.Ordinal))
        {
            path.Add(above);
        }

        return path;
    }
}
