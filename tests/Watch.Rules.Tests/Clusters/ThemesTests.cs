using Watch.Contracts.Notices;
using Watch.Rules.Clusters;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Clusters;

public class ThemesTests
{
    private static readonly Cluster Cluster = new()
    {
        Id = "essai",
        Name = "Essai",
        Technologies = [Some("F25D")],
        Themes = [new Theme("Découpe", [Some("A22C"), Some("B26D")]), new Theme("Robots", [Some("B25J") with { With = List("A22") }])],
    };

    [Fact]
    public void A_notice_falls_under_each_theme_that_agrees_and_last_under_none()
    {
        IReadOnlyList<ThemeAgreement> themes = Themes.Of(Cluster, Of("B25J9/16", "F25D11/00", "A22C17/00", "B26D1/00"));
        Assert.Equal(["Découpe", "Robots", null], themes.Select(t => t.Theme?.Name));
        Assert.Equal(["A22C17/00", "B26D1/00"], themes[0].By.Select(b => b.Seen.Symbol.Value));
        Assert.Equal("A22C17/00", themes[1].By.Single().Beside?.Symbol.Value);
    }

    [Fact]
    public void A_notice_that_agrees_with_nothing_has_no_theme() => Assert.Empty(Themes.Of(Cluster, Of("B25J9/16")));

    [Fact]
    public void All_it_works_on_is_what_stands_outside_the_themes_and_in_them() =>
        Assert.Equal(["F25D", "A22C", "B26D", "B25J"], Cluster.AllTechnologies.Select(t => t.Symbol));

    private static Notice Of(params string[] symbols) =>
        New.Notice() with
        {
            Classifications = [.. symbols.Select(s => new Classification { Scheme = ClassificationScheme.Ipc, Symbol = s })],
        };

    private static Technology Some(string symbol) => new() { Symbol = symbol, Under = List(symbol).Under };

    private static TechnologyList List(params string[] symbols) =>
        new(symbols, TechnologySet.Of([.. symbols.Select(TechnologySymbol.Parse)]));
}
