using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.French;
using Watch.Rules.Text;
using Xunit;

namespace Watch.Rules.Tests.Editions;

/// <summary>Titles, names and links are the words of others.</summary>
public class HostileValuesTests
{
    public static TheoryData<string> Words =>
        [
            "<script>alert(1)</script>",
            "</td></tr></table><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "{{ 7*7 }} {% raw %} @(1)",
            "]]> <![CDATA[ <!-- --> <?php ?> &amp; &lt;b&gt;",
            "\u202Egnitide\u202C \u2066abc\u2069 \u200B",
            "\u0000\u0007\u001B[31m\uFFFE\uFFFF\uD800",
            "one\r\ntwo\n* three\n  Numéro : FR1\u2028four",
            "מחרשה مِحراث",
            new string('a', 1_000_000),
            string.Concat(Enumerable.Repeat("\U0001F331", 300_000)),
            new string('\u200B', 1_000_000),
        ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_of_others_stay_words(string words)
    {
        string html = EditionPage.Of(HostileEditions.Of(words));
        IDocument page = PageReading.Read(html);
        IDocument harmless = PageReading.Read(EditionPage.Of(HostileEditions.Of("Semoir")));

        Assert.Equal("html", XElement.Parse(html["<!DOCTYPE html>\n".Length..]).Name);
        Assert.Equal(harmless.All.Select(e => e.TagName), page.All.Select(e => e.TagName));
        Assert.True(PrintableText.IsPrintable(html));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void They_are_short_printable_and_on_one_line(string words)
    {
        EditionContent edition = HostileEditions.Of(words);
        string text = EditionText.Of(edition).Page;

        Assert.True(PrintableText.IsPrintable(text));
        Assert.InRange(text.Split('\n').Max(l => l.Length), 1, 1_000);
        Assert.Equal(EditionText.Of(HostileEditions.Of("Semoir")).Page.Split('\n').Length, text.Split('\n').Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(EditionPage.Of(edition, "a.html")), 1, EditionPage.LongestMail);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<b>x</b>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user@example.org/")]
    [InlineData("vbscript:x")]
    public void Only_the_web_becomes_a_link(string link)
    {
        EditionContent edition = HostileEditions.Of("Semoir", new Uri(link));

        Assert.Empty(PageReading.Read(EditionPage.Of(edition)).QuerySelectorAll("a:not([href^='#'])"));
        Assert.DoesNotContain("Lien", EditionText.Of(edition).Page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_no_address_or_too_long_is_none()
    {
        Assert.Null(EditionWords.Link(new Uri("../x", UriKind.Relative)));
        Assert.Null(EditionWords.Link(new Uri("https://example.org/" + new string('a', 2_000))));
    }

    [Theory]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//example.org/x", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("2026/edition-12.html", true)]
    [InlineData("https://example.org/edition-12.html", true)]
    public void The_archive_page_is_named_and_linked_where_it_is_a_file_or_on_the_web(string archive, bool isLinked)
    {
        IDocument page = PageReading.Read(EditionPage.Of(InventedEditions.Big(800), archive));

        Assert.Contains($"L’édition entière : {archive}", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(isLinked, page.QuerySelectorAll("a").Any(a => a.GetAttribute("href") == archive));
    }

    [Fact]
    public void An_edition_of_a_thousand_themes_and_warnings_still_fits_in_a_mail()
    {
        EditionContent edition = InventedEditions.Full with
        {
            Themes = [.. Enumerable.Range(0, 1_000).Select(n => new EditionTheme($"{n} {new string('&', 300)}", [InventedEditions.Grant]))],
            CoverageWarnings = [.. Enumerable.Repeat(new string('<', 300), 1_000)],
        };

        Assert.InRange(Encoding.UTF8.GetByteCount(EditionPage.Of(edition, "a.html")), 1, EditionPage.LongestMail);
    }
}
