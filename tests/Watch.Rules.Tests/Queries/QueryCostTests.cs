using Watch.Rules.Queries;
using Xunit;
using static Watch.Rules.Tests.Queries.Parsing;

namespace Watch.Rules.Tests.Queries;

public class QueryCostTests
{
    [Theory]
    [InlineData("moteur", 1)]
    [InlineData("\"bielle de moteur\"", 3)]
    [InlineData("moteur ET bielle OU piston", 3)]
    [InlineData("moteur SAUF bielle", 2)]
    [InlineData("(moteur OU bielle) PROCHE/5 \"arbre à cames\"", 5)]
    [InlineData("titre:(moteur ET bielle)", 2)]
    [InlineData("mot*", 43)]
    [InlineData("mote*", 12)]
    [InlineData("moteu*", 6)]
    [InlineData("moteur*", 4)]
    [InlineData("motoris*", 3)]
    [InlineData("motorisations*", 3)]
    [InlineData("\"mot* bielle\" OU mot*", 87)]
    public void A_query_costs_its_terms_and_what_its_beginnings_may_stand_for(string text, int cost) =>
        Assert.Equal(cost, QueryCost.Of(Parse(text)));
}
