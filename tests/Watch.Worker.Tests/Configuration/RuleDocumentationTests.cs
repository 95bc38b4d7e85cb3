using System.Text.RegularExpressions;
using Watch.Contracts.Routes;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Judging.Examples;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>The rules that the guides show do what the guides say: each has examples both ways, which are run.</summary>
public partial class RuleDocumentationTests
{
    private const string Place = "defensive/rules/guide.yml";

    private static readonly string[] Guides = ["docs/rules.md", "docs/fr/regles.md"];

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
    public void Every_rule_does_what_it_says(string guide, int index)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfDefault();
        copy.Write(Place, BlocksOf(guide)[index]);
        LoadedConfiguration loaded = copy.Load();
        Assert.DoesNotContain(loaded.Issues, i => i.Severity == IssueSeverity.Error);

        VoletConfiguration volet = loaded.Configuration!.Of(Volet.Defensive);
        PlacedRule[] shown = [.. volet.Placed.Where(p => p.Place.File.EndsWith(Place, StringComparison.Ordinal))];
        ExampleRun run = new(volet, new ExampleNotices(new ParserCatalogue(Sources.All, loaded.Configuration.Sources)));
        Assert.All(shown, p => Assert.Equal([false, true], p.Examples.Select(e => e.MustFire).Distinct().Order()));
        Assert.All(shown.SelectMany(run.Of), result => Assert.Null(result.Failure));
        Assert.NotEmpty(shown);
    }

    [Fact]
    public void Both_guides_have_examples() => Assert.All(Guides, guide => Assert.True(BlocksOf(guide).Count > 5));

    private static List<string> BlocksOf(string guide) =>
        [.. Block().Matches(File.ReadAllText(Repository.PathTo(guide))).Select(m => m.Groups["yaml"].Value)];

    [GeneratedRegex("^```yaml\\n(?<yaml>- id:.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
