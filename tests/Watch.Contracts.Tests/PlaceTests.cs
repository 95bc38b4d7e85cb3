using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Contracts.Tests;

public class PlaceTests
{
    [Theory]
    [InlineData("FRANCE", false)]
    [InlineData("France", false)]
    [InlineData("fr", false)]
    [InlineData("RE", false)]
    [InlineData("ALLEMAGNE", true)]
    [InlineData("FRANCFORT", true)]
    [InlineData(null, false)]
    public void A_country_that_is_France_is_not_abroad(string? country, bool abroad) =>
        Assert.Equal(abroad, new Place("69003", "LYON", country).IsAbroad);

    [Fact]
    public void What_the_publisher_calls_abroad_is_so_whatever_the_country() =>
        Assert.True(new Place(null, "LYON", "FRANCE", Abroad: true).IsAbroad);
}
