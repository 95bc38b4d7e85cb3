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

    private int _debtors;
    private int _without;

    /// <summary>Takes a record into account.</summary>
    public Parsed Count(Parsed parsed)
    {
        if (parsed is Parsed.Accepted accepted)
        {
            int debtors = accepted.Notice.Parties.Count(p => p.Role == PartyRole.Debtor);
            _debtors += debtors;
            _without += debtors == 0 ? 0 : Math.Min(debtors, accepted.Warnings.Count(w => Array.IndexOf(_faults, w.Code) >= 0));
        }

        return parsed;
    }

    /// <summary>The last record with what is told of all; a reason where there was none.</summary>
    public Parsed Ended(Parsed? last) =>
        last switch
        {
            null => new Parsed.Rejected(RejectReason.NoEvent, "The edition holds no notice.", null) { Position = new RecordPosition(1, 1) },
            Parsed.Accepted accepted when _debtors >= FewestDebtors && _without > _debtors * MostWithout => accepted with
            {
                Warnings =
                [
                    .. accepted.Warnings,
                    new ParseWarning("degraded-edition", $"{_without} of {_debtors} debtors without number or name"),
                ],
            },
            _ => last,
        };
}
