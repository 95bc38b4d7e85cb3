using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Technologies;

public class TechnologyTests
{
    [Theory]
    [InlineData("B25J9/16 A22B5/00", true)]
    [InlineData("A22C17/00 B25J1/00", true)]
    [InlineData("B25J9/16", false)]
    [InlineData("A22B5/00", false)]
    [InlineData("B25J9/16 A23B4/00", false)]
    public void With_asks_for_another_classification_besides(string symbols, bool agrees) =>
        AssertAgrees(agrees, Some("B25J") with { With = List("A22") }, symbols);

    [Theory]
    [InlineData("A22C17/00", true)]
    [InlineData("A22C25/02", false)]
    [InlineData("A22C25/00 A22C17/00", true)]
    [InlineData("A22C", true)]
    public void Except_leaves_out_what_lies_under_it_and_nothing_more(string symbols, bool agrees) =>
        AssertAgrees(agrees, Some("A22C") with { Except = List("A22C25") }, symbols);

    [Theory]
    [InlineData("F25D11/00", true)]
    [InlineData("-F25D11/00", false)]
    [InlineData("-F25D11/00 F25D13/00", true)]
    public void Inventive_leaves_out_what_is_only_told_besides(string symbols, bool agrees) =>
        AssertAgrees(agrees, Some("F25D") with { InventiveOnly = true }, symbols);

    [Fact]
    public void What_stands_besides_counts_also_where_it_is_not_inventive() =>
        AssertAgrees(true, Some("B25J") with { With = List("A22"), InventiveOnly = true }, "B25J9/16 -A22B5/00");

    [Theory]
    [InlineData("A01H1/00", true)]
    [InlineData("A01H1/02", true)]
    [InlineData("A01H11/00", false)]
    [InlineData("A01H13/00", false)]
    public void A_main_group_is_not_one_that_begins_with_its_digits(string symbol, bool agrees) =>
        AssertAgrees(agrees, Some("A01H1"), symbol);

    [Fact]
    public void What_agreed_is_told_with_its_scheme_and_the_inventive_first()
    {
        Classified[] classified =
        [
            new(TechnologySymbol.Parse("B25J11/00"), ClassificationScheme.Ipc, Inventive: false),
            new(TechnologySymbol.Parse("B25J9/16"), ClassificationScheme.Ipc, Inventive: true),
            new(TechnologySymbol.Parse("A22B5/00"), ClassificationScheme.Cpc, Inventive: false),
        ];
        Technology technology = Some("B25J") with { With = List("A22") };
        Assert.Equal("B25J9/16 (CIB, inventive) with A22B5/00 (CPC, additional)", technology.Find(classified)!.ToString());
        Assert.Equal("A22B5/00 (CPC, additional)", Some("A22B").Find(classified)!.ToString());
        Assert.Null(Some("A22C").Find(classified));
    }

    [Fact]
    public void It_is_written_as_files_write_it()
    {
        Technology all = Some("A22C") with { With = List("A22B", "A23"), Except = List("A22C25"), InventiveOnly = true };
        Assert.Equal("{symbol: A22C, with: [A22B, A23], except: A22C25, inventive: true}", all.ToString());
        Assert.Equal("A22C", Some("A22C").ToString());
    }

    [Fact]
    public void It_is_written_and_read_back()
    {
        string json = JsonSerializer.Serialize(Some("A22C") with { Except = List("A22C25") });
        Technology read = JsonSerializer.Deserialize<Technology>(json)!;
        Assert.Equal(json, JsonSerializer.Serialize(read));
        AssertAgrees(false, read, "A22C25/02");
    }

    private static void AssertAgrees(bool agrees, Technology technology, string symbols)
    {
        Classified[] classified =
        [
            .. symbols
                .Split(' ')
                .Select(s => new Classified(TechnologySymbol.Parse(s.TrimStart('-')), ClassificationScheme.Ipc, !s.StartsWith('-'))),
        ];
        Assert.Equal(agrees, technology.Agrees(classified));
        Assert.Equal(agrees, technology.Find(classified) is not null);
    }

    private static Technology Some(string symbol) => new() { Symbol = symbol, Under = List(symbol).Under };

    private static TechnologyList List(params string[] symbols) =>
        new(symbols, TechnologySet.Of([.. symbols.Select(TechnologySymbol.Parse)]));
}
