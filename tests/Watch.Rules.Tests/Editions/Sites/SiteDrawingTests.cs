using AngleSharp.Dom;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;
using Xunit;

namespace Watch.Rules.Tests.Editions.Sites;

public class SiteDrawingTests
{
    [Fact]
    public void A_site_is_a_page_for_each_edition_then_an_index_and_a_feed() =>
        Assert.Equal(
            ["edition-0001.html", "edition-0002.html", "index.html", "atom.xml"],
            SiteDrawing.Of(InventedSites.Digest, InventedSites.Weekly(2)).Select(f => f.Name)
        );

    [Fact]
    public void Before_the_first_edition_it_is_nothing() => Assert.Empty(SiteDrawing.Of(InventedSites.Digest, []));

    [Fact]
    public void The_page_of_an_edition_is_the_whole_of_it()
    {
        PublishedEdition[] editions = [new(InventedEditions.Big(800), InventedSites.At(1))];

        string page = InventedSites.Files(editions)["edition-0012.html"];

        Assert.All(Enumerable.Range(0, 800), n => Assert.Contains($"FR{3_900_000 + n}B1", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_index_leads_to_every_edition_the_latest_first_and_to_the_feed()
    {
        IDocument index = PageReading.Read(InventedSites.Files(InventedSites.Weekly(3, InventedSites.Correcting(3, 1)))["index.html"]);

        Assert.Equal(
            ["edition-0003.html", "edition-0002.html", "edition-0001.html"],
            index.QuerySelectorAll("th[scope=row] a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(
            ["aucune", "aucune", "n° 3"],
            index.QuerySelectorAll("th[scope=row]").Select(h => h.ParentElement!.LastElementChild!.TextContent)
        );
        Assert.Contains("3 éditions, la dernière du 19 janvier 2026.", index.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("atom.xml", index.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
    }

    [Fact]
    public void An_edition_that_was_corrected_says_so_and_leads_to_the_edition_that_corrects_it()
    {
        IReadOnlyDictionary<string, string> before = InventedSites.Files(InventedSites.Weekly(2));
        IReadOnlyDictionary<string, string> after = InventedSites.Files(InventedSites.Weekly(3, InventedSites.Correcting(3, 1)));

        IDocument page = PageReading.Read(after["edition-0001.html"]);
        IElement link = Assert.Single(page.QuerySelectorAll("a[href='edition-0003.html']"));
        Assert.Equal("L’édition n° 3 du 19 janvier 2026 corrige celle-ci (un erratum)", link.TextContent);
        Assert.Equal("index.html", page.QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Equal(before["edition-0002.html"], after["edition-0002.html"]);
    }

    [Fact]
    public void Nothing_comes_from_outside_and_the_same_editions_have_the_same_bytes()
    {
        IReadOnlyList<PublishedEdition> editions = InventedSites.Weekly(12, InventedEditions.Full);
        IReadOnlyDictionary<string, string> files = InventedSites.Files(editions);

        Assert.Equal(files, InventedSites.Files([.. editions]));
        Assert.All(
            files.Where(f => f.Key != SiteNames.Feed),
            f =>
                Assert.Empty(
                    PageReading
                        .Read(f.Value)
                        .QuerySelectorAll("script,style,link:not([rel=alternate]),img,iframe,object,embed,svg,form,base,[src],[srcset]")
                )
        );
    }

    [Fact]
    public void An_edition_of_a_site_with_an_address_leads_there_and_a_cut_page_hands_over_to_it()
    {
        Uri? address = SiteNames.AddressOf(InventedSites.Digest.Site, 12);
        Assert.Equal("https://www.example.org/veille/edition-0012.html", address?.AbsoluteUri);
        Assert.Null(SiteNames.AddressOf(InventedSites.Digest.Site, 0));

        IDocument whole = PageReading.Read(EditionPage.Of(InventedEditions.Full with { Archive = address }, "edition.html"));
        IDocument cut = PageReading.Read(EditionPage.Of(InventedEditions.Big(800) with { Archive = address }, "edition.html"));

        Assert.Single(whole.QuerySelectorAll($"a[href='{address}']"));
        Assert.Equal(2, cut.QuerySelectorAll($"a[href='{address}']").Length);
        Assert.Empty(cut.QuerySelectorAll("a[href='edition.html']"));
    }
}
