using System.Globalization;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;

namespace Watch.Rules.Tests.Alerts;

/// <summary>Random histories of one firm, with corrections, annulments and matters, and two rules that look for what was before.</summary>
internal static class RandomHistories
{
    /// <summary>How long before, in days, a reduction of the capital may be.</summary>
    public const int Days = 90;

    /// <summary>How many sales in a year are many.</summary>
    public const int Sales = 3;

    private const int Span = 500;
    private const int Most = 9;

    private static readonly EventKind[] Kinds = [EventKind.CapitalChange, EventKind.OfficerChange, EventKind.SaleOfBusiness];

    public static Rule[] Rules { get; } =
    [
        New.Rule(
            "après",
            [EventKind.OfficerChange],
            also:
            [
                new AfterIs(
                    new PastEvents(
                        [new KindIs([EventKind.CapitalChange]), new ChangeIs(CapitalDirection.Decrease)],
                        [],
                        new Period(Days, PeriodUnit.Days)
                    )
                ),
            ]
        ),
        New.Rule(
            "ventes",
            also:
            [
                new RoleIs([PartyRole.Seller]),
                new CountIs(
                    new PastEvents(
                        [new KindIs([EventKind.SaleOfBusiness])],
                        [new RoleIs([PartyRole.Seller])],
                        new Period(1, PeriodUnit.Years)
                    ),
                    Sales
                ),
            ]
        ),
    ];

    public static FirmList Firms { get; } = new([New.Firm(New.Alpha)]);

    /// <summary>In order of their numbers; a correction stands anywhere.</summary>
    public static Gen<Notice[]> All => One.Array[2, Most].Select(notices => notices.Select((n, i) => Numbered(n, i, notices)).ToArray());

    private static Gen<(Notice Notice, int Type, int Parent)> One =>
        from kind in Gen.OneOfConst(Kinds)
        from day in Gen.Int[0, Span]
        from direction in Gen.OneOfConst(Enum.GetValues<CapitalDirection>())
        from capital in Gen.Int[1, 4].Nullable()
        from seller in Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false)))
        from matter in Gen.OneOfConst<string?>(null, null, null, null, null, null, "affaire-1", "affaire-2")
        from type in Gen.Frequency((6, Gen.Const(0)), (2, Gen.Const(1)), (1, Gen.Const(2)))
        from parent in Gen.Int[0, Most]
        select (Of(kind, day, direction, capital, seller, matter), type, parent);

    /// <summary>What hangs together among notices: by corrections, and by matter too where that is asked.</summary>
    public static IEnumerable<NoticeChain> Together(IReadOnlyCollection<Notice> notices, bool byMatter)
    {
        List<List<Notice>> groups = [.. notices.Select(n => new List<Notice> { n })];
        for (bool joined = true; joined; )
        {
            joined = false;
            foreach (List<Notice> group in groups)
            {
                if (groups.Find(o => o != group && o.Exists(m => group.Exists(n => AreJoined(m, n, byMatter)))) is { } other)
                {
                    group.AddRange(other);
                    groups.Remove(other);
                    joined = true;
                    break;
                }
            }
        }

        return groups.Select(g => NoticeChain.Of(g));
    }

    /// <summary>The smallest id among the members.</summary>
    public static string NameOf(NoticeChain chain) => chain.Members.Select(m => m.Id).Min(StringComparer.Ordinal)!;

    // Two that name the same absent notice hang together too.
    private static bool AreJoined(Notice one, Notice other, bool byMatter) =>
        one.Corrects == other.Id
        || other.Corrects == one.Id
        || (one.Corrects is { } parent && parent == other.Corrects)
        || (byMatter && one.Matter is { } matter && matter == other.Matter);

    private static Notice Of(EventKind kind, int day, CapitalDirection direction, int? capital, bool seller, string? matter) =>
        New.Notice(kind: kind) with
        {
            PublishedOn = new DateOnly(2020, 1, 1).AddDays(day),
            Matter = matter,
            Events =
            [
                new NoticeEvent { Kind = kind, CapitalDirection = kind == EventKind.CapitalChange ? direction : CapitalDirection.Unknown },
            ],
            Parties =
            [
                New.Party(New.Alpha, seller ? PartyRole.Seller : PartyRole.Buyer) with
                {
                    Capital = capital is { } amount ? new Capital { Amount = new Money(amount, "EUR"), AsPrinted = "" } : null,
                },
            ],
        };

    private static Notice Numbered((Notice Notice, int Type, int Parent) one, int index, (Notice Notice, int Type, int Parent)[] all)
    {
        string id = IdOf(index);
        int parent = one.Parent % all.Length;
        if (one.Type == 0 || parent == index || all[parent].Type != 0)
        {
            return one.Notice with { Id = id };
        }

        Notice correction = one.Notice with
        {
            Id = id,
            Corrects = IdOf(parent),
            Matter = null,
            Type = one.Type == 1 ? NoticeType.Rectifying : NoticeType.Annulling,
        };
        return one.Type == 1 ? correction : correction with { Events = [], Parties = [correction.Parties[0] with { Capital = null }] };
    }

    private static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"A20200000{index + 1}1");
}
