using System.Text.RegularExpressions;
using System.Xml.Linq;
using MassTransit;
using Watch.Testing;
using Xunit;

namespace Watch.Architecture.Tests;

public partial class BuildTests
{
    private const string Clocks =
        "System.DateTime.Now System.DateTime.UtcNow System.DateTime.Today System.DateTimeOffset.Now System.DateTimeOffset.UtcNow";

    [GeneratedRegex(@"^\[8\.5\.\d+,9\.0\)$", RegexOptions.CultureInvariant)]
    private static partial Regex BelowNine { get; }

    [Fact]
    public void The_direct_clock_does_not_compile()
    {
        XDocument props = XDocument.Load(Repository.PathTo("Directory.Build.props"));
        Assert.Contains(
            props.Descendants("AdditionalFiles"),
            f => f.Attribute("Include")!.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal)
        );
        Assert.Contains(
            props.Descendants("GlobalPackageReference"),
            p => p.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers"
        );
        Assert.Equal("true", props.Descendants("TreatWarningsAsErrors").Single().Value);
        Assert.Empty(Missing(File.ReadAllLines(Repository.PathTo("BannedSymbols.txt"))));
    }

    [Fact]
    public void A_clock_that_is_no_longer_banned_is_found() =>
        Assert.Equal(["System.DateTimeOffset.UtcNow"], Missing(Clocks.Split(' ').SkipLast(1).Select(c => $"P:{c};Inject TimeProvider.")));

    [Fact]
    public void MassTransit_stays_below_its_commercial_version()
    {
        string[] ranges = Ranges(File.ReadAllText(Repository.PathTo("Directory.Packages.props")));
        Assert.NotEmpty(ranges);
        Assert.All(ranges, r => Assert.Matches(BelowNine, r));
        Assert.Equal(8, typeof(IBus).Assembly.GetName().Version!.Major);
    }

    [Theory]
    [InlineData("9.0.1")]
    [InlineData("8.5.12")]
    [InlineData("[8.5.12,)")]
    public void A_range_that_lets_a_commercial_version_in_is_found(string range) =>
        Assert.DoesNotMatch(
            BelowNine,
            Assert.Single(Ranges($"""<Project><PackageVersion Include="MassTransit" Version="{range}" /></Project>"""))
        );

    private static string[] Missing(IEnumerable<string> banned) =>
        [.. Clocks.Split(' ').Except(banned.Select(line => line.Split(';')[0].Replace("P:", "", StringComparison.Ordinal)))];

    private static string[] Ranges(string packages) =>
        [
            .. XDocument
                .Parse(packages)
                .Descendants("PackageVersion")
                .Where(p => Folder.Holds("MassTransit", p.Attribute("Include")!.Value))
                .Select(p => p.Attribute("Version")!.Value),
        ];
}
