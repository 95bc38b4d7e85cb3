using Watch.Contracts.Notices;

namespace Watch.Rules.Matching;

/// <summary>For each kind of event, in which départements some rule could agree: with a firm of the list, or without.</summary>
internal sealed class KindTable
{
    private static readonly EventKind[] _kinds = Enum.GetValues<EventKind>();

    private readonly DepartementSet[] _withoutFirm = new DepartementSet[_kinds.Length];
    private readonly DepartementSet[] _withFirm = new DepartementSet[_kinds.Length];

    public void Add(Reach reach)
    {
        DepartementSet[] table = reach.Firm ? _withFirm : _withoutFirm;
        foreach (EventKind kind in _kinds.Where(reach.Kinds.Has))
        {
            table[(int)kind] = table[(int)kind].Or(reach.Departements);
        }
    }

    public bool HasWithoutFirm(EventKind kind, DepartementSet departement) => !_withoutFirm[(int)kind].And(departement).IsEmpty;

    public bool HasWithFirm(EventKind kind, DepartementSet departement) => !_withFirm[(int)kind].And(departement).IsEmpty;
}

/// <summary>For each kind of event, the numbers of the rules that could agree.</summary>
internal sealed class KindLists
{
    private static readonly EventKind[] _kinds = Enum.GetValues<EventKind>();

    private readonly List<int>[] _numbers = [.. _kinds.Select(_ => new List<int>())];

    public void Add(KindSet kinds, int number)
    {
        foreach (EventKind kind in _kinds.Where(kinds.Has))
        {
            _numbers[(int)kind].Add(number);
        }
    }

    public void AddTo(List<int> candidates, EventKind kind) => candidates.AddRange(_numbers[(int)kind]);
}
