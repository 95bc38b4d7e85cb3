namespace Watch.Rules.Ownership;

/// <summary>
/// Says who controls a firm, as the code de commerce means it (art. L233-3): more than half of the votes, or more than 40 % with nobody
/// known who holds as much; the votes of those that somebody controls are its own. A consolidation is control. What is not known stays so.
/// </summary>
public static class ControlJudge
{
    /// <summary>One answer for each firm above, the nearest first.</summary>
    public static IReadOnlyList<ControlFinding> Of(OwnershipChain chain) =>
        [.. chain.Ancestors.Where(a => a != chain.Firm).Select(holder => Of(chain, holder))];

    /// <summary>Whether one firm of the chain controls the next below it by what it holds itself.</summary>
    public static ControlFinding OfLink(OwnershipChain chain, OwnershipLink link)
    {
        VoteCount count = new(chain.LinksOf(link.Child), parent => parent == link.Parent);
        (bool? isControl, ControlReason reason, OwnershipNode? rival) = count.Judge();
        return New(link.Child, link.Parent, count, (isControl, reason, rival));
    }

    private static ControlFinding Of(OwnershipChain chain, OwnershipNode holder)
    {
        HashSet<OwnershipNode> sure = Controlled(chain, holder, isControl => isControl is true);
        VoteCount surely = new(chain.LinksOf(chain.Firm), sure.Contains);
        if (surely.Judge() is { IsControl: true } yes)
        {
            return New(chain.Firm, holder, surely, yes);
        }

        HashSet<OwnershipNode> possible = Controlled(chain, holder, isControl => isControl is not false);
        VoteCount possibly = new(chain.LinksOf(chain.Firm), possible.Contains);
        if (possibly.Judge() is { IsControl: false } no)
        {
            return New(chain.Firm, holder, possibly, no);
        }

        return surely.Own.Count == possibly.Own.Count
            ? New(chain.Firm, holder, surely, surely.Judge())
            : New(chain.Firm, holder, possibly, (null, ControlReason.ChainNotKnown, null));
    }

    // Whoever is controlled adds its votes, and by them more may be.
    private static HashSet<OwnershipNode> Controlled(OwnershipChain chain, OwnershipNode holder, Func<bool?, bool> counts)
    {
        HashSet<OwnershipNode> controlled = [holder];
        OwnershipNode[] others = [.. chain.Ancestors.Where(a => a != holder && a != chain.Firm)];
        int before;
        do
        {
            before = controlled.Count;
            controlled.UnionWith(others.Where(o => counts(new VoteCount(chain.LinksOf(o), controlled.Contains).Judge().IsControl)));
        } while (controlled.Count > before);
        return controlled;
    }

    private static ControlFinding New(
        OwnershipNode firm,
        OwnershipNode holder,
        VoteCount count,
        (bool? IsControl, ControlReason Reason, OwnershipNode? Rival) answer
    ) =>
        new()
        {
            Firm = firm,
            Holder = holder,
            IsControl = answer.IsControl,
            Reason = answer.Reason,
            Rival = answer.Rival,
            Votes = count.Votes,
            Through = [.. count.Own.Select(l => l.Parent).Where(p => p != holder)],
        };
}
