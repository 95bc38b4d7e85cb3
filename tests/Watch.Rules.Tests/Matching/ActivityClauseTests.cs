using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class ActivityClauseTests
{
    [Theory]
    [InlineData("28.15Z", "NAFRev2", "28.15Z", true)]
    [InlineData("28.15Z", "NAF2025", "2815z", true)]
    [InlineData("28.15Z", null, "28.1", true)]
    [InlineData("28.15Z", "NAFRev2", "28", true)]
    [InlineData("28.15Z", "NAFRev2", "28.2", false)]
    [InlineData("28.15Z", "NAFRev2", "15", false)]
    [InlineData("28.5A", "NAFRev1", "28", null)]
    [InlineData("28.15", "NAP", "28.15", null)]
    [InlineData(null, null, "28", null)]
    public void A_code_agrees_with_all_that_lies_under_it_and_old_nomenclatures_tell_nothing(
        string? code,
        string? nomenclature,
        string asked,
        bool? agrees
    ) =>
        Assert.Equal(
            agrees switch
            {
                true => Outcome.Yes,
                false => Outcome.No,
                null => Outcome.Unknown,
            },
            new ActivityCodeIs([asked]).Test(PartyOf(code, nomenclature), null!)
        );

    [Fact]
    public void One_of_several_codes_is_enough_and_what_is_seen_is_shown()
    {
        ActivityCodeIs clause = new(["30", "28.1"]);
        Party party = PartyOf("28.15Z", "NAFRev2");

        Assert.Equal(Outcome.Yes, clause.Test(party, null!));
        Assert.Equal(("[30, 28.1]", "28.15Z (NAFRev2)"), (clause.Asked, clause.Seen(party, null!)));
        Assert.Equal("no code of activity told", clause.Seen(PartyOf(null, null), null!));
    }

    [Theory]
    [InlineData("28.15Z", "28", true)]
    [InlineData("2815Z", "28.1", true)]
    [InlineData("28", "28.15Z", false)]
    public void A_narrower_code_implies_a_wider_one(string narrow, string wide, bool implies) =>
        Assert.Equal(implies, ClauseImplication.Implies(new ActivityCodeIs([narrow]), new ActivityCodeIs(["99", wide])));

    private static Party PartyOf(string? code, string? nomenclature) =>
        new()
        {
            Role = PartyRole.Subject,
            Name = "VALDORIX",
            ActivityCode = code is null ? null : new ActivityCode(code, nomenclature),
        };
}
