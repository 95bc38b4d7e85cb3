using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Technologies;

/// <summary>Titles are invented, in the forms of the CPC's and of WIPO's lists.</summary>
public class TitleListsTests
{
    private static readonly string[] OfCpc =
    [
        "A\t\tNEEDS",
        "A01B\t\tSOIL",
        "A01B1/00\t0\tHand tools (edge trimmers A01G3/06)",
        "A01B1/02\t1\tSpades",
        "A01B1/04\t2\t{with teeth}",
        "A01B1/06\t1\tHoes",
        "A01B3/00\t0\tPloughs",
        "A01B3/02\t1\tMan-driven ploughs",
    ];

    private static readonly string[] OfIpc =
    [
        "A\tNEEDS\r",
        "A01B\tSOIL\r",
        "A01B0001000000\tHand tools\r",
        "A01B0001020000\tSpades; Shovels\r",
        "A01B0001040000\twith teeth\r",
        "A01B0003000000\tPloughs\r",
        "A01B0003120600\tdeeply numbered\r",
    ];

    [Theory]
    [InlineData("A01B1/00", "Hand tools")]
    [InlineData("A01B1/04", "Hand tools › Spades › with teeth")]
    [InlineData("A01B1/06", "Hand tools › Hoes")]
    [InlineData("A01B3/02", "Ploughs › Man-driven ploughs")]
    [InlineData("A01B", "SOIL")]
    public void A_title_of_the_CPC_stands_below_those_of_its_groups(string symbol, string title) =>
        Assert.Equal(title, Find(OfCpc, symbol).Text);

    [Theory]
    [InlineData("A01B1/02", "Hand tools › Spades; Shovels")]
    [InlineData("A01B1/04", "Hand tools › with teeth")]
    [InlineData("A01B3/1206", "Ploughs › deeply numbered")]
    public void Symbols_of_the_IPC_have_fourteen_characters_and_no_dots(string symbol, string title) =>
        Assert.Equal(title, Find(OfIpc, symbol).Text);

    [Fact]
    public void A_symbol_that_a_list_lacks_is_not_found() =>
        Assert.Empty(TitleLists.Find(OfIpc, "en", new HashSet<TechnologySymbol> { TechnologySymbol.Parse("A01B5/00") }));

    [Theory]
    [InlineData("Line 1 is not a symbol, its dots and its title.", "A01B0001020000")]
    [InlineData("Line 2 is not a symbol, its dots and its title.", "A\tNEEDS", "A01B00010200\tSpades")]
    public void A_line_that_is_none_is_told_with_its_number(string message, params string[] lines) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => TitleLine.Read(lines).Count()).Message);

    [Fact]
    public void A_list_of_the_IPC_is_no_scheme() =>
        Assert.Equal(
            "Line 1 is not a symbol, its dots and its title.",
            Assert.Throws<FormatException>(() => TechnologyScheme.Read(OfIpc)).Message
        );

    [Theory]
    [InlineData("Hand tools (edge trimmers (for lawns) A01G3/06); Spades", "Hand tools; Spades")]
    [InlineData("Beds {; with motor drive}", "Beds")]
    [InlineData("{Irradiation (irradiation of foodstuffs A23B2/50)}", "Irradiation")]
    [InlineData("Cutting, {e.g. sawing,} or shearing", "Cutting, or shearing")]
    [InlineData("Open (never closed", "Open")]
    [InlineData("Plain", "Plain")]
    [InlineData("", "")]
    public void References_are_cut_and_what_is_all_in_braces_is_kept(string title, string shown) =>
        Assert.Equal(shown, TitleText.Shown(title));

    private static TechnologyTitle Find(string[] lines, string symbol) =>
        TitleLists.Find(lines, "en", new HashSet<TechnologySymbol> { TechnologySymbol.Parse(symbol) }).Single();
}
