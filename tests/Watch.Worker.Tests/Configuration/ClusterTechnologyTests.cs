using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>What a cluster works on: symbols, conditions on them, themes.</summary>
public class ClusterTechnologyTests
{
    [Fact]
    public void Conditions_and_themes_are_read()
    {
        Cluster cluster = Read(
            """
            technologies: { symbol: B25J, with: [A22, A23B 4] }
            themes:
              - name: Découpe
                technologies: [A22B, { symbol: A22C, except: A22C 25 }]
              - name: Froid
                technologies: { symbol: F25D, inventive: true }
            """
        );
        Assert.Equal(["{symbol: B25J, with: [A22, A23B 4]}"], cluster.Technologies.Select(t => t.ToString()));
        Assert.Equal(["Découpe", "Froid"], cluster.Themes.Select(t => t.Name));
        Assert.Equal(
            ["A22B", "{symbol: A22C, except: A22C 25}", "{symbol: F25D, inventive: true}"],
            cluster.Themes.SelectMany(t => t.Technologies).Select(t => t.ToString())
        );
    }

    [Fact]
    public void A_file_of_symbols_alone_is_read_as_before() =>
        Assert.All(Read("technologies: [B23Q, G05B 19/00]").Technologies, t => Assert.True(t.IsPlain));

    [Theory]
    [InlineData(
        "technologies: [A22C, A23L 3/00]",
        "A23L 3/00'; allowed: A23B2/00; the schemes have given it up for these; write both, since old"
    )]
    [InlineData("themes: [{ name: x, technologies: [{ symbol: A22C, with: F24J 2 }] }]", "'F24J 2'; allowed: F24S, F24T, F24V;")]
    public void A_symbol_that_was_given_up_is_a_warning_with_its_heirs(string technologies, string warning)
    {
        using ConfigurationCopy copy = Copy(technologies);
        Assert.Contains(copy.Issues(), i => i.Contains(warning, StringComparison.Ordinal));
        Assert.NotNull(copy.Load().Configuration);
    }

    [Theory]
    [InlineData("technologies: [A23L 3/00, A23B 2/00]")]
    [InlineData("themes: [{ name: x, technologies: [A23L 3/00] }, { name: y, technologies: [A23B] }]")]
    public void Beside_its_heir_it_is_meant(string technologies)
    {
        using ConfigurationCopy copy = Copy(technologies);
        Assert.Empty(copy.Issues());
    }

    [Theory]
    [InlineData("cpc.txt", "A\t\tX\nA22\t\tX\nA22C\t\tX\n")]
    [InlineData("EN_ipc_section_A_title_list_20260101.txt", "A\tX\nA22\tX\nA22C\tX\n")]
    public void A_symbol_that_the_title_lists_lack_is_a_warning(string name, string list)
    {
        using ConfigurationCopy copy = Copy("technologies: [A22B, A22C, B23Q]");
        copy.Write($"technologies/{name}", list);
        Assert.Equal(
            ["config/offensive/clusters/essai.yml:3:16: warning: found 'A22B'; the title lists of technologies/ do not have it"],
            copy.Issues()
        );
    }

    [Fact]
    public void A_list_of_the_IPC_that_is_none_is_refused_with_its_line()
    {
        using ConfigurationCopy copy = Copy("technologies: [A22B]");
        copy.Write("technologies/EN_ipc_section_A_title_list.txt", "A\tX\nA22B000100\tX\n");
        Assert.Contains(
            "config/technologies/EN_ipc_section_A_title_list.txt: found Line 2 is not a symbol, its dots and its title.; allowed: a symbol"
                + " in fourteen characters, a tab, its title",
            copy.Issues()
        );
    }

    private static Cluster Read(string technologies)
    {
        using ConfigurationCopy copy = Copy(technologies);
        return copy.Load().Configuration!.Of(Volet.Offensive).Clusters.Single(c => c.Cluster.Id == "essai").Cluster;
    }

    private static ConfigurationCopy Copy(string technologies)
    {
        ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("offensive/clusters/essai.yml", $"id: essai\nname: Essai\n{technologies}\n");
        return copy;
    }
}
