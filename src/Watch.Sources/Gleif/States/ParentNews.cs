using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.States;

/// <summary>What becomes of a change of a parent.</summary>
internal sealed class ParentNews(RegisterChange change, ParentLevel level)
{
    private readonly Neighbourhood _around = new(change.View);
    private readonly ParentState? _before = ParentState.Read(change.Before?.Text);
    private readonly ParentState? _after = ParentState.Read(change.After?.Text);

    /// <summary>
    /// A relation or an exception that ends waits for what comes in its place; an exception that is the first word on a firm, or its last,
    /// is no news.
    /// </summary>
    public RegisterNews News() =>
        (_before, _after) switch
        {
            (null, null or { Parent: null }) => new RegisterNews.None(),
            (not null, null) when !change.HasWaited => new RegisterNews.Wait(),
            ({ Parent: null }, null) => new RegisterNews.None(),
            _ => new RegisterNews.Announced(Notice(), Warnings()),
        };

    private Notice Notice()
    {
        IReadOnlyList<HolderStatement> path = _around.Path(change.Subject);
        string owner = path[^1].Lei?.Value ?? change.Subject;
        NoticeEvent parentChange = new()
        {
            Kind = EventKind.ParentChange,
            On = _after?.Parent is null ? null : _around.Relation(change.Subject, ParentStates.RelationOf(level))?.State.From,
            Parent = new ParentChange
            {
                Level = level,
                Before = StatementOf(_before),
                After = StatementOf(_after),
                PathBefore = PathBefore(),
                PathAfter = path,
            },
        };
        bool isOfExceptions = _before?.Parent is null && _after?.Parent is null;
        string family = isOfExceptions ? GleifNames.Exceptions : GleifNames.Relations;
        return GleifNotice.Of(change, family, GleifNotice.MatterOf(owner, change.Publication)) with
        {
            Events = [parentChange],
            Parties =
            [
                GleifNotice.PartyOf(change.Subject, PartyRole.Child, _around),
                .. _after?.Parent is { } parent ? [GleifNotice.PartyOf(parent, PartyRole.Parent, _around)] : (Party[])[],
            ],
        };
    }

    private HolderStatement? StatementOf(ParentState? state) =>
        state?.Parent is { } parent ? _around.Statement(parent)
        : state is null ? null
        : new HolderStatement { Reasons = state.Reasons ?? [] };

    private IReadOnlyList<HolderStatement> PathBefore() =>
        _before?.Parent is { } parent
            ? [_around.Statement(change.Subject), .. _around.Path(parent).TakeWhile(s => s.Lei?.Value != change.Subject)]
            : [_around.Statement(change.Subject) with { Reasons = _before?.Reasons ?? [] }];

    private List<ParseWarning> Warnings()
    {
        List<ParseWarning> warnings = [];
        if (_after?.Parent is { } parent && _around.Entity(parent) is null)
        {
            warnings.Add(new ParseWarning("unknown-parent", parent));
        }

        if (_around.Relation(change.Subject, ParentStates.RelationOf(level)) is var (_, record))
        {
            _around.Successors(record.Linked, out bool loop);
            warnings.AddRange(loop ? [new ParseWarning("successor-loop", record.Linked)] : []);
        }

        return warnings;
    }
}
