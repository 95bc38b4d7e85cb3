using System.Text.RegularExpressions;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

public sealed partial class KillPointTests
{
    // Reached by a fetched source alone, which these tests do without.
    private const string OfFetching = "watermark";

    [Fact]
    public void Every_point_of_the_program_is_drawn_in_the_profile_that_reaches_it()
    {
        string[] points =
        [
            .. Directory
                .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
                .SelectMany(f => Reached().Matches(File.ReadAllText(f)))
                .Select(m => m.Groups["point"].Value),
        ];

        Assert.Equal(points.Order(), Kills.Embedded.Keys.Append(OfFetching).Order());
        Assert.Equal(Kills.Embedded.Keys.Order(), PointsOf(Kills.Of(Kills.Embedded)));
        Assert.Equal(Kills.Server.Keys.Order(), PointsOf(Kills.Of(Kills.Server)));
    }

    [Fact]
    public void Every_point_is_in_the_matrix_of_the_guide_for_operators()
    {
        string guide = File.ReadAllText(Repository.PathTo("docs", "operations.md"));

        Assert.All(Kills.Embedded.Keys.Append(OfFetching), p => Assert.Contains($"| `{p}` |", guide, StringComparison.Ordinal));
    }

    private static IEnumerable<string> PointsOf(TheoryData<string> kills) => kills.Select(k => k.Data.Split(':')[0]).Distinct().Order();

    [GeneratedRegex("""KillPoint\.Reach\("(?<point>[a-z]+)"\)""")]
    private static partial Regex Reached();
}
