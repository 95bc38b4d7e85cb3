using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>
/// Who is in office, and who left. Whoever a later list of the same function leaves out is told apart from whoever is told to have left.
/// </summary>
internal sealed class FicheOfficers
{
    private readonly List<FicheOfficer> _officers = [];

    private FicheOfficers() { }

    public static IReadOnlyList<FicheOfficer> Of(IEnumerable<OwnPart> own)
    {
        FicheOfficers all = new();
        foreach (OwnPart part in own.Where(o => o.Party.Officers.Count > 0))
        {
            all.Read(part.Party.Officers, part.Reference);
        }

        return [.. all._officers.OrderBy(o => o.State).ThenBy(o => o.Functions.DefaultIfEmpty(OfficerFunction.Other).Min())];
    }

    private void Read(IReadOnlyList<OfficerStatement> statements, FicheReference at)
    {
        foreach (OfficerStatement statement in statements)
        {
            if (statement.Change == OfficerChange.Leaves)
            {
                Leave(statement, at);
            }
            else
            {
                Find(statement, at);
            }
        }

        LeaveOut(statements, at);
    }

    private void Find(OfficerStatement statement, FicheReference at)
    {
        int place = PlaceOf(statement);
        FicheOfficer officer = Made(statement, at);
        if (place < 0)
        {
            _officers.Add(officer);
            return;
        }

        FicheOfficer known = _officers[place];
        _officers[place] = officer with { Since = known.Since, Arrived = known.Arrived, From = known.From ?? officer.From };
    }

    private void Leave(OfficerStatement statement, FicheReference at)
    {
        int place = PlaceOf(statement);
        int[] sameName = [.. Current().Where(i => IsSame(_officers[i].Name, statement.Name))];
        place = place < 0 && sameName.Length == 1 ? sameName[0] : place;
        FicheOfficer officer = place < 0 ? Made(statement, at) with { Since = null, Arrived = false } : _officers[place];
        officer = officer with { State = FicheOfficerState.Left, Until = at };
        if (place < 0)
        {
            _officers.Add(officer);
        }
        else
        {
            _officers[place] = officer;
        }
    }

    private void LeaveOut(IReadOnlyList<OfficerStatement> statements, FicheReference at)
    {
        HashSet<OfficerFunction> listed = [.. statements.Where(s => s.Change == OfficerChange.Listed).SelectMany(s => s.Functions)];
        foreach (int place in Current().Where(i => _officers[i].State == FicheOfficerState.InOffice).ToArray())
        {
            FicheOfficer officer = _officers[place];
            if (officer.Functions.Any(listed.Contains) && !statements.Any(s => IsSame(s.Name, officer.Name)))
            {
                _officers[place] = officer with { State = FicheOfficerState.NoLongerListed, Until = at };
            }
        }
    }

    private int PlaceOf(OfficerStatement statement) =>
        Current()
            .Where(i => IsSame(_officers[i].Name, statement.Name) && IsSame(_officers[i].Role, statement.Role))
            .DefaultIfEmpty(-1)
            .First();

    // Whoever left and comes back is told anew.
    private IEnumerable<int> Current() => Enumerable.Range(0, _officers.Count).Where(i => _officers[i].State != FicheOfficerState.Left);

    private static bool IsSame(string one, string other) => FicheParts.Fold(one) == FicheParts.Fold(other);

    private static FicheOfficer Made(OfficerStatement statement, FicheReference at) =>
        new()
        {
            Name = statement.Name,
            UsageName = statement.UsageName,
            Role = statement.Role,
            Functions = statement.Functions,
            Person = statement.Person,
            RepresentedBy = statement.RepresentedBy,
            State = FicheOfficerState.InOffice,
            Arrived = statement.Change == OfficerChange.Arrives,
            From = statement.Since,
            Since = at,
            Until = null,
        };
}
