using Watch.Contracts.Notices;
using Xunit;
using static Watch.Rules.Tests.Screening.Taken;

namespace Watch.Rules.Tests.Screening;

/// <summary>Parents, sales, contributions, mergers and offers, held against the law.</summary>
public class TakeoverCasesTests
{
    private static readonly HolderStatement _dutch = Holder("9999INVENTEE00000117", "NL");
    private static readonly HolderStatement _chinese = Holder("9999INVENTEE00000214", "CN");

    private static readonly Party _seller = New.Party(New.Alpha, PartyRole.Seller);

    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-01-01", ScreeningLaw.Control)]
    [InlineData("2028-01-16", ScreeningLaw.Control)]
    [InlineData("2028-01-17", ScreeningLaw.Control)]
    public void A_parent_that_is_another_takes_control(string on, string sources) =>
        Assert.Equal(sources, SourcesOf(Parent(_dutch, _chinese, on)));

    [Fact]
    public void From_2028_on_an_investor_of_the_union_that_is_held_from_outside_is_another()
    {
        Notice notice = Parent(_chinese, _dutch, "2028-01-17") with
        {
            Ownership = [Path(New.Alpha, Link("MERIDIUS BV", "NL"), Link("ORIENTIS", "CN"))],
        };
        Assert.Equal($"{ScreeningLaw.Control} | {ScreeningLaw.Regulation}", SourcesOf(notice));
    }

    [Fact]
    public void A_parent_that_is_named_for_the_first_time_may_have_been_it_for_long() =>
        Assert.Equal(
            [
                "Indice (R. 151-2, 1° CMF) : prise de contrôle possible par un investisseur étranger (Chine)"
                    + " ; activité : défense (R. 151-3 CMF) ; non connu : si le contrôle est acquis",
            ],
            TextsOf(Parent(null, _chinese))
        );

    [Theory]
    [InlineData("NON_PUBLIC", $"{ScreeningLaw.Control}?")]
    [InlineData("NATURAL_PERSONS", ScreeningLaw.Control)]
    public void Whether_somebody_was_there_before_depends_on_why_nobody_was_named(string reason, string sources) =>
        Assert.Equal(sources, SourcesOf(Parent(new HolderStatement { Reasons = [reason] }, _chinese)));

    [Fact]
    public void A_parent_that_is_named_no_more_takes_nothing()
    {
        Assert.Equal("", SourcesOf(Parent(_chinese, null)));
        Assert.Equal("", SourcesOf(Parent(_chinese, new HolderStatement { Reasons = ["NON_PUBLIC"] })));
    }

    [Fact]
    public void Whoever_stood_above_before_comes_to_control_nothing()
    {
        Notice notice = Parent(_dutch, _chinese) with
        {
            Ownership =
            [
                Path(New.Alpha, Link("ORIENTIS", "CN")) with
                {
                    IsBefore = true,
                },
                Path(New.Alpha, Link("ORIENT FRANCE", "FR"), Link("ORIENTIS", "CN")),
            ],
        };
        Assert.Equal("", SourcesOf(notice));
    }

    [Fact]
    public void A_change_far_above_is_control_where_all_below_it_is()
    {
        ControlPath before = Path(New.Alpha, Link("HOLDING", "FR", ControlBasis.Declaration, 56), Link("MERIDIUS BV", "NL")) with
        {
            IsBefore = true,
        };
        ControlPath after = Path(New.Alpha, Link("HOLDING", "FR", ControlBasis.Declaration, 56), Link("ORIENTIS", "CN"));
        Notice notice = Parent(_dutch, _chinese, isBelow: true) with { Ownership = [before, after] };
        Assert.Equal(ScreeningLaw.Control, SourcesOf(notice));
        Assert.Contains("étranger (Orientis : Chine)", Assert.Single(TextsOf(notice)), StringComparison.Ordinal);
        ControlLink presumed = Link("HOLDING", "FR", ControlBasis.Declaration, 45);
        notice = notice with
        {
            Ownership = [before with { Links = [presumed, before.Links[1]] }, after with { Links = [presumed, after.Links[1]] }],
        };
        Assert.Equal($"{ScreeningLaw.Control}?", SourcesOf(notice));
    }

