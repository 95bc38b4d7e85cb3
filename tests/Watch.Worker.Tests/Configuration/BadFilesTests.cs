using Watch.Worker.Configuration.Catalogue;
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
        using ConfigurationCopy copy = Spoilt(file);

        string[] expected = File.ReadAllLines(Path.ChangeExtension(ConfigurationCopy.PathTo("Bad", file), ".txt"));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, copy.Issues());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void And_in_French_with_its_code_its_cause_and_what_to_write(string file)
    {
        using ConfigurationCopy copy = Spoilt(file);
        string golden = Path.ChangeExtension(ConfigurationCopy.PathTo("Bad", file), ".fr.txt");
        IReadOnlyList<string> said = copy.Issues(MessageLanguage.French);
        if (Environment.GetEnvironmentVariable("WATCH_WRITE_MESSAGES") == "1")
        {
            File.WriteAllText(golden, string.Join('\n', said) + '\n');
        }

        Assert.Equal(File.ReadAllLines(golden), said);
        Assert.All(said, line => Assert.Matches(@"^config/[^:]+(:\d+:\d+)?: (avertissement : )?W1\d{3}: .+ ; .+$", line));
    }

    private static ConfigurationCopy Spoilt(string file)
    {
        ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        string place = Places[Path.GetDirectoryName(file)!];
        if (place.EndsWith(".csv", StringComparison.Ordinal))
        {
            copy.Delete(Path.ChangeExtension(place, ".yml"));
        }

        copy.Write(place, File.ReadAllBytes(ConfigurationCopy.PathTo("Bad", file)));
        return copy;
    }

    [Fact]
    public void The_smallest_configuration_has_nothing_wrong()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        Assert.Empty(copy.Issues());
    }
}
