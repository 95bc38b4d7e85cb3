using System.Globalization;
using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Http.Addresses;
using Watch.Sources.Pages.Options;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>How the fields of an item are cut out of a page.</summary>
public sealed class PageFieldTests
{
    private const string Download = """
        <div><a class="fr-link fr-link--download" href="/recueil-101.pdf">Télécharger Recueil n°63-2026-101 du 12 février 2026<span
        class="fr-link__detail">PDF - 2,14 Mb - 13/02/2026</span></a></div>
        """;

    private static readonly PageOptions _downloads = new()
    {
        Items = Selector("div:has(> a.fr-link--download)"),
        Title = Selector("a"),
        Date = Selector(".fr-link__detail"),
    };

    [Fact]
    public void A_download_link_of_a_State_site_is_read()
    {
        Notice read = Assert.Single(Notices(_downloads, Download));
        Assert.Equal(
            ("Télécharger Recueil n°63-2026-101 du 12 février 2026 PDF - 2,14 Mb - 13/02/2026", new DateOnly(2026, 2, 13)),
            (read.Events[0].Label, read.PublishedOn)
        );
    }

    [Fact]
    public void What_is_left_out_and_what_a_pattern_cuts_are_no_part_of_a_title()
    {
        PageOptions page = _downloads with { LeaveOut = [Selector(".fr-link__detail")], TitlePattern = Pattern("^Télécharger (.*?) du") };
        Assert.Equal("Recueil n°63-2026-101", Assert.Single(Notices(page, Download)).Events[0].Label);
        Assert.Equal(
            "Télécharger Recueil n°63-2026-101 du 12 février 2026",
            Assert.Single(Notices(_downloads with { Title = Selector("a@own-text") }, Download)).Events[0].Label
        );
    }

    [Fact]
    public void A_pattern_says_which_of_several_dates_is_meant()
    {
        const string item = "<li><a href='/a'>Un</a><p class=date>Séance du 2 mars 2026, en ligne depuis le 5 mars 2026</p></li>";
        Assert.True(Assert.Single(Read(Headings, Encoding.UTF8.GetBytes(item)).Cast<Parsed.Accepted>()).Notice.DateDetected);
        PageOptions page = Headings with { DatePattern = Pattern("depuis le (.*)$") };
        Assert.Equal(new DateOnly(2026, 3, 5), Assert.Single(Notices(page, item)).PublishedOn);
    }

    [Fact]
    public void An_item_may_print_its_own_id()
    {
        PageOptions page = Headings with { Id = Selector("@data-id") };
        Assert.Equal("acte-7", Assert.Single(Notices(page, "<li data-id='acte-7'><a href='/a?s=1'>Un</a></li>")).Id);
    }

    [Fact]
    public void A_cell_belongs_to_each_row_that_it_spans()
    {
        const string table = """
            <table><tbody>
            <tr><td rowspan="3">2 mars 2026</td><td>Un</td><td><a href="1.pdf">PDF</a></td></tr>
            <tr><td>Deux</td><td><a href="2.pdf">PDF</a></td></tr>
            <tr><td>Trois</td><td><a href="3.pdf">PDF</a></td></tr>
            <tr><td>3 mars 2026</td><td>Quatre</td><td><a href="4.pdf">PDF</a></td></tr>
            </tbody></table>
            """;
        PageOptions page = new()
        {
            Items = Selector("tr"),
            Title = Selector("td:nth-child(2)"),
            Date = Selector("td:first-child"),
        };
        Assert.Equal(
            [("Un", 2), ("Deux", 2), ("Trois", 2), ("Quatre", 3)],
            Notices(page, table).Select(n => (n.Events[0].Label!, n.PublishedOn.Day))
        );
    }

    [Fact]
    public void Links_that_stand_among_the_items_and_are_none_are_told()
    {
        Parsed.Accepted first = Read(
                Headings,
                Encoding.UTF8.GetBytes(
                    "<ul><li><a href='/a'>Un</a></li><lii><a href='/b'>Deux</a></lii><li><a href='/c'>Trois</a></li></ul>"
                )
            )
            .OfType<Parsed.Accepted>()
            .First();
        Assert.Contains(new ParseWarning("links-beside-items", "1"), first.Warnings);
    }

    [Fact]
    public void An_address_may_name_the_month()
    {
        Uri address = new("https://www.prefecture.invalid/{year}/recueils-{month}.html");
        Assert.Equal(
            "https://www.prefecture.invalid/2026/recueils-03.html",
            AddressTemplate.On(address, new DateOnly(2026, 3, 9)).AbsoluteUri
        );
    }

    [Theory]
    [InlineData("2026-12-01", null, null, "12")]
    [InlineData("2026-12-01", "11", "2026-11-30", "11")]
    [InlineData("2026-12-03", "11", "2026-11-30", "11")]
    [InlineData("2026-12-04", "11", "2026-11-30", "12")]
    [InlineData("2026-12-01", "11", "2026-12-01", "12")]
    [InlineData("2026-12-01", "10", "2026-10-20", "12")]
    [InlineData("2026-12-01", "12", "2026-12-01", "12")]
    public void The_page_of_a_month_is_read_once_more_after_its_last_evening(string day, string? filled, string? goodOn, string month)
    {
        Uri address = new("https://www.prefecture.invalid/{year}/recueils-{month}.html");
        string? last = filled is null ? null : $"https://www.prefecture.invalid/2026/recueils-{filled}.html";
        DateOnly? good = goodOn is null ? null : DateOnly.ParseExact(goodOn, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(
            $"https://www.prefecture.invalid/2026/recueils-{month}.html",
            AddressTemplate.Due(address, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), last, good).AbsoluteUri
        );
    }

    [Fact]
    public void A_format_is_read_where_the_clocks_of_the_source_stand()
    {
        Assert.True(PageDateFormat.TryParse("dd/MM/yyyy HH:mm", out PageDateFormat? format));
        DateHabits reunion = new(TimeZoneInfo.FindSystemTimeZoneById("Indian/Reunion"), MonthFirst: false);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 5, 30, 0, TimeSpan.Zero), format.Read("09/03/2026 09:30", reunion)?.At);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.Zero), format.Read("09/03/2026 09:30", DateHabits.French)?.At);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?<=a)b")]
    [InlineData("")]
    public void What_is_no_pattern_or_could_take_for_ever_is_refused(string text) => Assert.False(PagePattern.TryParse(text, out _));

    private static PagePattern Pattern(string text) =>
        PagePattern.TryParse(text, out PagePattern? pattern) ? pattern : throw new FormatException(text);
}
