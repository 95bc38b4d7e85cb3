using Watch.Rules.French.Words;
using Xunit;

namespace Watch.Rules.Tests.French;

public class CountryWordsTests
{
    [Theory]
    [InlineData("KY", "Îles Caïmans")]
    [InlineData("CI", "Côte d’Ivoire")]
    [InlineData("US-DE", "Delaware, États-Unis")]
    [InlineData("US-TX", "US-TX, États-Unis")]
    [InlineData("ZZ", "ZZ")]
    public void A_code_is_a_country_and_the_part_of_it(string code, string name) => Assert.Equal(name, CountryWords.Of(code));

    [Fact]
    public void Every_code_of_the_standard_has_a_name_and_that_of_Kosovo() => Assert.Equal(250, CountryWords.Codes.Count);
}
