using Watch.Contracts.Identifiers;
using Watch.Rules.French.Words;
using Watch.Rules.Screening;
using Xunit;

namespace Watch.Rules.Tests.Screening;

public class EuropeanAreaTests
{
    [Theory]
    [InlineData("FR", "2024-01-01", true, true)]
    [InlineData("NC", "2024-01-01", true, true)]
    [InlineData("LU", "2024-01-01", true, true)]
    [InlineData("GB", "2020-12-31", true, true)]
    [InlineData("GB", "2021-01-01", false, false)]
    [InlineData("HR", "2013-06-30", false, false)]
    [InlineData("HR", "2013-07-01", true, true)]
    [InlineData("NO", "2024-01-01", false, true)]
    [InlineData("LI", "2024-01-01", false, true)]
    [InlineData("CH", "2024-01-01", false, false)]
    [InlineData("KY", "2024-01-01", false, false)]
    [InlineData("JE", "2019-01-01", false, false)]
    public void A_country_is_in_the_union_and_the_area_on_its_days(string country, string day, bool isOfUnion, bool isOfArea)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((isOfUnion, isOfArea), (EuropeanArea.IsOfUnion(country, on), EuropeanArea.IsOfArea(country, on)));
    }

    [Fact]
    public void The_union_has_twenty_seven_members() =>
        Assert.Equal(
            27,
            CountryWords.Codes.Count(c =>
                EuropeanArea.IsOfUnion(c, new DateOnly(2024, 1, 1)) && c != "AX" && (c == "FR" || !Countries.IsOfFrance(c))
            )
        );
}
