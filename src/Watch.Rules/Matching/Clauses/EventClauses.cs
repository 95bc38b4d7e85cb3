using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Matching.Values;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>kind</c>: the event is of one of these kinds. What got a kind of its own later is still of the one that it had before, so that no
/// rule loses it.
/// </summary>
public sealed record KindIs(IReadOnlyList<EventKind> Kinds) : EventClause
{
    // Made once: a clause is asked of every event.
    private readonly EventKind[] _meant = [.. Kinds.SelectMany(Within).Distinct()];

    public override string Name => "kind";

    public override string Asked => OneOrMore(Kinds.Select(k => k.ToKebabCase()));

    /// <summary>The kinds that agree: those that are named, and what they hold within.</summary>
    internal IReadOnlyList<EventKind> Meant => _meant;

    internal override Outcome Test(NoticeEvent announced) => Outcomes.Of(_meant.Contains(announced.Kind));

    internal override string Seen(NoticeEvent announced) => announced.Kind.ToKebabCase();

    private static EventKind[] Within(EventKind kind) =>
        kind switch
        {
            EventKind.MergerProject => [kind, EventKind.UniversalTransfer],
            EventKind.AssetContribution => [kind, EventKind.BusinessTransfer],
            _ => [kind],
        };

    public bool Equals(KindIs? other) => other is not null && Kinds.SequenceEqual(other.Kinds);

    public override int GetHashCode() => Kinds.Count;
}

/// <summary><c>procedure</c>: the judgment is about one of these procedures.</summary>
public sealed record ProcedureIs(IReadOnlyList<InsolvencyProcedure> Procedures) : EventClause
{
    public override string Name => "procedure";

    public override string Asked => OneOrMore(Procedures.Select(p => p.ToKebabCase()));

    internal override Outcome Test(NoticeEvent announced) =>
        announced.Procedure switch
        {
            null or InsolvencyProcedure.Unknown => Outcome.Unknown,
            { } procedure => Outcomes.Of(Procedures.Contains(procedure)),
        };

    internal override string Seen(NoticeEvent announced) => announced.Procedure?.ToKebabCase() ?? "no procedure";
}

/// <summary><c>parent-change</c>: what became of a parent in the register of LEI is one of these.</summary>
public sealed record ParentChangeIs(IReadOnlyList<ParentMove> Moves) : EventClause
{
    public override string Name => "parent-change";

    public override string Asked => OneOrMore(Moves.Select(m => m.ToKebabCase()));

    internal override Outcome Test(NoticeEvent announced) =>
        Outcomes.OrUnknown(announced.Parent?.Move is { } move ? Moves.Contains(move) : null);

    internal override string Seen(NoticeEvent announced) => announced.Parent?.Move?.ToKebabCase() ?? "not told";

    public bool Equals(ParentChangeIs? other) => other is not null && Moves.SequenceEqual(other.Moves);

    public override int GetHashCode() => Moves.Count;
}

/// <summary><c>change</c>: which way the capital went, as the court prints it for this event.</summary>
public sealed record ChangeIs(CapitalDirection Direction) : EventClause
{
    public override string Name => "change";

    public override string Asked => Direction.ToKebabCase();

    internal override Outcome Test(NoticeEvent announced) =>
        announced.CapitalDirection == CapitalDirection.Unknown ? Outcome.Unknown : Outcomes.Of(announced.CapitalDirection == Direction);

    internal override string Seen(NoticeEvent announced) =>
        announced.CapitalDirection == CapitalDirection.Unknown ? "no direction told" : announced.CapitalDirection.ToKebabCase();
}

/// <summary><c>event-date</c>: the day on which the event takes effect.</summary>
public sealed record EventDateIs(DayRange Days) : EventClause
{
    public override string Name => "event-date";

    public override string Asked => Days.ToString();

    internal override Outcome Test(NoticeEvent announced) => Outcomes.OrUnknown(announced.On is { } day ? Days.Contains(day) : null);

    internal override string Seen(NoticeEvent announced) => announced.On is { } day ? Shown.Day(day) : "no date";
}

/// <summary><c>price</c>: the price of a sale, the value of a contribution, in the unit of its currency.</summary>
public sealed record PriceIs(NumberRange Range, string Currency) : EventClause
{
    public override string Name => "price";

    public override string Asked => $"{Range} {Currency}";

    internal override Outcome Test(NoticeEvent announced) => CurrencyAmounts.Test(Range, Currency, announced.Price);

    internal override string Seen(NoticeEvent announced) => CurrencyAmounts.Seen(Range, Currency, announced.Price, "no price");
}

/// <summary><c>stake</c>: what is held after the event, the greater of capital and voting rights, in per cent.</summary>
public sealed record StakeIs(NumberRange Percent) : EventClause
{
    public override string Name => "stake";

    public override string Asked => $"{Percent} %";

    internal override Outcome Test(NoticeEvent announced) =>
        Outcomes.OrUnknown(Held(announced) is { } held ? Percent.Contains(held) : null);

    internal override string Seen(NoticeEvent announced) =>
        Held(announced) is { } held ? $"{Shown.Number(held)} %{Shown.Short(Percent, held, " %")}" : "no stake told";

    private static decimal? Held(NoticeEvent announced) =>
        announced.Stake is not { } stake
            ? null
            : (stake.CapitalPercent, stake.VotesPercent) switch
            {
                ({ } capital, { } votes) => Math.Max(capital, votes),
                var (capital, votes) => capital ?? votes,
            };
}

/// <summary><c>threshold</c>: a threshold that was crossed, in per cent. In <c>except</c> each of them is asked.</summary>
public sealed record ThresholdIs(NumberRange Percent) : EventClause
{
    public override string Name => "threshold";

    public override string Asked => $"{Percent} %";

    internal override Outcome Test(NoticeEvent announced) =>
        announced.Stake is { Thresholds: { Count: > 0 } crossed } ? Outcomes.Of(crossed.Any(Percent.Contains)) : Outcome.Unknown;

    /// <summary>Whether it is so of each that was crossed.</summary>
    internal bool IsOfAll(NoticeEvent announced) =>
        announced.Stake is { Thresholds: { Count: > 0 } crossed } && crossed.All(Percent.Contains);

    internal override string Seen(NoticeEvent announced) =>
        announced.Stake is { Thresholds: { Count: > 0 } crossed }
            ? string.Join(", ", crossed.Select(t => $"{Shown.Number(t)} %"))
            : "no threshold told";
}

/// <summary><c>crossing</c>: which way a threshold was crossed.</summary>
public sealed record CrossingIs(CrossingDirection Direction) : EventClause
{
    public override string Name => "crossing";

    public override string Asked => Direction.ToKebabCase();

    internal override Outcome Test(NoticeEvent announced) =>
        announced.Stake?.Direction switch
        {
            null or CrossingDirection.Unknown => Outcome.Unknown,
            { } direction => Outcomes.Of(direction == Direction),
        };

    internal override string Seen(NoticeEvent announced) => (announced.Stake?.Direction ?? CrossingDirection.Unknown).ToKebabCase();
}
