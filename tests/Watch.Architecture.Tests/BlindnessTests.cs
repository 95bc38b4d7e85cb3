using Watch.Architecture.Tests.Planted.Nosy;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Worker.Ingesting;
using Watch.Worker.Ingesting.Scheduling;
using Xunit;

namespace Watch.Architecture.Tests;

/// <summary>What is fetched and kept does not depend on who is watched: ingestion cannot know it.</summary>
public class BlindnessTests
{
    [Theory]
    [InlineData(typeof(Appender))]
    [InlineData(typeof(Importer))]
    [InlineData(typeof(SourceRunner))]
    public void Ingestion_reaches_neither_firms_nor_rules(Type ingestion) => Assert.Empty(Sights(ReachedFrom(ingestion)));

    [Theory]
    [InlineData(typeof(ISourceRunner))]
    [InlineData(typeof(SourceModules))]
    public void Jobs_and_sources_know_neither_firms_nor_rules(Type resident) => Assert.Empty(Sights(Code.In(Folder.Of(resident))));

    [Fact]
    public void A_planted_ingestion_that_looks_up_a_firm_by_way_of_a_helper_is_found() =>
        Assert.Contains(
            Sights(ReachedFrom(typeof(NosyAppender))),
            s => s.Contains("Helper uses Watch.Rules.Firms.FirmList", StringComparison.Ordinal)
        );

    private static IReadOnlyList<Arrow> ReachedFrom(Type type) => Code.ReachedFrom([type.FullName!], Projects.RootOf(type));

    private static IEnumerable<string> Sights(IEnumerable<Arrow> arrows) =>
        arrows
            .Where(a => Folder.Holds(Folder.Of(typeof(FirmList)), a.ToFolder) || Folder.Holds(Folder.Of(typeof(Matcher)), a.ToFolder))
            .Select(a => a.ToString());
}
