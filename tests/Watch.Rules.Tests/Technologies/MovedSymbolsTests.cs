using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Technologies;

public class MovedSymbolsTests
{
    [Theory]
    [InlineData("A23L3/00", "A23B2/00")]
    [InlineData("A23L3/10", "A23B2/00")]
    [InlineData("F24J2/04", "F24S, F24T, F24V")]
    public void What_was_given_up_has_heirs(string symbol, string heirs)
    {
        Assert.True(MovedSymbols.TryFind(TechnologySymbol.Parse(symbol), out IReadOnlyList<TechnologySymbol>? found));
        Assert.Equal(heirs, string.Join(", ", found));
    }

    [Theory]
    [InlineData("A23L")]
    [InlineData("A23L33/00")]
    [InlineData("A23B2/00")]
    public void What_stands_has_none(string symbol) => Assert.False(MovedSymbols.TryFind(TechnologySymbol.Parse(symbol), out _));

    [Fact]
    public void Schemes_lack_what_no_list_of_the_section_has()
    {
        TechnologySchemes schemes = new(
            TechnologyScheme.Read(["A\t\tNEEDS", "A01B\t\tSOIL"]),
            new HashSet<TechnologySymbol> { TechnologySymbol.Parse("A01B0001020000") }
        );
        Assert.True(schemes.Lack(TechnologySymbol.Parse("A01C")));
        Assert.False(schemes.Lack(TechnologySymbol.Parse("A01B")));
        Assert.False(schemes.Lack(TechnologySymbol.Parse("A01B1/02")));
        Assert.False(schemes.Lack(TechnologySymbol.Parse("B01B")));
        Assert.False(TechnologySchemes.None.Lack(TechnologySymbol.Parse("A01C")));
    }
}
