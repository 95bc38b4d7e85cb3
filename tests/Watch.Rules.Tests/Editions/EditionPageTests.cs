using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Xunit;

namespace Watch.Rules.Tests.Editions;

public class EditionPageTests
{
    private const string Archive = "edition-12.html";

    [Fact]
    public void It_is_well_formed_and_names_its_language_and_those_of_foreign_titles()
    {
        IDocument page = PageReading.Read(EditionPage.Of(InventedEditions.Full));

        Assert.Equal("html", Tree(EditionPage.Of(InventedEditions.Full)).Name);
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            ["en: Method for sintering imaginary powders", "de: Verfahren"],
            page.QuerySelectorAll("span[lang]").Select(s => $"{s.GetAttribute("lang")}: {s.TextContent}")
        );
    }

    [Fact]
    public void Headings_stand_in_order_and_tables_of_data_have_heads()
    {
        IDocument page = PageReading.Read(EditionPage.Of(InventedEditions.Big(300)));
        int[] levels = [.. page.QuerySelectorAll("h1,h2,h3").Select(h => h.TagName[1] - '0')];

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.InRange(pair.Second, 2, pair.First + 1));
        Assert.All(
            page.QuerySelectorAll("table:not([role])"),
            table =>
            {
                Assert.NotEmpty(table.QuerySelectorAll("thead th[scope=col]"));
                Assert.All(
                    table.QuerySelectorAll("tbody > tr").Where(row => row.Closest("table") == table),
                    row => Assert.NotNull(row.QuerySelector("th[scope=row]"))
                );
            }
        );
    }

    [Fact]
    public void The_contents_lead_to_the_sections()
    {
        IDocument page = PageReading.Read(EditionPage.Of(InventedEditions.Full));
        string[] anchors = [.. page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..])];

        Assert.Equal(9, anchors.Length);
        Assert.All(anchors, anchor => Assert.NotNull(page.GetElementById(anchor)));
    }

    [Fact]
    public void Nothing_comes_from_outside() =>
        Assert.Empty(
            PageReading
                .Read(EditionPage.Of(InventedEditions.Full))
                .QuerySelectorAll("script,style,link,img,iframe,object,embed,svg,form,base,[src],[srcset],[background]")
        );

    [Fact]
    public void Each_edition_of_the_counts_bears_its_number_and_a_bar_beside_it()
    {
        IDocument page = PageReading.Read(EditionPage.Of(InventedEditions.Full));

        IElement last = page.QuerySelector("table:not([role])")!.QuerySelector("tbody > tr:last-child > th[scope=row]")!;

        Assert.Equal("Édition n° 12 du 30 novembre 2026", last.TextContent);
        Assert.Equal("3", last.NextElementSibling!.TextContent.Trim());
        Assert.Equal("35%", last.NextElementSibling.QuerySelector("td[width]")!.GetAttribute("width"));
    }

    [Fact]
    public void A_short_edition_is_whole_in_a_mail() =>
        Assert.Equal(EditionPage.Of(InventedEditions.Full), EditionPage.Of(InventedEditions.Full, Archive));

    [Fact]
    public void A_long_edition_ends_in_a_mail_where_Gmail_would_cut_it_and_says_what_is_left_and_where()
    {
        EditionContent edition = InventedEditions.Big(800);
        string mail = EditionPage.Of(edition, Archive);
        IDocument page = PageReading.Read(mail);

        Assert.InRange(Encoding.UTF8.GetByteCount(mail), EditionPage.LongestMail * 9 / 10, EditionPage.LongestMail);
        IElement link = Assert.Single(page.QuerySelectorAll($"a[href='{Archive}']"));
        Assert.Equal(
            800 + 6 - PageUnits(page),
            int.Parse(
                link.ParentElement!.TextContent.Split("Il reste ")[1].Split(' ')[0],
                System.Globalization.CultureInfo.InvariantCulture
            )
        );
        Assert.Contains("Publications par thème et par édition", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thème 5 : 160 publications", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_archive_page_of_a_long_edition_holds_all()
    {
        IDocument page = PageReading.Read(EditionPage.Of(InventedEditions.Big(800)));

        string text = page.Body!.TextContent;

        Assert.All(Enumerable.Range(0, 800), n => Assert.Contains($"FR{3_900_000 + n}B1", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_edition_has_the_same_bytes()
    {
        Assert.Equal(EditionPage.Of(InventedEditions.Full), EditionPage.Of(InventedEditions.Full with { }));
        Assert.DoesNotContain('\r', EditionPage.Of(InventedEditions.Big(200)));
    }

    // Items and rows of the items' tables, lines of applicants; each item of the page has a paragraph that begins so, each row a head.
    private static int PageUnits(IDocument page) =>
        page.QuerySelectorAll("h3").Count(h => h.NextElementSibling?.TagName == "P")
        + page.QuerySelectorAll("tbody > tr > th[scope=row]").Count(h => h.TextContent.StartsWith("FR", StringComparison.Ordinal));

    private static XElement Tree(string page) => XElement.Parse(page["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace);
}
