using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public sealed class ParentLinksTests
{
    private static readonly Notice Parent = New.Notice(kind: EventKind.Creation, parties: [Firm(true, "BRELOVANE")]) with
    {
        Court = "GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET",
    };

    private static readonly Notice Stranger = New.Notice(
        "A202000025",
        EventKind.SaleOfBusiness,
        "2020-01-09",
        NoticeType.Rectifying,
        Parent.Id,
        [Firm(false, "PHARMALUNE")]
    ) with
    {
        Court = "GREFFE DU TRIBUNAL DE COMMERCE DE CHÂTEAUROUX",
    };

    [Fact]
    public void A_reference_to_another_court_firm_and_act_is_not_believed()
    {
        Assert.False(ParentLinks.CanBeOf(Stranger, Parent));
        Assert.Equal([null, null], ParentLinks.Believed([Parent, Stranger]).Select(n => n.Corrects));
    }

    [Fact]
    public void One_thing_in_common_is_enough()
    {
        Assert.True(ParentLinks.CanBeOf(Stranger with { Court = "Greffe du tribunal de commerce de Cusset" }, Parent));
        Assert.True(ParentLinks.CanBeOf(Stranger with { Parties = Parent.Parties }, Parent));
        Assert.True(ParentLinks.CanBeOf(Stranger with { Parties = [Firm(false, "Sarl Brelovane")] }, Parent));
        Assert.True(ParentLinks.CanBeOf(Stranger with { Events = Parent.Events }, Parent));
    }

    [Fact]
    public void A_day_that_is_not_that_of_the_notice_which_the_number_names_is_enough_to_doubt_it()
    {
        Notice correction = Stranger with { Court = Parent.Court, Parties = Parent.Parties, Events = Parent.Events };
        Assert.True(ParentLinks.CanBeOf(correction with { CorrectsOn = Parent.PublishedOn }, Parent));
        Assert.False(ParentLinks.CanBeOf(correction with { CorrectsOn = Parent.PublishedOn.AddDays(3) }, Parent));
    }

    [Fact]
    public void What_one_of_the_two_does_not_print_is_no_difference()
    {
        Assert.True(ParentLinks.CanBeOf(Stranger with { Court = null, Departement = null }, Parent));
        Assert.True(ParentLinks.CanBeOf(Stranger with { Parties = [] }, Parent));
    }

    [Fact]
    public void An_annulment_announces_nothing_and_is_told_by_court_and_firm()
    {
        Notice annulling = Stranger with { Type = NoticeType.Annulling, Events = [] };
        Assert.False(ParentLinks.CanBeOf(annulling, Parent));
        Assert.True(ParentLinks.CanBeOf(annulling with { Court = Parent.Court }, Parent));
    }

    [Fact]
    public void A_chain_ends_where_a_reference_is_not_believed_and_goes_on_through_what_is_absent()
    {
        Notice own = Stranger with { Id = "A202000036", Corrects = Stranger.Id };
        Assert.Equal([Parent.Id], ParentLinks.Around(Parent.Key, [Parent, Stranger, own]).Select(n => n.Id));
        Assert.Equal([Stranger.Id, own.Id], ParentLinks.Around(own.Key, [Parent, Stranger, own]).Select(n => n.Id));
        Notice sibling = Stranger with { Id = "A202000047" };
        Assert.Equal([Stranger.Id, sibling.Id], ParentLinks.Around(sibling.Key, [Stranger, sibling]).Select(n => n.Id));
    }

    private static Party Firm(bool alpha, string name) => New.Party(alpha ? New.Alpha : New.Beta, PartyRole.Subject, name);
}
