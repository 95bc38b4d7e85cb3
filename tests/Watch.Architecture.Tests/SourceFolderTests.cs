using Watch.Sources.Seams;
using Xunit;

namespace Watch.Architecture.Tests;

public class SourceFolderTests
{
    private static readonly string Root = Projects.RootOf(typeof(ISource));
    private static readonly string Planted = Projects.RootOf(typeof(SourceFolderTests)) + ".Tests.Planted.Apart";

    [Fact]
    public void A_source_knows_no_other_and_what_is_shared_knows_none() =>
        Assert.Empty(SourceFolders.Trespasses(typeof(ISource).Assembly, Root));

    [Fact]
    public void Every_folder_with_a_parser_or_a_source_has_a_module() =>
        Assert.Empty(SourceFolders.WithoutModule(typeof(ISource).Assembly, Root));

    [Fact]
    public void A_planted_use_of_another_source_is_found() =>
        Assert.Contains(
            Trespasses(),
            t => t.Contains("Alpha.AlphaParser uses ", StringComparison.Ordinal) && t.Contains("Beta.BetaParser", StringComparison.Ordinal)
        );

    [Fact]
    public void A_planted_use_of_a_source_by_what_is_shared_is_found() =>
        Assert.Contains(Trespasses(), t => t.Contains("Shared.SharedWords uses ", StringComparison.Ordinal));

    [Fact]
    public void A_planted_use_of_what_is_shared_is_no_fault() =>
        Assert.DoesNotContain(
            Trespasses(),
            t => t.Contains("uses Watch.Architecture.Tests.Planted.Apart.Shared", StringComparison.Ordinal)
        );

    [Fact]
    public void A_planted_parser_without_a_module_is_found() =>
        Assert.Equal([$"{Planted}.Orphan"], SourceFolders.WithoutModule(typeof(SourceFolderTests).Assembly, Planted));

    private static IReadOnlyList<string> Trespasses() => SourceFolders.Trespasses(typeof(SourceFolderTests).Assembly, Planted);
}
