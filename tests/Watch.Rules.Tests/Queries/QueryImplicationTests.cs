using Watch.Rules.Queries;
using Xunit;

namespace Watch.Rules.Tests.Queries;

public class QueryImplicationTests
{
    [Theory]
    [InlineData("robot SAUF robot*", true)]
    [InlineData("robotique* SAUF robot*", true)]
    [InlineData("robot* SAUF robot", false)]
    [InlineData("(robot OU drone) SAUF (robot* OU drone*)", true)]
    [InlineData("(robot OU drone) SAUF robot*", false)]
    [InlineData("robot ET (drone SAUF robot)", true)]
    [InlineData("\"bras robot\" SAUF robot", true)]
    [InlineData("(bras PROCHE/3 robot) SAUF robot", true)]
    [InlineData("titre:robot SAUF robot", true)]
    [InlineData("robot SAUF titre:robot", false)]
    [InlineData("(robot SAUF robot) OU drone", false)]
    [InlineData("titre:(robot SAUF robot*)", true)]
    [InlineData("robot", false)]
    public void A_query_that_takes_away_all_that_it_finds_agrees_with_nothing(string query, bool never) =>
        Assert.Equal(never, QueryImplication.IsNever(New.Query(query)));

    [Theory]
    [InlineData("le", "le")]
    [InlineData("robot OU le", "le")]
    [InlineData("le ET la", "le")]
    [InlineData("titre:de", "de")]
    [InlineData("le ET robot", null)]
    [InlineData("\"le robot\"", null)]
    [InlineData("vente", null)]
    public void A_word_that_stands_everywhere_is_enough_or_is_not(string query, string? word) =>
        Assert.Equal(word, QueryImplication.Everywhere(New.Query(query)));
}
