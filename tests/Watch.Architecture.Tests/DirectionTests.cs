using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Ingesting;
using Xunit;

namespace Watch.Architecture.Tests;

public class DirectionTests
{
    private const string Contracts = "Watch.Contracts";
    private const string Rules = "Watch.Rules";
    private const string Sources = "Watch.Sources";

    [Fact]
    public void The_contracts_need_no_project_and_no_package()
    {
        Assert.Empty(Projects.ProjectsOf(Projects.Read(Contracts)));
        Assert.Empty(Projects.PackagesOf(Projects.Read(Contracts)));
        Assert.Empty(Projects.ReferencesOf(typeof(Notice)));
    }

    [Fact]
    public void The_rules_need_the_contracts_alone_and_no_package()
    {
        Assert.Equal([Contracts], Projects.ProjectsOf(Projects.Read(Rules)));
        Assert.Empty(Projects.PackagesOf(Projects.Read(Rules)));
        Assert.Equal([Contracts], Projects.ReferencesOf(typeof(Matcher)));
    }

    [Fact]
    public void The_sources_need_no_project_but_the_contracts()
    {
        Assert.Equal([Contracts], Projects.ProjectsOf(Projects.Read(Sources)));
        Assert.Equal([Contracts], Projects.ReferencesOf(typeof(ISource)).Where(IsOurs));
    }

    [Fact]
    public void The_worker_brings_all_of_them_together()
    {
        Assert.Equal([Contracts, Rules, Sources], Projects.ProjectsOf(Projects.Read("Watch.Worker")));
        Assert.Equal([Contracts, Rules, Sources], Projects.ReferencesOf(typeof(Appender)).Where(IsOurs));
    }

    [Fact]
    public void No_project_of_the_product_needs_a_test_or_bench_project() =>
        Assert.Equal(
            [Contracts, Rules, Sources, "Watch.Worker"],
            Directory.GetDirectories(Repository.PathTo("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_planted_reference_is_seen_in_the_project_file()
    {
        const string planted = """
            <Project>
              <ItemGroup>
                <PackageReference Include="Dapper" />
                <ProjectReference Include="..\Watch.Rules\Watch.Rules.csproj" />
              </ItemGroup>
            </Project>
            """;
        Assert.Equal([Rules], Projects.ProjectsOf(planted));
        Assert.Equal(["Dapper"], Projects.PackagesOf(planted));
    }

    [Fact]
    public void A_planted_reference_is_seen_in_the_assembly()
    {
        IReadOnlyList<string> own = Projects.ReferencesOf(typeof(DirectionTests));
        Assert.Contains("Dapper", own);
        Assert.Contains(Rules, own);
        Assert.DoesNotContain("System.Runtime", own);
    }

    private static bool IsOurs(string assembly) => assembly.StartsWith("Watch.", StringComparison.Ordinal);
}
