using Watch.Contracts.Notices;

namespace Watch.Sources.Bodacc.Families;

/// <summary>What an edition tells as a whole: that it holds no notice, or that its debtors are read worse than they are printed.</summary>
internal sealed class EditionTotals
{
    /// <summary>One debtor in twenty without number or name is more than any edition at hand has.</summary>
    private const double MostWithout = 0.05;

    /// <summary>Fewer tell nothing of a share.</summary>
    private const int FewestDebtors = 20;

    private static readonly string[] _faults = ["numberless-debtor", "nameless-person"];

    /// <summary>Records behind the last notice that wait with it; what comes after so many goes out before it.</summary>
    private const int MostWaiting = 200;

    // The last notice, and what was rejected behind it.
    private readonly Queue<Parsed> _waiting = new();
    private int _debtors;
    private int _without;
    private bool _isEmpty = true;

    /// <summary>Takes a record into account, and gives those that need not wait for the end, in order.</summary>
    public IEnumerable<Parsed> Count(Parsed parsed)
    {
        _isEmpty = false;
        if (parsed is Parsed.Rejected && (_waiting.Count == 0 || _waiting.Count > MostWaiting))
        {
            return [parsed];
        }

        Parsed[] before = parsed is Parsed.Accepted ? [.. _waiting] : [];
        if (parsed is Parsed.Accepted accepted)
        {
            int debtors = accepted.Notice.Parties.Count(p => p.Role == PartyRole.Debtor);
            _debtors += debtors;
            _without += debtors == 0 ? 0 : Math.Min(debtors, accepted.Warnings.Count(w => Array.IndexOf(_faults, w.Code) >= 0));
            _waiting.Clear();
        }

        _waiting.Enqueue(parsed);
        return before;
    }

    /// <summary>What waits: the last notice with what is told of all; a reason where there was no record.</summary>
    public IEnumerable<Parsed> Ended() =>
        _isEmpty
            ? [new Parsed.Rejected(RejectReason.NoEvent, "The edition holds no notice.", null) { Position = new RecordPosition(1, 1) }]
            : _waiting.Select((parsed, place) => place == 0 && parsed is Parsed.Accepted last && IsDegraded ? Degraded(last) : parsed);

    private bool IsDegraded => _debtors >= FewestDebtors && _without > _debtors * MostWithout;

    private Parsed.Accepted Degraded(Parsed.Accepted last) =>
        last with
        {
            Warnings = [.. last.Warnings, new ParseWarning("degraded-edition", $"{_without} of {_debtors} debtors without number or name")],
        };
}
