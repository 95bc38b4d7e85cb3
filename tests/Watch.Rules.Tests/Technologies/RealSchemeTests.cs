using Watch.Rules.Technologies;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.Technologies;

/// <summary>The title lists of CPC 2025.05.</summary>
public sealed class RealSchemeTests
{
    private static TechnologyScheme Scheme =>
        field ??= TechnologyScheme.Read(
            Directory
                .GetFiles(RealData.Require("patents", "classification", "cpc_title_lists"), "cpc-section-*_20250501.txt")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
        );

    [Theory]
    [InlineData("A23L7/10", 33)]
    [InlineData("B60C11/03", 82)]
    [InlineData("C12N15/79", 105)]
    [InlineData("A23B4/00", 46)]
    [InlineData("C12N15/82", 75)]
    public void A_symbol_has_as_many_below_it_as_the_list(string symbol, int count) =>
        Assert.Equal(count, Scheme.Subtree(TechnologySymbol.Parse(symbol)).Count());

    [Fact]
    public void Every_entry_is_a_symbol() => Assert.Equal(260_993, Scheme.Count);

    [Fact]
    public void A01H1_meets_no_A01H11()
    {
        TechnologySet set = TechnologySet.Of([TechnologySymbol.Parse("A01H1")], Scheme);
        string[] met = [.. Scheme.Subtree(TechnologySymbol.Parse("A01H")).Where(set.Contains).Select(s => s.Value)];
        Assert.Contains("A01H1/02", met);
        Assert.All(met, m => Assert.StartsWith("A01H1/", m, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_given_up_is_gone_and_its_heirs_are_there() =>
        Assert.All(
            MovedSymbols.Old,
            old =>
            {
                Assert.False(Scheme.Contains(old), old.Value);
                Assert.True(MovedSymbols.TryFind(old, out IReadOnlyList<TechnologySymbol>? heirs));
                Assert.All(heirs, heir => Assert.True(Scheme.Contains(heir), heir.Value));
            }
        );

    [Theory]
    [InlineData("A23L7/10")]
    [InlineData("C12N15/79")]
    [InlineData("A01C1/04")]
    [InlineData("A23B4/00")]
    [InlineData("A01C1/00")]
    [InlineData("A22C")]
    public void A_set_contains_exactly_what_the_list_puts_below(string text)
    {
        TechnologySymbol symbol = TechnologySymbol.Parse(text);
        HashSet<TechnologySymbol> below = [.. Scheme.Subtree(symbol)];
        TechnologySet set = TechnologySet.Of([symbol], Scheme);
        Assert.Equal(
            below,
            Scheme.Subtree(TechnologySymbol.Parse("A")).Concat(Scheme.Subtree(TechnologySymbol.Parse("C"))).Where(set.Contains).ToHashSet()
        );
    }
}
