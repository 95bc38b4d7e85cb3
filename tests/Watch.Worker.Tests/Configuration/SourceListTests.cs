using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Configuration;

/// <summary>Sources of a kind that has many: each under its own name, in a file of its own or in one list.</summary>
public class SourceListTests
{
    private const string Feed = """
        id: prefecture-63
        kind: feed
        stage: shadow
        schedule: "0 15 * ? * *"
        address: https://source.invalid/rss.xml
        limits: { user-agent: Watch (contact@watch.invalid) }
        """;

    [Fact]
    public void A_source_says_its_kind_and_its_address()
    {
        SourceSettings source = Load(Feed).Configuration!.Sources.Single(s => s.Id.Value == "prefecture-63");

        Assert.Equal(("feed", Stage.Shadow), (source.Kind.Value, source.Stage));
        Assert.Equal(new ChannelSettings(Stage.Shadow, new Uri("https://source.invalid/rss.xml")), source.Channels["feed"]);
        Assert.Equal(new SourceAccess(), source.Access);
    }

    [Fact]
    public void A_source_without_a_kind_has_that_of_its_name()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();

        Assert.Equal(new SourceId("bodacc"), Assert.Single(copy.Load().Configuration!.Sources).Kind);
    }

    [Fact]
    public void A_source_opens_what_it_needs_and_no_more()
    {
        SourceAccess access = Load(Feed + "\nallow-private: true\nallow-http: true\nrobots: ignore\nhints: ignore\n")
            .Configuration!.Sources.Single(s => s.Kind.Value == "feed")
            .Access;

        Assert.Equal(
            new SourceAccess
            {
                AllowPrivate = true,
                AllowHttp = true,
                Robots = RobotsPolicy.Ignore,
                Hints = HintsPolicy.Ignore,
            },
            access
        );
    }

    [Theory]
    [InlineData("allow-http: true", "http://source.invalid/rss.xml")]
    [InlineData("local: true", "file:///srv/watch/rss.xml")]
    public void An_address_may_be_what_its_source_allows(string allows, string address)
    {
        LoadedConfiguration loaded = Load(
            Feed.Replace("https://source.invalid/rss.xml", address, StringComparison.Ordinal) + $"\n{allows}\n"
        );

        Assert.Empty(loaded.Issues);
        Assert.Equal(new Uri(address), loaded.Configuration!.Sources.Single(s => s.Kind.Value == "feed").Channels["feed"].Address);
    }

    [Fact]
    public void A_thousand_feeds_may_stand_in_one_file()
    {
        string item = "- " + Feed.Replace("\n", "\n  ", StringComparison.Ordinal);
        LoadedConfiguration loaded = Load(
            string.Join(
                '\n',
                Enumerable
                    .Range(1, 1_000)
                    .Select(n =>
                        item.Replace("prefecture-63", string.Create(CultureInfo.InvariantCulture, $"feed-{n}"), StringComparison.Ordinal)
                    )
            )
        );

        Assert.Empty(loaded.Issues);
        Assert.Equal(1_001, loaded.Configuration!.Sources.Count);
        Assert.Equal("feed-1000", loaded.Configuration.Sources[^1].Id.Value);
    }

    private static LoadedConfiguration Load(string yaml)
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        copy.Write("sources/feeds.yml", yaml);
        return copy.Load();
    }
}
