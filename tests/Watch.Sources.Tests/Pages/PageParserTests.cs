using Watch.Contracts.Notices;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>What selectors make of pages.</summary>
public class PageParserTests
{
    private static readonly PageOptions _cards = new()
    {
        Items = Selector(".carte"),
        Title = Selector("h3"),
        Date = Selector("time"),
    };

    [Fact]
    public void A_list_of_a_prefecture_is_read_with_titles_links_dates_and_texts()
    {
        Notice[] read = Notices(Read(Acts, Fixture("prefecture.html")));

        Assert.Equal(
            [
                "Arrêté portant mise en demeure de la société Valdorix",
                "Arrêté d'autorisation environnementale",
                "Commission départementale d'aménagement commercial & avis",
            ],
            read.Select(n => n.Title())
        );
        Assert.Equal(
            [
                "https://www.prefecture.invalid/actes/2026-031",
                "https://www.prefecture.invalid/actes/2026-030",
                "https://www.prefecture.invalid/actes/2026-029",
            ],
            read.Select(n => n.Link?.AbsoluteUri)
        );
        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 1), new DateOnly(2026, 2, 27)], read.Select(n => n.PublishedOn));
        Assert.Equal(
            "Arrêté portant mise en demeure de la société Valdorix\nLa société est mise en demeure de respecter l'article 4.",
            read[0].Text
        );
        Assert.Equal(read.Select(n => n.Link!.AbsoluteUri), read.Select(n => n.Id));
        Assert.All(
            read,
            n =>
                Assert.Equal(
                    ("prefecture", "page", EventKind.Article, false),
                    (n.Source.Value, n.Family, n.Events.Single().Kind, n.DateDetected)
                )
        );
    }

    [Fact]
    public void Links_are_relative_to_the_base_and_only_those_of_the_web_are_kept()
    {
        IReadOnlyList<Parsed> read = Read(
            _cards,
            Fixture("pole.html"),
            Info with
            {
                Address = new Uri("https://pole.invalid/fr/actualites"),
            }
        );

        Notice[] kept = [.. read.OfType<Parsed.Accepted>().Select(a => a.Notice)];
        Assert.Equal(
            ["https://pole.invalid/espace/actus/appel-a-projets", "https://pole.invalid/espace/actus/assemblee", null],
            kept.Select(n => n.Link?.AbsoluteUri)
        );
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 7, 30, 0, TimeSpan.Zero), kept[0].PublishedAt);
        Assert.StartsWith("sha256:", kept[2].Id, StringComparison.Ordinal);
        Assert.Equal(RejectReason.MissingIdentity, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
    }

    [Fact]
    public void Of_a_page_that_nobody_knows_where_it_came_from_links_are_relative_to_the_address_of_its_source()
    {
        DocumentInfo saved = new() { Name = "saved.html" };
        Notice[] read = Notices(Headings, "<li><a href='/a'>un</a></li>", saved);
        Assert.Equal("https://www.prefecture.invalid/a", read.Single().Link?.AbsoluteUri);
    }

    [Fact]
    public void Broken_markup_gives_the_items_that_can_be_told()
    {
        PageOptions page = new()
        {
            Items = Selector("article.avis"),
            Title = Selector("h3"),
            Date = Selector(".date"),
        };
        Notice[] read = [.. Read(page, Fixture("casse.html")).OfType<Parsed.Accepted>().Select(a => a.Notice)];
        Assert.Equal(
            ["https://www.prefecture.invalid/avis/1", "https://www.prefecture.invalid/avis/2"],
            read.Take(2).Select(n => n.Link?.AbsoluteUri)
        );
        Assert.Equal([new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 2)], read.Take(2).Select(n => n.PublishedOn));
        Assert.StartsWith("Premier avis", read[0].Title(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_inside_another_is_an_item_and_its_words_are_not_those_of_the_outer_one()
    {
        PageOptions page = new()
        {
            Items = Selector("li.dossier"),
            Title = Selector("b"),
            Text = Selector("li"),
        };
        Notice[] read = Notices(Read(page, Fixture("imbrique.html")));
        Assert.Equal(["Dossier d'enquête publique", "Pièce annexe", "Autre dossier"], read.Select(n => n.Title()));
        Assert.Equal(["/d/1", "/d/1/annexe", "/d/2"], read.Select(n => n.Link?.AbsolutePath));
        Assert.DoesNotContain("annexe", read[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coquille.html")]
    [InlineData("consentement.html")]
    public void A_page_without_an_item_is_a_rejection_that_says_so(string name)
    {
        Parsed.Rejected fault = Assert.IsType<Parsed.Rejected>(Assert.Single(Read(Acts, Fixture(name))));
        Assert.Equal((RejectReason.UnknownDocument, "The page has no item: 'li.acte' finds nothing."), (fault.Reason, fault.Detail));
    }

    [Fact]
    public void Without_a_date_an_item_has_the_day_it_came_and_is_the_same_content_the_next_day()
    {
        Notice today = Notices(Headings, "<li><a href='/a'>un</a></li>").Single();
        Notice tomorrow = Notices(Headings, "<li><a href='/a'>un</a></li>", Info with { ReceivedAt = Info.ReceivedAt!.Value.AddDays(1) })
            .Single();
        Assert.Equal((new DateOnly(2026, 3, 10), true), (today.PublishedOn, today.DateDetected));
        Assert.Equal(NoticeJson.ContentHash(today), NoticeJson.ContentHash(tomorrow));
    }

    [Fact]
    public void The_same_link_twice_is_one_item_and_under_another_title_it_is_another()
    {
        IReadOnlyList<Parsed> read = Read(
            Headings,
            "<li><a href='/a?xtor=1'>un</a></li><li><a href='/a'>un</a></li><li><a href='/a'>deux</a></li>"u8.ToArray()
        );
        Notice[] notices = Notices(read);
        Assert.Equal(["un", "deux"], notices.Select(n => n.Title()));
        Assert.StartsWith(notices[0].Id + "#", notices[1].Id, StringComparison.Ordinal);
        Assert.Contains(((Parsed.Accepted)read[0]).Warnings, w => w.Code == "repeated-item");
    }

    [Fact]
    public void A_changed_text_is_other_content_under_the_same_name()
    {
        Notice before = Notices(Acts, "<li class=acte><h2><a href=/1>un</a></h2><p class=texte>avant").Single();
        Notice after = Notices(Acts, "<li class=acte><h2><a href=/1>un</a></h2><p class=texte>après").Single();
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(NoticeJson.ContentHash(before), NoticeJson.ContentHash(after));
    }

    [Fact]
    public void Attributes_are_read_of_what_is_found_and_of_the_item_itself()
    {
        PageOptions page = new()
        {
            Items = Selector("tr"),
            Title = Selector("td.nom@title"),
            Link = Selector("td@data-url"),
            Date = Selector("@data-jour"),
        };
        Notice read = Notices(page, "<table><tr data-jour='2026-03-02'><td class=nom title='Le titre' data-url='/a'>…</td></tr></table>")
            .Single();
        Assert.Equal(("Le titre", "/a", new DateOnly(2026, 3, 2)), (read.Title(), read.Link?.AbsolutePath, read.PublishedOn));
    }

    [Fact]
    public void An_item_may_be_the_link_itself()
    {
        PageOptions page = new() { Items = Selector("a.bloc"), Title = Selector("a.bloc") };
        Notice read = Notices(page, "<a class=bloc href='/a'>Le <b>titre</b></a>").Single();
        Assert.Equal(("Le titre", "/a"), (read.Title(), read.Link?.AbsolutePath));
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "02/03/2026", "2026-03-02")]
    [InlineData("MM/dd/yyyy", "02/03/2026", "2026-02-03")]
    [InlineData("d MMMM yyyy", "1er MARS 2026", "2026-03-01")]
    [InlineData("dddd d MMMM yyyy", "lundi 2 mars 2026", "2026-03-02")]
    [InlineData("d MMM yyyy", "12 févr. 2026", "2026-02-12")]
    [InlineData("d MMM yyyy", "12 fevr 2026", "2026-02-12")]
    [InlineData("d MMMM yyyy", "3 aout 2025", "2025-08-03")]
    [InlineData("d MMMM yyyy", "3 août 2025", "2025-08-03")]
    [InlineData("'Mis en ligne le' dd.MM.yy", "Mis en ligne le 02.03.26", "2026-03-02")]
    [InlineData("yyyy-MM-dd HH:mm", "2026-03-02 23:30", "2026-03-02")]
    public void Dates_are_read_as_they_are_said_to_be_printed(string format, string text, string expected)
    {
        Notice read = Notices(
                Headings with
                {
                    DateFormats = [Format("yyyy"), Format(format)],
                },
                $"<li><a href='/a'>un</a><p class=date>{text}</p></li>"
            )
            .Single();
        Assert.Equal((expected, false), ($"{read.PublishedOn:yyyy-MM-dd}", read.DateDetected));
    }

    [Fact]
    public void With_a_format_nothing_else_is_a_date()
    {
        Parsed.Accepted read = Assert.IsType<Parsed.Accepted>(
            Assert.Single(
                Read(
                    Headings with
                    {
                        DateFormats = [Format("d MMMM yyyy")],
                    },
                    "<li><a href='/a'>un</a><p class=date>02/03/2026</p></li>"u8.ToArray()
                )
            )
        );
        Assert.True(read.Notice.DateDetected);
        Assert.Equal("unreadable-date", Assert.Single(read.Warnings).Code);
    }

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm", "2026-03-02 00:30", "2026-03-01T23:30:00Z")]
    [InlineData("yyyy-MM-dd HH:mm", "2026-07-02 00:30", null)]
    [InlineData("yyyy-MM-ddTHH:mmK", "2026-03-02T00:30+05:00", "2026-03-01T19:30:00Z")]
    [InlineData("yyyy-MM-dd HH:mm zzz", "2026-03-02 00:30 -05:00", "2026-03-02T05:30:00Z")]
    [InlineData("yyyy-MM-dd", "2026-03-02", null)]
    public void A_time_without_a_zone_is_that_of_Paris(string format, string text, string? expected)
    {
        Notice read = Notices(Headings with { DateFormats = [Format(format)] }, $"<li><a href='/a'>un</a><p class=date>{text}</p></li>")
            .Single();
        Assert.Equal(expected, read.PublishedAt is { } at ? $"{at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : null);
    }
}
