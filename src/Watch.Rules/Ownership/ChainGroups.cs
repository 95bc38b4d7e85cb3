namespace Watch.Rules.Ownership;

/// <summary>
/// The firms of a chain in groups that hold each other (strongly connected components, after Tarjan): what lies above comes first. A firm
/// that is in no loop is a group of its own.
/// </summary>
internal sealed class ChainGroups
{
    private readonly Dictionary<OwnershipNode, int> _numbers = [];
    private readonly Dictionary<OwnershipNode, int> _lowest = [];
    private readonly Stack<OwnershipNode> _open = [];
    private readonly HashSet<OwnershipNode> _isOpen = [];
    private readonly List<IReadOnlyList<OwnershipNode>> _groups = [];
    private readonly Func<OwnershipNode, IReadOnlyList<OwnershipLink>> _linksOf;

    private ChainGroups(Func<OwnershipNode, IReadOnlyList<OwnershipLink>> linksOf) => _linksOf = linksOf;

    public static IReadOnlyList<IReadOnlyList<OwnershipNode>> Of(
        IReadOnlyList<OwnershipNode> members,
        Func<OwnershipNode, IReadOnlyList<OwnershipLink>> linksOf
    )
    {
        ChainGroups groups = new(linksOf);
        foreach (OwnershipNode member in members.Where(m => !groups._numbers.ContainsKey(m)))
        {
            groups.Visit(member);
        }

        return groups._groups;
    }

    private void Visit(OwnershipNode node)
    {
        _lowest[node] = _numbers[node] = _numbers.Count;
        _open.Push(node);
        _isOpen.Add(node);
        foreach (OwnershipNode parent in _linksOf(node).Select(l => l.Parent))
        {
            if (!_numbers.TryGetValue(parent, out int number))
            {
                Visit(parent);
                _lowest[node] = Math.Min(_lowest[node], _lowest[parent]);
            }
            else if (_isOpen.Contains(parent))
            {
                _lowest[node] = Math.Min(_lowest[node], number);
            }
        }

        if (_lowest[node] == _numbers[node])
        {
            Close(node);
        }
    }

    private void Close(OwnershipNode first)
    {
        List<OwnershipNode> group = [];
        OwnershipNode last;
        do
        {
            last = _open.Pop();
            _isOpen.Remove(last);
            group.Add(last);
        } while (last != first);
        _groups.Add([.. group.OrderBy(n => _numbers[n])]);
    }
}
