using System.Xml.Linq;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;
using Xunit;
using static Watch.Rules.Tests.Editions.Sites.InventedSites;

namespace Watch.Rules.Tests.Editions.Sites;

public class AtomFeedTests
{
    [Fact]
    public void Ids_are_made_of_route_and_number_and_are_what_they_always_were()
    {
        XElement feed = Feed(Weekly(2));

        Assert.Equal("urn:uuid:18206826-b5f4-8ab7-b8a4-18d7948e272b", feed.Element(Atom + "id")!.Value);
        Assert.Equal(
            ["urn:uuid:792c0998-8bd7-815f-9493-c185e0548502", "urn:uuid:2dcb2d0b-8dc3-8e41-adbf-293b34e0c148"],
            feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value)
        );
    }

    [Fact]
    public void Nothing_but_route_and_number_changes_an_id()
    {
        EditionContent other = InventedEditions.Full with { Number = 1, Title = "Un autre titre", Id = Guid.Empty };
        DigestRoute moved = Digest with
        {
            Title = "Un autre titre",
            Site = new EditionSite("/elsewhere", new Uri("http://other.example/")),
        };

        Assert.Equal(Ids(Feed(Weekly(1))), Ids(Feed(Weekly(1, other), moved)));

        static IEnumerable<string> Ids(XElement feed) => feed.Descendants(Atom + "id").Select(id => id.Value);
    }

    [Fact]
    public void An_entry_is_updated_when_a_later_edition_corrects_it_and_at_no_other_time()
    {
        XElement feed = Feed(Weekly(5, Correcting(3, 1), Correcting(5, 1)));

        Assert.Equal(
            [5, 4, 3, 2, 5],
            feed.Elements(Atom + "entry").Select(e => Enumerable.Range(1, 5).Single(n => e.Element(Atom + "updated")!.Value == Moment(n)))
        );
        Assert.Equal([5, 4, 3, 2, 1], feed.Elements(Atom + "entry").Select(e => Number(e.Element(Atom + "published")!.Value)));
        Assert.Equal(Moment(5), feed.Element(Atom + "updated")!.Value);
        Assert.EndsWith(
            " Corrigée par l’édition n° 3 du 19 janvier 2026. Corrigée par l’édition n° 5 du 2 février 2026.",
            feed.Elements(Atom + "entry").Last().Element(Atom + "summary")!.Value,
            StringComparison.Ordinal
        );

        static int Number(string moment) => Enumerable.Range(1, 5).Single(n => Moment(n) == moment);
    }

    [Fact]
    public void The_last_half_year_is_told_the_latest_first()
    {
        XElement feed = Feed(Weekly(30));

        Assert.Equal(
            Enumerable.Range(5, 26).Reverse().Select(n => $"https://www.example.org/veille/{SiteNames.PageOf(n)}"),
            feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "link")!.Attribute("href")!.Value)
        );
    }

    [Fact]
    public void Without_an_address_links_are_relative_and_the_feed_does_not_say_where_it_is()
    {
        XElement feed = Feed(Weekly(1), Digest with { Site = new EditionSite("/srv/www", null) });

        Assert.Equal(
            [("alternate", "index.html"), ("alternate", "edition-0001.html")],
            feed.Descendants(Atom + "link").Select(l => (l.Attribute("rel")!.Value, l.Attribute("href")!.Value))
        );
    }

    [Fact]
    public void The_content_is_the_whole_edition_without_styles()
    {
        XElement feed = Feed([new PublishedEdition(InventedEditions.Big(800), At(1))]);

        XElement content = feed.Descendants(Atom + "content").Single();
        Assert.All(Enumerable.Range(0, 800), n => Assert.Contains($"FR{3_900_000 + n}B1", content.Value, StringComparison.Ordinal));
        Assert.Equal(["href", "lang", "scope", "type"], feed.Descendants(Atom + "content").SelectMany(NamesOf).Distinct().Order());

        static IEnumerable<string> NamesOf(XElement of) =>
            of.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.LocalName);
    }

    private static string Moment(int number) =>
        At(number).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
