using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>One project that several notices print: one alert, which a further printing corrects only where it adds something.</summary>
public class MatterOfProjectTests
{
    private static readonly FirmList _firms = new([New.Firm(New.Alpha)]);
    private static readonly RuleIndex _rules = new([New.Rule()]);

    [Fact]
    public void A_project_that_is_printed_again_with_the_same_firms_is_raised_once_and_not_corrected()
    {
        AlertState state = State(Printed("A202000011", 1, "ALPHA"), Printed("A202000095", 3, "SAS ALPHA"));

        Assert.Equal((AlertStatus.Raised, "A202000011"), (state.Status, state.Notice.Id));
        Assert.Single(state.Facts.Parties);
    }

    [Fact]
    public void A_printing_that_names_a_further_firm_is_added_to_it()
    {
        Notice further = Printed("A202000095", 3, "ALPHA", New.Party(New.Beta, PartyRole.Target));
        AlertState state = State(Printed("A202000011", 1, "ALPHA"), further);

        Assert.Equal((AlertStatus.Corrected, "A202000095"), (state.Status, state.ChangedBy!.Id));
        Assert.Equal([New.Alpha, New.Beta], state.Facts.Parties.Select(p => p.Siren!.Value));
    }

    [Fact]
    public void A_printing_that_names_the_same_firms_otherwise_adds_nothing()
    {
        Notice again = Printed("A202000095", 3, "ALPHA", New.Party(New.Alpha, PartyRole.Subject));
        AlertState state = State(Printed("A202000011", 1, "ALPHA"), again);

        Assert.Equal(AlertStatus.Raised, state.Status);
        Assert.Equal(PartyRole.Seller, Assert.Single(state.Facts.Parties).Role);
    }

    private static AlertState State(params Notice[] printed)
    {
        AlertState state = Assert.Single(ChainJudge.States(NoticeChain.Of(printed), n => Matcher.Judge(n, _rules, _firms)));
        Assert.Equal(
            state.Status,
            Assert.Single(ChainJudge.States(NoticeChain.Of([.. printed.Reverse()]), n => Matcher.Judge(n, _rules, _firms))).Status
        );
        return state;
    }

    private static Notice Printed(string id, int day, string name, params Party[] others) =>
        New.Notice(parties: [New.Party(New.Alpha, PartyRole.Seller) with { Name = name }, .. others]) with
        {
            Id = id,
            PublishedOn = new DateOnly(2020, 6, day),
            Matter = "bodacc:merger:999000007:2020-05-05",
        };
}
