using CsCheck;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Technologies;

public class TechnologySymbolTests
{
    [Theory]
    [InlineData("C", "C")]
    [InlineData("y", "Y")]
    [InlineData("C12", "C12")]
    [InlineData("C12N", "C12N")]
    [InlineData("C12N15/82", "C12N15/82")]
    [InlineData("C12N 15/82", "C12N15/82")]
    [InlineData(" c12n  15 / 82 ", "C12N15/82")]
    [InlineData("C12N15/00", "C12N15/00")]
    [InlineData("C12N15", "C12N15/00")]
    [InlineData("C12N0015", "C12N15/00")]
    [InlineData("A01B0001040000", "A01B1/04")]
    [InlineData("C12N0015822500", "C12N15/8225")]
    [InlineData("C12N0015000000", "C12N15/00")]
    [InlineData("C12N0015100000", "C12N15/10")]
    [InlineData("A61K   8/04", "A61K8/04")]
    [InlineData("A61K   8/04        20060101ALI20221215BHEP        ", "A61K8/04")]
    [InlineData("H04W  84/    20            A I                    ", "H04W84/20")]
    [InlineData("C07D 498/06        20060101AFI20040428BHEP        ", "C07D498/06")]
    [InlineData("A01C2001/048", "A01C2001/048")]
    [InlineData("C12N 15/02", "C12N15/02")]
    [InlineData("C12N 15/200", "C12N15/200")]
    [InlineData("A61K31/5383", "A61K31/5383")]
    [InlineData("B60C11/000", "B60C11/00")]
    public void A_symbol_has_one_canonical_form(string text, string value)
    {
        Assert.Equal(value, TechnologySymbol.Parse(text).Value);
        Assert.Equal(value, TechnologySymbol.Parse(value).ToString());
        Assert.Equal(TechnologySymbol.Parse(value), TechnologySymbol.Parse(text));
    }

    [Theory]
    [InlineData(null, "a section is a letter from A to H, or Y.")]
    [InlineData("", "a section is a letter from A to H, or Y.")]
    [InlineData("Z01", "a section is a letter from A to H, or Y.")]
    [InlineData("12N", "a section is a letter from A to H, or Y.")]
    [InlineData("C1", "a class has two digits.")]
    [InlineData("C123", "a class has two digits.")]
    [InlineData("CN", "a class has two digits.")]
    [InlineData("C12é", "a subclass is a letter from A to Z.")]
    [InlineData("C12/15", "a subclass is a letter from A to Z.")]
    [InlineData("C12N/82", "a main group has one to four digits, not all of them 0.")]
    [InlineData("C12N0/82", "a main group has one to four digits, not all of them 0.")]
    [InlineData("C12N12345/82", "a main group has one to four digits, not all of them 0.")]
    [InlineData("C12N00158200000", "a main group has one to four digits, not all of them 0.")]
    [InlineData("C12N15/", "after the slash stand two to six digits.")]
    [InlineData("C12N15/8", "after the slash stand two to six digits.")]
    [InlineData("C12N15/1234567", "after the slash stand two to six digits.")]
    [InlineData("C12N15/82 (2006.01)", "more follows after its end.")]
    [InlineData("C12N15/82*", "more follows after its end.")]
    [InlineData("F21W101:02", "more follows after its end.")]
    public void What_is_no_symbol_is_told(string? text, string expected)
    {
        Assert.False(TechnologySymbol.TryParse(text, out TechnologySymbol? symbol, out string? fault));
        Assert.Null(symbol);
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void Parsing_throws_what_is_wrong() =>
        Assert.Equal(
            "'C1' is not a symbol: a class has two digits.",
            Assert.Throws<FormatException>(() => TechnologySymbol.Parse("C1")).Message
        );

    [Fact]
    public void No_text_makes_the_reading_throw_and_what_is_read_is_read_again() =>
        Gen.String[Gen.Char["AHYCNz0123456789/ .é\uD800"], 0, 20]
            .Sample(
                text =>
                    !TechnologySymbol.TryParse(text, out TechnologySymbol? symbol) || TechnologySymbol.Parse(symbol.Value).Equals(symbol),
                iter: 50_000
            );

    [Theory]
    [InlineData("C", "C12N15/82", true)]
    [InlineData("C", "C", true)]
    [InlineData("C12", "C12N15/82", true)]
    [InlineData("C12", "C13K1/00", false)]
    [InlineData("C12N", "C12N", true)]
    [InlineData("C12N", "C12", false)]
    [InlineData("C12N", "C12P1/00", false)]
    [InlineData("C12N15", "C12N15/82", true)]
    [InlineData("A01H1", "A01H11/00", false)]
    [InlineData("F16H6", "F16H61/02", false)]
    [InlineData("A01C1/00", "A01C2001/048", true)]
    [InlineData("A01C1/00", "A01C2003/00", false)]
    [InlineData("A01C2001/00", "A01C1/04", false)]
    [InlineData("C12N15/82", "C12N15/82", true)]
    [InlineData("C12N15/82", "C12N15/8225", true)]
    [InlineData("C12N15/8225", "C12N15/82", false)]
    [InlineData("C12N15/82", "C12N15/00", false)]
    [InlineData("C12N15/82", "C12N5/82", false)]
    [InlineData("C12N15/82", "C12P15/82", false)]
    [InlineData("A01C1/04", "A01C2001/048", false)]
    public void A_symbol_covers_what_is_below_it_by_its_form(string symbol, string other, bool covers) =>
        Assert.Equal(covers, TechnologySymbol.Parse(symbol).Covers(TechnologySymbol.Parse(other)));
}
