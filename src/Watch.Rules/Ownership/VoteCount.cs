namespace Watch.Rules.Ownership;

/// <summary>Weighs the votes that some owners of one firm hold together against those of each of the others.</summary>
internal sealed class VoteCount
{
    private const decimal Whole = 100;
    private const decimal Half = 50;
    private const decimal Presumed = 40;

    private readonly OwnershipLink[] _own;
    private readonly OwnershipLink[] _others;

    public VoteCount(IEnumerable<OwnershipLink> links, Func<OwnershipNode, bool> isOwn)
    {
        ILookup<bool, OwnershipLink> sides = links.ToLookup(l => isOwn(l.Parent));
        (_own, _others) = ([.. sides[true]], [.. sides[false]]);
        Votes = Sum();
    }

    public IReadOnlyList<OwnershipLink> Own => _own;

    /// <summary>
    /// Of all of them together. What is held by way of firms that nobody names may be the same votes as those of others: it is not added.
    /// </summary>
    public Share Votes { get; }

    /// <summary>Whether it is control; null where that is not known. The rival is the one on whom it hangs.</summary>
    public (bool? IsControl, ControlReason Reason, OwnershipNode? Rival) Judge()
    {
        if (_own.Any(l => l.IsConsolidation))
        {
            return (true, ControlReason.Consolidation, null);
        }

        if (_own.Any(l => l.IsMerger))
        {
            return (true, ControlReason.Merger, null);
        }

        return _own.Length == 0 ? (false, ControlReason.NoChainOfControl, null) : ByVotes();
    }

    private (bool? IsControl, ControlReason Reason, OwnershipNode? Rival) ByVotes()
    {
        if (Votes.IsOver(Half))
        {
            return (true, ControlReason.MajorityOfVotes, null);
        }

        if (Votes.IsAtMost(Presumed))
        {
            return (false, ControlReason.FortyAtMost, null);
        }

        if (_others.FirstOrDefault(IsSurelyAsLarge) is { } larger)
        {
            return (false, ControlReason.AnotherAsLarge, larger.Parent);
        }

        return !Votes.IsOver(Presumed) ? (null, ControlReason.VotesNotKnown, null)
            : _others.FirstOrDefault(MayBeAsLarge) is { } rival ? (null, ControlReason.OthersNotKnown, rival.Parent)
            : (true, ControlReason.LargestOverForty, null);
    }

    private bool IsSurelyAsLarge(OwnershipLink other)
    {
        decimal most = Math.Min(Votes.High, Whole - other.Votes.Low);
        return !other.IsGap && !Array.Exists(_own, l => l.IsGap) && other.Votes.Low >= most;
    }

    private bool MayBeAsLarge(OwnershipLink other)
    {
        decimal most = Math.Min(other.Votes.High, Whole - Votes.Low);
        return Votes.IsLowOpen ? most > Votes.Low : most >= Votes.Low;
    }

    private Share Sum()
    {
        if (_own.Length == 0)
        {
            return Share.OfPrinted(0);
        }

        OwnershipLink[] plain = [.. _own.Where(l => !l.IsGap)];
        Share sum = Share.Between(plain.Sum(l => l.Votes.Low), _own.Sum(l => l.Votes.High), Array.Exists(plain, l => l.Votes.IsLowOpen));
        Share? largest = _own.Where(l => l.IsGap).Select(l => l.Votes).MaxBy(v => v.Low);
        return largest is not null && largest.Low > sum.Low ? Share.Between(largest.Low, sum.High, largest.IsLowOpen) : sum;
    }
}