    [Theory]
    [InlineData("GB", ScreeningLaw.Branch)]
    [InlineData("DE", ScreeningLaw.Branch)]
    [InlineData("FR", $"{ScreeningLaw.Branch}?")]
    [InlineData(null, $"{ScreeningLaw.Branch}?")]
    public void A_business_that_is_sold_is_a_branch_for_whoever_buys_from_abroad(string? country, string sources) =>
        Assert.Equal(sources, SourcesOf(Of(EventKind.SaleOfBusiness, _seller, Buyer(country))));

    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-01-01", ScreeningLaw.Branch)]
    public void A_sale_is_held_against_the_law_of_its_day(string on, string sources)
    {
        Notice sale = Of(EventKind.SaleOfBusiness, _seller, Buyer("GB"));
        Assert.Equal(sources, SourcesOf(sale with { Events = [sale.Events[0] with { On = Day(on) }] }));
    }

    [Fact]
    public void A_buyer_abroad_is_foreign_though_nobody_prints_where() =>
        Assert.Contains(
            "étranger (pays non connu)",
            Assert.Single(
                TextsOf(Of(EventKind.SaleOfBusiness, _seller, Buyer(null) with { Seat = new Place(City: "BIRMINGHAM", Abroad: true) }))
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Of_a_person_who_lives_in_France_the_nationality_is_not_known() =>
        Assert.EndsWith(
            "; non connu : le pays de DURAND Camille",
            Assert.Single(
                TextsOf(Of(EventKind.SaleOfBusiness, _seller, Buyer("FR") with { Name = "DURAND Camille", Person = PersonType.Natural }))
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Who_stands_above_a_French_buyer_is_an_investor()
    {
        Notice notice = Of(EventKind.SaleOfBusiness, _seller, Buyer("FR") with { Siren = New.Beta }) with
        {
            Ownership = [Path(New.Beta, Link("ORIENTIS", "CN"))],
        };
        Assert.Contains("étranger (Orientis : Chine)", Assert.Single(TextsOf(notice)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_firm_buys_takes_nothing_of_it()
    {
        Party own = New.Party(New.Alpha, PartyRole.Buyer);
        Party foreign = New.Party(null, PartyRole.Seller, "OVERSEAS TOOLING LTD") with { Country = "GB" };
        Assert.Equal("", SourcesOf(Of(EventKind.SaleOfBusiness, own, foreign)));
        Assert.Equal(
            "",
            SourcesOf(Of(EventKind.MergerProject, own with { Role = PartyRole.Acquirer }, foreign with { Role = PartyRole.Target }))
        );
    }

    [Fact]
    public void Who_ran_the_business_of_another_sells_nothing()
    {
        Party ran = _seller with { Role = PartyRole.PreviousOperator };
        Assert.Equal("", SourcesOf(Of(EventKind.SaleOfBusiness, ran, New.Party(New.Beta, PartyRole.Seller), Buyer("GB"))));
        Assert.Equal(ScreeningLaw.Branch, SourcesOf(Of(EventKind.SaleOfBusiness, ran, Buyer("GB"))));
    }

    [Theory]
    [InlineData(EventKind.AssetContribution, ScreeningLaw.Branch)]
    [InlineData(EventKind.DemergerProject, ScreeningLaw.Branch)]
    [InlineData(EventKind.MergerProject, $"{ScreeningLaw.Control}?")]
    [InlineData(EventKind.TakeoverBid, $"{ScreeningLaw.Control}?")]
    [InlineData(EventKind.SqueezeOut, "")]
    public void A_target_is_taken_as_its_kind_says(EventKind kind, string sources) =>
        Assert.Equal(sources, SourcesOf(Of(kind, New.Party(New.Alpha, PartyRole.Target), Buyer("GB") with { Role = PartyRole.Acquirer })));

    [Fact]
    public void Whoever_may_be_the_target_or_the_acquirer_is_not_taken() =>
        Assert.Equal(
            "",
            SourcesOf(Of(EventKind.MergerProject, New.Party(New.Alpha, PartyRole.Subject), Buyer("GB") with { Role = PartyRole.Subject }))
        );

    private static Party Buyer(string? country) => New.Party(null, PartyRole.Buyer, "OVERSEAS TOOLING LTD") with { Country = country };
}
