using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Matching.Values;

namespace Watch.Rules.Matching.Clauses;

/// <summary>What a change of capital is measured in.</summary>
public enum ChangeUnit
{
    /// <summary>Per cent of the capital before.</summary>
    Percent,

    /// <summary>The amount itself, in the unit of the currency.</summary>
    Amount,
}

/// <summary>
/// <c>capital-change</c>: how far the capital that the notice prints is from the last one published of that firm, upwards
/// positive. Where no earlier capital is known, or in another currency, the printed direction alone can decide. A notice that announces a
/// reduction and an increase is asked for each; what is measured is what the two make together.
/// </summary>
/// <param name="Currency">Of both capitals, as in <c>EUR</c>.</param>
public sealed record CapitalChangeIs(NumberRange Range, ChangeUnit Unit, string Currency) : PartyClause
{
    private const decimal Whole = 100m;

    public override string Name => "capital-change";

    public override string Asked => $"{Range} {(Unit == ChangeUnit.Percent ? "%" : Currency)}";

    internal override Outcome Test(Party party, Scope scope)
    {
        bool? measured = Change(party, scope) is { } change ? Range.Contains(change) : null;
        return DirectionsIn(scope.Notice) switch
        {
            Directions.None => Outcome.Unknown,
            // A reduction and an increase in one notice: what is measured is what the two make together.
            Directions.Both when measured is not true => Outcomes.Or(
                ByDirection(CapitalDirection.Increase),
                ByDirection(CapitalDirection.Decrease)
            ),
            var told => measured is { } agrees ? Outcomes.Of(agrees) : ByDirection(Single(told)),
        };
    }

    internal override string Seen(Party party, Scope scope)
    {
        Directions told = DirectionsIn(scope.Notice);
        if (told == Directions.None)
        {
            return "no change of capital";
        }

        return Change(party, scope) is not { } change ? SeenDirection(party, told)
            : told == Directions.Both ? $"decrease and increase, {SeenChange(party, scope, change)}"
            : SeenChange(party, scope, change);
    }

    private string SeenChange(Party party, Scope scope, decimal change)
    {
        string unit = Unit == ChangeUnit.Percent ? "%" : Currency;
        return $"{Shown.Of(Before(party, scope)!)} to {Shown.Of(party.Capital!.Amount!)}: "
            + $"{Shown.Signed(change)} {unit}{Shown.Short(Range, change, "")}";
    }

    private static string SeenDirection(Party party, Directions told)
    {
        string way = told switch
        {
            Directions.Both => "decrease and increase",
            Directions.Unprinted => "a change",
            _ => Single(told).ToKebabCase(),
        };
        return party.Capital?.Amount is null ? $"{way}, no capital told" : $"{way}, no earlier capital known";
    }

    private static Directions DirectionsIn(Notice notice)
    {
        Directions told = Directions.None;
        for (int i = 0; i < notice.Events.Count; i++)
        {
            if (notice.Events[i].Kind == EventKind.CapitalChange)
            {
                told |= notice.Events[i].CapitalDirection switch
                {
                    CapitalDirection.Increase => Directions.Increase,
                    CapitalDirection.Decrease => Directions.Decrease,
                    _ => Directions.Unprinted,
                };
            }
        }

        // Where a direction is printed, a bare mention says no other.
        return (told & Directions.Both) != Directions.None ? told & Directions.Both : told;
    }

    private static CapitalDirection Single(Directions told) =>
        told switch
        {
            Directions.Increase => CapitalDirection.Increase,
            Directions.Decrease => CapitalDirection.Decrease,
            _ => CapitalDirection.Unknown,
        };

    private decimal? Change(Party party, Scope scope)
    {
        if (party.Capital?.Amount is not { } now || !Has(now) || Before(party, scope) is not { } before || !Has(before))
        {
            return null;
        }

        return Unit == ChangeUnit.Amount ? now.Amount - before.Amount
            : before.Amount == 0 ? null
            : (now.Amount - before.Amount) / before.Amount * Whole;
    }

    // A register tells what stood before of its subject; of others the last one that was published counts.
    private static Money? Before(Party party, Scope scope) =>
        (party.Role == PartyRole.Subject ? StatedIn(scope.Notice) : null) ?? scope.CapitalBefore(party);

    private static Money? StatedIn(Notice notice)
    {
        for (int i = 0; i < notice.Events.Count; i++)
        {
            if (notice.Events[i] is { Kind: EventKind.CapitalChange, Before: { } before })
            {
                return Money.Read(before);
            }
        }

        return null;
    }

    // A range that holds every rise, or no rise, is decided by the direction alone.
    private Outcome ByDirection(CapitalDirection direction) =>
        direction switch
        {
            CapitalDirection.Increase => BySign(
                holdsAll: Range is { To: null } && (Range.From ?? 0) <= 0,
                holdsNone: !Range.Absolute && Range.To <= 0
            ),
            CapitalDirection.Decrease => BySign(
                holdsAll: Range.Absolute
                    ? Range is { To: null } && (Range.From ?? 0) <= 0
                    : Range is { From: null } && (Range.To ?? 0) >= 0,
                holdsNone: !Range.Absolute && Range.From >= 0
            ),
            _ => Outcome.Unknown,
        };

    private static Outcome BySign(bool holdsAll, bool holdsNone) =>
        holdsAll ? Outcome.Yes
        : holdsNone ? Outcome.No
        : Outcome.Unknown;

    private bool Has(Money money) => string.Equals(money.Currency, Currency, StringComparison.Ordinal);

    // What the events of one notice print together.
    [Flags]
    private enum Directions
    {
        None = 0,
        Increase = 1,
        Decrease = 2,
        Both = Increase | Decrease,
        Unprinted = 4,
    }
}
