using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>What lies under a subgroup is what the scheme puts below it, where the scheme is at hand.</summary>
public class TechnologySchemeTests
{
    private const string Rule = """
        - id: brevets.cereales
          title: Brevet
          severity: info
          when: {kind: patent-grant, technology: A23L 7/10}
          route: gse
        """;

    // Of the real list, two lines changed in their titles: A23L 7/117 stands below 7/10, and its digits do not say so.
    private const string List =
        "A\t\tnécessités\nA23\t\taliments\nA23L\t\taliments\nA23L7/00\t0\tcéréales\nA23L7/10\t1\tà base de céréales\n"
        + "A23L7/117\t2\tflocons\nA23L7/20\t1\tmalt\n";

    [Theory]
    [InlineData(true, "A23L 7/117", true)]
    [InlineData(true, "A23L 7/10", true)]
    [InlineData(true, "A23L 7/20", false)]
    [InlineData(false, "A23L 7/117", false)]
    [InlineData(false, "A23L 7/10", true)]
    public void A_subgroup_means_its_subtree(bool scheme, string symbol, bool fires)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        copy.Write("defensive/rules/brevets.yml", Rule);
        if (scheme)
        {
            copy.Write("technologies/cpc-section-A.txt", List);
        }

        RuleIndex rules = new(copy.Load().Configuration!.Of(Volet.Defensive).Rules);
        Notice notice = new()
        {
            Source = new Contracts.Identifiers.SourceId("inpi"),
            Id = "FR1",
            Family = "brevets",
            PublishedOn = new DateOnly(2026, 1, 2),
            Events = [new NoticeEvent { Kind = EventKind.PatentGrant }],
            Classifications = [new Classification { Scheme = ClassificationScheme.Cpc, Symbol = symbol }],
        };
        Assert.Equal(fires, Matcher.Judge(notice, rules, FirmList.Empty).Any(m => m.Rule.Id == "brevets.cereales"));
    }

    [Theory]
    [InlineData(
        "A23L7/10\n",
        "config/technologies/cpc.txt: found Line 1 is not a symbol, its dots and its title.; allowed: a symbol, a tab, the "
            + "number of its dots, a tab, its title"
    )]
    [InlineData(
        "A23L7/10\t1\tx\nA23L7/10\t1\tx\n",
        "config/technologies/cpc.txt: found Line 2 has A23L7/10 a second time.; allowed: a symbol, a tab, the number of its dots,"
            + " a tab, its title"
    )]
    public void A_list_that_is_none_is_refused_with_its_line(string list, string issue)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        copy.Write("defensive/rules/brevets.yml", Rule);
        copy.Write("technologies/cpc.txt", list);
        Assert.Contains(issue, copy.Issues());
    }

    [Fact]
    public void A_folder_without_a_list_is_refused()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        copy.Write("defensive/rules/brevets.yml", Rule);
        copy.Write("technologies/LISEZMOI.md", "rien");
        Assert.Contains(
            "config/technologies: found no *.txt in this folder; allowed: title lists as the CPC or WIPO publishes them",
            copy.Issues()
        );
    }
}
