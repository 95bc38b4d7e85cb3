using System.Text.Json;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Technologies;

public class TechnologySetTests
{
    /// <summary>Invented titles in the form of the CPC's lists.</summary>
    private static readonly string[] _titles =
    [
        "A\t\tSECTION\r",
        "A01\t\tCLASS",
        "A01C\t\tSUBCLASS",
        "A01C1/00\t0\tMain group {seeds}",
        "A01C1/02\t1\tFirst",
        "A01C1/04\t1\tSecond",
        "A01C1/06\t2\tBelow the second",
        "A01C2001/065\t3\tBelow that",
        "A01C1/042\t1\tBeside the second, whatever its digits",
        "A01C3/00\t0\tAnother main group",
        "A01C3/04\t1\tIn it",
        "",
        "A01D\t\tANOTHER SUBCLASS",
    ];

    private static readonly TechnologyScheme _scheme = TechnologyScheme.Read(_titles);

    [Theory]
    [InlineData("A01C1/04", "A01C1/04 A01C1/06 A01C2001/065")]
    [InlineData("A01C1/06", "A01C1/06 A01C2001/065")]
    [InlineData("A01C1/042", "A01C1/042")]
    [InlineData("A01C1/00", "A01C1/00 A01C1/02 A01C1/04 A01C1/06 A01C2001/065 A01C1/042")]
    [InlineData("A01C3", "A01C3/00 A01C3/04")]
    [InlineData("A01D", "A01D")]
    [InlineData("A01C5/00", "")]
    public void What_stands_below_is_in_the_order_and_the_dots(string symbol, string subtree) =>
        Assert.Equal(subtree, string.Join(' ', _scheme.Subtree(TechnologySymbol.Parse(symbol))));

    [Fact]
    public void Above_the_main_groups_the_form_tells_the_depth()
    {
        Assert.Equal(12, _scheme.Count);
        Assert.Equal(12, _scheme.Subtree(TechnologySymbol.Parse("A")).Count());
        Assert.Equal(9, _scheme.Subtree(TechnologySymbol.Parse("A01C")).Count());
    }

    [Theory]
    [InlineData("A01C1/04", 1)]
    [InlineData("A01C1/06", 1)]
    [InlineData("A01C2001/065", 1)]
    [InlineData("A01C1/042", 0)]
    [InlineData("A01C1/02", 0)]
    [InlineData("A01C1/00", 0)]
    public void A_subgroup_means_what_the_scheme_puts_below_it(string symbol, int contained) =>
        Assert.Equal(contained, Contained(Set(_scheme, "A01C1/04"), symbol));

    [Fact]
    public void Without_a_scheme_a_subgroup_means_what_its_digits_begin()
    {
        TechnologySet set = Set(null, "A01C1/04");
        Assert.Equal(["A01C1/04"], set.Stems);
        Assert.Equal(2, Contained(set, "A01C1/04", "A01C1/042", "A01C1/06", "A01C2001/065", "A01C11/04", "A01C1/00", "A01C"));
    }

    [Fact]
    public void A_subgroup_that_the_scheme_does_not_have_is_kept_as_without_one()
    {
        TechnologySet set = Set(_scheme, "A01C1/04", "A23L3/10");
        Assert.Equal(["A23L3/10"], set.Stems);
        Assert.Equal(["A01C1/04", "A01C1/06", "A01C2001/065"], set.Symbols);
        Assert.Equal(3, Contained(set, "A23L3/10", "A23L3/105", "A01C1/06", "A01C1/042"));
    }

    [Fact]
    public void Everything_above_a_subgroup_is_meant_by_its_form()
    {
        TechnologySet set = Set(_scheme, "B", "C05", "A01H", "A01C1/00", "A01C1");
        Assert.Equal(["A01C1/00", "A01H", "B", "C05"], set.Roots);
        Assert.Equal(7, Contained(set, "B", "B60C11/03", "C05G3/00", "A01H", "A01C1/02", "A01C2001/065", "A01C1/999"));
        Assert.Equal(0, Contained(set, "C12N15/82", "A01B1/00", "A01C3/04", "A01C11/00", "A01", "A01C"));
    }

    [Fact]
    public void A_set_without_symbols_holds_nothing() => Assert.Equal(0, Contained(Set(_scheme), "A", "A01C1/04"));

    [Fact]
    public void A_set_is_written_and_read_back()
    {
        TechnologySet set = Set(_scheme, "B60", "A01C1/04", "A23L3/10");
        string json = JsonSerializer.Serialize(set);
        TechnologySet read = JsonSerializer.Deserialize<TechnologySet>(json)!;
        Assert.Equal("""{"Roots":["B60"],"Symbols":["A01C1/04","A01C1/06","A01C2001/065"],"Stems":["A23L3/10"]}""", json);
        Assert.Equal(json, JsonSerializer.Serialize(read));
        Assert.Equal(3, Contained(read, "B60C11/03", "A01C2001/065", "A23L3/105", "A01C3/04"));
    }

    [Theory]
    [InlineData("Line 2 is not a symbol, its dots and its title.", "A\t\tSECTION", "A01 CLASS")]
    [InlineData("Line 1 is not a symbol, its dots and its title.", "Q\t\tSECTION")]
    [InlineData("Line 1 has 'x' where the dots are counted.", "A01C1/00\tx\tTitle")]
    [InlineData("Line 3 has A01C1/00 a second time.", "A01C1/00\t0\tTitle", "", "A01C1/00\t0\tTitle")]
    public void A_line_that_is_none_is_told_with_its_number(string message, params string[] lines) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => TechnologyScheme.Read(lines)).Message);

    private static TechnologySet Set(TechnologyScheme? scheme, params string[] symbols) =>
        TechnologySet.Of([.. symbols.Select(TechnologySymbol.Parse)], scheme);

    private static int Contained(TechnologySet set, params string[] symbols) => symbols.Count(s => set.Contains(TechnologySymbol.Parse(s)));
}
