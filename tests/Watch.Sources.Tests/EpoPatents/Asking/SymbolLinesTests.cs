using Watch.Sources.EpoPatents.Options;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

public sealed class SymbolLinesTests
{
    [Fact]
    public void Each_line_is_a_symbol_and_behind_a_hash_stands_what_is_for_people()
    {
        SymbolLines read = SymbolLines.Of(["# Semences", "", "A01H  # plantes", "c12n 15/82", "B21", "A01H"]);

        Assert.Equal(["A01H", "C12N15/82", "B21"], read.Symbols.Select(s => s.Text));
        Assert.Empty(read.Faults);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A1H")]
    [InlineData("I01H")]
    [InlineData("A01H, A01G")]
    [InlineData("A01H 5")]
    [InlineData("A01H or pa=durand")]
    [InlineData("C12N0/82")]
    public void A_line_that_is_none_is_told_with_its_number(string text)
    {
        SymbolLines read = SymbolLines.Of(["A01H", text]);

        Assert.Equal([(2, text)], read.Faults);
    }

    [Fact]
    public void The_file_that_is_shipped_holds_whole_subclasses_alone()
    {
        string file = Repository.PathTo("config", "sources", "symbols", "epo-patents.txt");
        SymbolLines read = SymbolLines.Of(File.ReadAllLines(file));

        Assert.Empty(read.Faults);
        Assert.InRange(read.Symbols.Count, 100, 200);
        Assert.All(read.Symbols, s => Assert.Equal(4, s.Text.Length));
    }
}
