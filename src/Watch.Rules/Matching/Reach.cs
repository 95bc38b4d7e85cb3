using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Places;

namespace Watch.Rules.Matching;

/// <summary>
/// What a notice needs to have, told from the condition alone, for it to be able to agree: never too much, so that what is passed
/// for want of it could not have agreed.
/// </summary>
/// <param name="Kinds">An event of one of these kinds.</param>
/// <param name="Firm">A firm of the list.</param>
/// <param name="Departements">A court in one of these.</param>
/// <param name="Sirens">A firm with one of these numbers; null for any.</param>
internal readonly record struct Reach(KindSet Kinds, bool Firm, DepartementSet Departements, IReadOnlyList<Siren>? Sirens)
{
    /// <summary>Any notice may agree.</summary>
    private static Reach Everything => new(KindSet.All, false, DepartementSet.All, null);

    /// <summary>No notice can.</summary>
    private static Reach Nothing => new(KindSet.None, true, DepartementSet.None, []);

    /// <summary>Whether no notice can agree.</summary>
    public bool IsEmpty => Kinds.IsEmpty || Departements.IsEmpty || Sirens is { Count: 0 };

    public static Reach Of(Condition condition) =>
        condition switch
        {
            Condition.Block block => Of(block),
            Condition.All all => all.Of.Aggregate(Everything, (reach, part) => reach.With(Of(part), sameEvent: false)),
            Condition.Any any => any.Of.Aggregate(Nothing, (reach, part) => reach.Or(Of(part))),
            Condition.Named named => Of(named.Of),
            _ => Everything,
        };

    // First what is asked of one event, then what may be about another.
    private static Reach Of(Condition.Block block) =>
        block
            .Clauses.Where(c => c is not EventClause)
            .Aggregate(
                block.Events.Aggregate(Everything, (reach, clause) => reach.With(Of(clause), sameEvent: true)),
                (reach, clause) => reach.With(Of(clause), sameEvent: false)
            );

    private static Reach Of(Clause clause) =>
        clause switch
        {
            KindIs kinds => Everything with { Kinds = KindSet.Of(kinds.Meant) },
            CapitalChangeIs or ChangeIs => Everything with { Kinds = KindSet.Of([EventKind.CapitalChange]) },
            NoticeDepartementIs departements => Everything with { Departements = DepartementSet.Of(departements.Departements) },
            FirmIs { Selector: FirmSelector.OfSiren of } => Everything with { Firm = true, Sirens = of.Sirens },
            FirmIs => Everything with { Firm = true },
            PartyIs party => party
                .Clauses.Select(Of)
                .Aggregate(Everything, (reach, one) => reach.With(one with { Firm = false, Sirens = null }, sameEvent: false)),
            _ => Everything,
        };

    // Two kinds asked of one event have to be one; asked of two events, either of them has to be there and the rarer tells more.
    private Reach With(Reach other, bool sameEvent) =>
        new(
            sameEvent ? Kinds.And(other.Kinds)
                : other.Kinds.Count < Kinds.Count ? other.Kinds
                : Kinds,
            Firm || other.Firm,
            Departements.And(other.Departements),
            Sirens is null ? other.Sirens
                : other.Sirens is null ? Sirens
                : [.. Sirens.Intersect(other.Sirens)]
        );

    private Reach Or(Reach other) =>
        new(
            Kinds.Or(other.Kinds),
            Firm && other.Firm,
            Departements.Or(other.Departements),
            Sirens is null || other.Sirens is null ? null : [.. Sirens.Union(other.Sirens)]
        );
}

/// <summary>A set of départements; no département at all is a member of its own, which only the whole set holds.</summary>
internal readonly record struct DepartementSet(UInt128 Bits)
{
    public static DepartementSet None => new(UInt128.Zero);

    public static DepartementSet All => new(UInt128.MaxValue);

    public bool IsEmpty => Bits == UInt128.Zero;

    public static DepartementSet Of(IReadOnlyList<string> departements) =>
        departements.Aggregate(None, (set, one) => set.Or(Of(one.AsSpan())));

    /// <summary>The set of one; what is no département is in no set but the whole.</summary>
    public static DepartementSet Of(ReadOnlySpan<char> departement) => new(UInt128.One << Departements.NumberOf(departement));

    public DepartementSet And(DepartementSet other) => new(Bits & other.Bits);

    public DepartementSet Or(DepartementSet other) => new(Bits | other.Bits);
}
