using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public class CapitalTrailTests
{
    private static readonly NoticeChain Founded = NoticeChain.Of([Capital("B202000011", "2020-01-02", 100_000, EventKind.Creation)]);
    private static readonly NoticeChain First = NoticeChain.Of([Capital("B202000051", "2020-01-10", 120_000)]);
    private static readonly NoticeChain Second = NoticeChain.Of([Capital("B202000091", "2020-01-20", 150_000)]);

    private static readonly NoticeChain Corrected = NoticeChain.Of([
        Capital("B202000011", "2020-01-02", 100_000, EventKind.Creation),
        Capital("B202000151", "2020-02-01", 110_000, EventKind.Creation, NoticeType.Rectifying, "B202000011"),
    ]);

    [Fact]
    public void The_capital_before_is_the_last_that_was_published_before()
    {
        CapitalTrail trail = Trail(Second, Founded, First);
        Assert.Null(trail.Before(Founded));
        Assert.Equal(100_000, AmountIn(trail.Before(First)));
        Assert.Equal(120_000, AmountIn(trail.Before(Second)));
    }

    [Fact]
    public void A_correction_tells_its_capital_at_the_place_of_what_it_corrects()
    {
        CapitalTrail trail = Trail(Corrected, First, Second);
        Notice before = trail.Before(First)!;
        Assert.Equal((110_000, "B202000011", new DateOnly(2020, 1, 2)), (AmountIn(before), before.Id, before.PublishedOn));
        Assert.Equal(120_000, AmountIn(trail.Before(Second)));
        Assert.Null(trail.Before(Corrected));
    }

    [Fact]
    public void What_was_annulled_or_tells_no_capital_or_is_of_another_firm_is_passed()
    {
        NoticeChain annulled = NoticeChain.Of([
            First.Members[0],
            Capital("B202000071", "2020-01-12", null, EventKind.Creation, NoticeType.Annulling, "B202000051"),
        ]);
        NoticeChain silent = NoticeChain.Of([Capital("B202000081", "2020-01-15", null)]);
        NoticeChain other = NoticeChain.Of([
            Capital("B202000082", "2020-01-16", 7) with
            {
                Parties = [Party(7) with { Siren = New.Beta }],
            },
        ]);
        Assert.Equal(100_000, AmountIn(Trail(Founded, annulled, silent, other).Before(Second)));
    }

    [Fact]
    public void What_is_measured_otherwise_is_told_and_nothing_else()
    {
        Assert.Equal([First], Trail(Corrected, First, Second).MeasuredOtherwise(Trail(Founded, First, Second)));
        Assert.Equal([Second], Trail(Founded, First, Second).MeasuredOtherwise(Trail(Founded, Second)));
        Assert.Empty(Trail(Founded, First, Second).MeasuredOtherwise(Trail(First, Second, Founded)));
        Assert.Empty(Trail(Founded).MeasuredOtherwise(Trail()));
    }

    [Fact]
    public void It_tells_whether_a_later_chain_announces_a_change()
    {
        Assert.True(Trail(Founded, First).HasChangeAfter(Founded));
        Assert.False(Trail(Founded, First).HasChangeAfter(First));
        Assert.False(Trail(Founded, Corrected).HasChangeAfter(Founded));
    }

    private static CapitalTrail Trail(params NoticeChain[] chains) => CapitalTrail.Of(New.Alpha, chains);

    private static decimal? AmountIn(Notice? notice) => notice?.Parties.Single().Capital?.Amount?.Amount;

    private static Notice Capital(
        string id,
        string day,
        decimal? amount,
        EventKind kind = EventKind.CapitalChange,
        NoticeType type = NoticeType.Initial,
        string? corrects = null
    ) => New.Notice(id, kind, day, type, corrects, [Party(amount)]);

    private static Party Party(decimal? amount) =>
        New.Party(New.Alpha, PartyRole.Subject) with
        {
            Capital = amount is { } told ? new Capital { Amount = new Money(told, "EUR"), AsPrinted = "imprimé" } : null,
        };
}
