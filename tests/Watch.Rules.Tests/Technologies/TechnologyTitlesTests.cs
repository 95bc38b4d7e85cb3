using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Technologies;

public class TechnologyTitlesTests
{
    [Theory]
    [InlineData("B25J", "B25J", "Manipulateurs ; enceintes à dispositifs de manipulation intégrés")]
    [InlineData("A22", "A22", "Boucherie ; traitement de la viande ; traitement de la volaille ou du poisson")]
    [InlineData("B25J9/16", "B25J", "Manipulateurs ; enceintes à dispositifs de manipulation intégrés")]
    [InlineData("A62", "A62", "Sauvetage ; lutte contre l’incendie")]
    public void Without_lists_the_subclass_or_class_is_told_in_French(string symbol, string of, string text)
    {
        TechnologyTitle title = TechnologyTitles.French.Of(TechnologySymbol.Parse(symbol))!;
        Assert.Equal((of, text, "fr"), (title.Of.Value, title.Text, title.Language));
    }

    [Theory]
    [InlineData("B22", "B22C B22D B22F")]
    [InlineData("B22C", "")]
    [InlineData("B", "")]
    [InlineData("Y02", "")]
    public void The_subclasses_of_a_class_are_known(string symbol, string subclasses) =>
        Assert.Equal(
            subclasses,
            string.Join(' ', TechnologyTitles.SubclassesOf(TechnologySymbol.Parse(symbol)).Select(s => s.Value).Order())
        );

    [Theory]
    [InlineData("A")]
    [InlineData("Y02A20/108")]
    public void What_is_in_no_list_has_no_title(string symbol) => Assert.Null(TechnologyTitles.French.Of(TechnologySymbol.Parse(symbol)));

    [Fact]
    public void A_group_has_the_title_of_the_list_with_its_language_and_a_subclass_stays_French()
    {
        TechnologyTitles titles = new(
            new[] { "B25J9/16", "B25J", "Y02A" }
                .Select(TechnologySymbol.Parse)
                .ToDictionary(s => s, s => new TechnologyTitle(s, "Programme controls", "en"))
        );
        Assert.Equal("en", titles.Of(TechnologySymbol.Parse("B25J9/16"))!.Language);
        Assert.Equal("fr", titles.Of(TechnologySymbol.Parse("B25J"))!.Language);
        Assert.Equal("en", titles.Of(TechnologySymbol.Parse("Y02A"))!.Language);
        Assert.Equal("B25J", titles.Of(TechnologySymbol.Parse("B25J11/00"))!.Of.Value);
    }
}
