using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>
/// Each file of <c>Bad/</c> is one way to be wrong; it takes the place of a file of the smallest good configuration, and
/// the text beside it is all that is then said.
/// </summary>
public class BadFilesTests
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["watch"] = "watch.yml",
        ["sources"] = "sources/bodacc.yml",
        ["defensive-firms"] = "defensive/firms.yml",
        ["defensive-firms-csv"] = "defensive/firms.csv",
        ["defensive-routes"] = "defensive/routes.yml",
        ["defensive-screening"] = "defensive/screening.yml",
        ["defensive-rules"] = "defensive/rules/rules.yml",
        ["clusters"] = "offensive/clusters/x.yml",
        ["offensive-firms"] = "offensive/firms.yml",
        ["offensive-routes"] = "offensive/routes.yml",
        ["offensive-rules"] = "offensive/rules/rules.yml",
    };

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(ConfigurationCopy.PathTo("Bad"), "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".txt", StringComparison.Ordinal))
                .Select(f => Path.GetRelativePath(ConfigurationCopy.PathTo("Bad"), f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_way_to_be_wrong_is_told_with_its_place(string file)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        string place = Places[Path.GetDirectoryName(file)!];
        if (place.EndsWith(".csv", StringComparison.Ordinal))
        {
            copy.Delete(Path.ChangeExtension(place, ".yml"));
        }

        string bad = ConfigurationCopy.PathTo("Bad", file);
        copy.Write(place, File.ReadAllBytes(bad));

        string[] expected = File.ReadAllLines(Path.ChangeExtension(bad, ".txt"));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, copy.Issues());
    }

    [Fact]
    public void The_smallest_configuration_has_nothing_wrong()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        Assert.Empty(copy.Issues());
    }
}
