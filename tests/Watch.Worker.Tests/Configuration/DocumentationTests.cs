using System.Text.RegularExpressions;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Judging.Examples;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>
/// Each YAML block of the guides names the file it stands for, and is loaded in its place; the examples of its rules are run.
/// </summary>
public partial class DocumentationTests
{
    private static readonly string[] Guides = ["docs/configuration.md", "docs/fr/configuration.md"];

    private static readonly ExampleNotices Notices = new(new ParserCatalogue(SourceModules.All));

    public static TheoryData<string, int> Examples
    {
        get
        {
            TheoryData<string, int> examples = [];
            foreach ((string guide, int index) in Guides.SelectMany(guide => BlocksOf(guide).Select((_, index) => (guide, index))))
            {
                examples.Add(guide, index);
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_loads_without_an_issue(string guide, int index)
    {
        (string place, string yaml) = BlocksOf(guide)[index];
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        copy.Write(place, yaml);

        LoadedConfiguration loaded = copy.Load();
        Assert.Empty(loaded.Issues);
        Assert.NotNull(loaded.Configuration);
        Assert.All(
            loaded.Configuration.Volets.Values.SelectMany(v =>
                v.Placed.Where(p => p.Place.File.EndsWith(place, StringComparison.Ordinal)).SelectMany(new ExampleRun(v, Notices).Of)
            ),
            result => Assert.Null(result.Failure)
        );
    }

    [Fact]
    public void Both_guides_have_examples() => Assert.All(Guides, guide => Assert.True(BlocksOf(guide).Count > 4));

    private static List<(string Place, string Yaml)> BlocksOf(string guide) =>
        [.. Block().Matches(File.ReadAllText(Repository.PathTo(guide))).Select(m => (m.Groups["place"].Value, m.Groups["yaml"].Value))];

    [GeneratedRegex("^```yaml (?<place>\\S+)\\n(?<yaml>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
