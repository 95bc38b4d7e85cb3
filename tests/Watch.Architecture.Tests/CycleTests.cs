using Watch.Contracts;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Worker.Ingesting;
using Xunit;

namespace Watch.Architecture.Tests;

public class CycleTests
{
    [Fact]
    public void Folders_of_the_contracts_are_free_of_cycles() => Assert.Empty(Cycles.Within(Folder.Of(typeof(KebabCase))));

    [Fact]
    public void Folders_of_the_rules_are_free_of_cycles() => Assert.Empty(Cycles.Within(Projects.RootOf(typeof(Matcher))));

    [Fact]
    public void Folders_of_the_sources_are_free_of_cycles() => Assert.Empty(Cycles.Within(Folder.Of(typeof(SourceModules))));

    [Fact]
    public void Folders_of_the_worker_are_free_of_cycles() => Assert.Empty(Cycles.Within(Projects.RootOf(typeof(Appender))));

    [Fact]
    public void A_planted_cycle_is_told_with_its_path()
    {
        string cycle = Assert.Single(Cycles.Below(Folder.Of(typeof(Planted.Cycles.First.Start))[..^".First".Length]));
        Assert.StartsWith("First → Second → Third → First: ", cycle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planted_cycle_deeper_down_is_found_from_the_root() =>
        Assert.Contains(
            Cycles.Below(Folder.Of(typeof(CycleTests))),
            c => c.StartsWith("First → Second → Third → First: ", StringComparison.Ordinal)
        );

    [Fact]
    public void A_planted_circle_through_the_root_is_found_where_the_root_counts()
    {
        string root = Folder.Of(typeof(Planted.Rooted.Everything));
        Assert.Empty(Cycles.Below(root));
        Assert.StartsWith("(root) → Leaves → (root): ", Assert.Single(Cycles.Within(root)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_code_is_a_fault_and_not_a_pass() =>
        Assert.Throws<InvalidOperationException>(() => Cycles.Below("Watch.Nowhere"));
}
