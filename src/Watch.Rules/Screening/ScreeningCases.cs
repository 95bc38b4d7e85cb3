using System.Collections.Frozen;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Screening;

/// <summary>
/// The cases that a notice makes of a firm of the list: one for each who takes a stake in it, comes to control it, or takes over a business
/// of it. Only where the firm is the one that is taken, or stands below it; who goes down makes none.
/// </summary>
public sealed class ScreeningCases
{
    private static readonly FrozenSet<PartyRole> Taking = FrozenSet.ToFrozenSet([
        PartyRole.Declarant,
        PartyRole.Buyer,
        PartyRole.Acquirer,
        PartyRole.Parent,
    ]);

    private readonly Notice _notice;
    private readonly Firm _firm;
    private readonly Party[] _own;
    private readonly ControlPath[] _paths;
    private readonly TakerChains _takers;

    private ScreeningCases(Notice notice, Firm firm, string? seenAs)
    {
        _notice = notice;
        _firm = firm;
        _own = [.. notice.Parties.Where(p => IsFirm(p, firm, seenAs))];
        _paths = [.. notice.Ownership.Where(IsOfFirm)];
        _takers = new TakerChains(notice.Ownership);
    }

    private bool IsBelow => _own.All(p => p.IsBelow);

    // Who ran a business for somebody else does not sell it.
    private bool IsSeller =>
        Has(PartyRole.Seller) || (Has(PartyRole.PreviousOperator) && !_notice.Parties.Any(p => p.Role == PartyRole.Seller));

    /// <summary>The cases of the events of some kinds; none where the firm is not the one that is taken.</summary>
    /// <param name="notice">With who stands above its firms.</param>
    /// <param name="kinds">Those that a rule agreed with.</param>
    /// <param name="firm">The firm of the list.</param>
    /// <param name="seenAs">The name it was recognised by; null where a number tells it.</param>
    public static IReadOnlyList<ScreeningCase> Of(Notice notice, IReadOnlyList<EventKind> kinds, Firm firm, string? seenAs)
    {
        ScreeningCases cases = new(notice, firm, seenAs);
        return cases._own.Length == 0 || cases._own.Any(p => Taking.Contains(p.Role))
            ? []
            : [.. notice.Events.Where(e => kinds.Contains(e.Kind)).SelectMany((e, place) => cases.Of(e, place))];
    }

    private IEnumerable<ScreeningCase> Of(NoticeEvent announced, int place)
    {
        ScreeningCase plain = new()
        {
            Day = announced.On ?? _notice.PublishedOn,
            Kind = announced.Kind,
            Market = _firm.Market,
            Sectors = _firm.Sectors,
            Stake = place,
        };
        return announced switch
        {
            { Kind: EventKind.ThresholdCrossing, Stake: { Direction: not CrossingDirection.Downwards } stake } => OfStake(plain, stake),
            { Kind: EventKind.ParentChange, Parent: { After.Lei: not null } change } => Has(PartyRole.Child)
                ? ParentCases.Of(plain, change, _paths)
                : [],
            { Kind: EventKind.TakeoverBid } when Has(PartyRole.Target) => OfTakers(plain, PartyRole.Acquirer),
            { Kind: EventKind.MergerProject or EventKind.UniversalTransfer } when Has(PartyRole.Target) || IsBelow => OfTakers(
                plain,
                PartyRole.Acquirer
            ),
            { Kind: EventKind.SaleOfBusiness or EventKind.BusinessTransfer } when IsSeller => OfTakers(plain, PartyRole.Buyer),
            { Kind: EventKind.AssetContribution or EventKind.DemergerProject } when Has(PartyRole.Target) || IsSeller => OfTakers(
                plain,
                PartyRole.Acquirer
            ),
            _ => [],
        };
    }

    private bool Has(PartyRole role) => _own.Any(p => p.Role == role);

    private IEnumerable<ScreeningCase> OfStake(ScreeningCase plain, Stake stake)
    {
        ScreeningCase @case = plain with
        {
            VotesAfter = stake.VotesPercent,
            VotesThresholds = stake.VotesThresholds,
            CapitalThresholds = stake.CapitalThresholds,
            UntoldThresholds = stake.CapitalThresholds.Count + stake.VotesThresholds.Count == 0 ? stake.Thresholds : [],
            Direction = stake.Direction,
        };
        Party[] declarants = [.. _notice.Parties.Where(p => p.Role == PartyRole.Declarant)];
        Taker[] takers =
            stake.Declarants.Count == 0
                ? [.. declarants.Select(Taker.Of)]
                : [.. stake.Declarants.Select(d => Taker.Of(d, declarants.FirstOrDefault(p => TakerChains.IsSame(p.Name, d.Name))))];
        return Has(PartyRole.Target) ? With(@case, takers)
            : IsBelow && OperationCheck.IsControl(@case) is not false and var control ? With(FromBelow(@case, control), takers)
            : [];
    }

    // What is held of a firm above tells nothing of the votes of the firm, but that it may come to be controlled.
    private ScreeningCase FromBelow(ScreeningCase @case, bool? control)
    {
        string own = _notice.Key.ToString();
        ControlPath? path = _paths.FirstOrDefault(p => p.Links.Any(l => l.Source == own));
        bool? isHeld = path is null ? null : InvestorChain.AreControl(path.Links.TakeWhile(l => l.Source != own));
        return @case with
        {
            Control = control & isHeld,
            VotesAfter = null,
            VotesThresholds = [],
            CapitalThresholds = [],
            UntoldThresholds = [],
        };
    }

    private IEnumerable<ScreeningCase> OfTakers(ScreeningCase plain, PartyRole role) =>
        With(IsBelow ? plain with { Branch = false } : plain, [.. _notice.Parties.Where(p => p.Role == role).Select(Taker.Of)]);

    private IEnumerable<ScreeningCase> With(ScreeningCase @case, Taker[] takers) =>
        takers.Length == 0
            ? [@case]
            : takers
                .SelectMany(_takers.Of)
                .Select(c => @case with { Chain = c.Investors, IsTopUnknown = c.IsTopUnknown, IsAlone = takers.Length == 1 });

    private static bool IsFirm(Party party, Firm firm, string? seenAs) =>
        party.Siren is { } siren
            ? siren == firm.Siren
            : (party.Lei is not null && party.Lei == firm.Lei)
                || (party.Isin is { } isin && firm.Isins.Contains(isin))
                || (seenAs is not null && party.Name == seenAs);

    private bool IsOfFirm(ControlPath path) =>
        path.Siren is { } siren
            ? siren == _firm.Siren
            : (path.Lei is not null && path.Lei == _firm.Lei)
                || _own.Any(p => p.Name == path.Firm || (p.Lei is not null && p.Lei == path.Lei));
}
