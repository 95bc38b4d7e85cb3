using AngleSharp.Dom;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.AlertPages;
using Watch.Rules.Tests.Editions;
using Xunit;
using static Watch.Rules.Tests.AlertPages.InventedReceived;

namespace Watch.Rules.Tests.AlertPages;

public class RoutePagesTests
{
    private static readonly string[] _asked = ["SCRIPT", "IMG", "LINK", "IFRAME", "OBJECT", "EMBED", "FORM", "INPUT", "BASE"];

    [Fact]
    public void The_index_lists_what_was_received_the_newest_publication_first()
    {
        IDocument index = PageReading.Read(Pages(Full)["index.html"]);

        Assert.Equal("fr", index.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Alertes reçues, gse", index.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            [
                "9 mars 2026 : [critique, retirée] Titre de l’alerte 3",
                "9 mars 2026 : HISTORIQUE, Forges imaginaires de la Sioule\u00A0: 3 alertes",
                "1er mars 2026 : [élevée] Titre de l’alerte 1",
                "20 février 2026 : [moyenne, corrigée] Titre de l’alerte 4",
                "31 décembre 2025 : [pour information] Titre de l’alerte 5",
            ],
            Rows(index)
        );
        Assert.Equal("Titre de l’alerte 3", index.QuerySelector("s a")!.TextContent);
        Assert.Contains("5 alertes, la dernière publication du 9 mars 2026.", index.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Alerts_of_one_operation_are_one_row_that_leads_to_each_of_them()
    {
        IElement row = PageReading
            .Read(Pages(Full)["index.html"])
            .QuerySelectorAll("li")
            .First(r => r.TextContent.Contains("alerte 1", StringComparison.Ordinal));

        Assert.Equal([PageOf(1), PageOfFirm(Forges), PageOf(2)], row.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Contains(PageOf(1), PageReading.Read(Pages(Full)[PageOf(2)]).QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Plain_links_filter_by_severity_by_month_and_by_firm()
    {
        SortedDictionary<string, string> pages = Pages(Full);

        Assert.Equal(["9 mars 2026 : [critique, retirée] Titre de l’alerte 3"], Rows(PageReading.Read(pages["severity-critical.html"])));
        Assert.DoesNotContain("severity-low.html", pages.Keys);
        string[] corrected = ["20 février 2026 : [moyenne, corrigée] Titre de l’alerte 4"];
        Assert.Equal(corrected, Rows(PageReading.Read(pages["month-2026-02-1.html"])));
        Assert.Equal(corrected, Rows(PageReading.Read(pages[PageOfFirm(New.Beta)])));
        Assert.Equal(
            [
                "Beta Imaginaire : une alerte, la dernière du 20 février 2026",
                // The backfill counts as one.
                "Forges Imaginaires : 3 alertes, la dernière du 9 mars 2026",
            ],
            PageReading.Read(pages["firms.html"]).QuerySelectorAll("li").Select(l => l.TextContent)
        );
    }

    [Fact]
    public void Every_link_leads_to_a_page_that_is_there_and_every_page_can_be_reached()
    {
        SortedDictionary<string, string> pages = Pages(Full);
        HashSet<string> reached = [AlertPageNames.Index];
        Queue<string> next = new(reached);
        while (next.TryDequeue(out string? name))
        {
            IEnumerable<string> links = PageReading
                .Read(pages[name])
                .QuerySelectorAll("a")
                .Select(a => a.GetAttribute("href")!)
                .Where(h => !h.StartsWith("https://www.bodacc.fr/", StringComparison.Ordinal));
            links.Where(reached.Add).ToList().ForEach(next.Enqueue);
        }

        Assert.Equal(pages.Keys, reached.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_page_asks_for_anything_and_no_name_tells_a_firm()
    {
        Assert.All(
            Pages(Full),
            page =>
            {
                IDocument document = PageReading.Read(page.Value);
                Assert.DoesNotContain(document.All, e => _asked.Contains(e.TagName) || e.HasAttribute("src"));
                Assert.StartsWith(
                    "default-src 'none'; style-src 'unsafe-inline'",
                    document.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content"),
                    StringComparison.Ordinal
                );
                Assert.DoesNotContain("url(", page.Value, StringComparison.Ordinal);
                Assert.DoesNotContain("999", page.Key, StringComparison.Ordinal);
            }
        );
        Assert.NotEqual(New.Ids.FirmIdOf(Route.Gse, Forges), New.Ids.FirmIdOf(Route.Coordination, Forges));
        Assert.NotEqual(New.Ids.FirmIdOf(Route.Gse, Forges), New.IdsOf(new string('x', 32)).FirmIdOf(Route.Gse, Forges));
    }

    [Fact]
    public void A_route_that_received_nothing_has_an_index_that_says_so_and_what_cannot_be_read_is_told()
    {
        Assert.Contains("Rien n’a encore été reçu.", Assert.Single(Pages([])).Value, StringComparison.Ordinal);
        Assert.Contains("2 dossiers n’ont pas pu être lus", Pages(Full, unreadable: 2)["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_stands_in_the_index_with_a_link_to_its_own_page()
    {
        const string link = "../../alerts/pole-imaginaire/2026-11-30_edition-012_0123/edition.html";
        KeyValuePair<string, string>[] pages = [.. Pages([new ReceivedMessage.OfEdition(InventedEditions.Full, link)])];

        Assert.Equal(["index.html", "month-2026-11-1.html"], pages.Select(p => p.Key));
        IDocument index = PageReading.Read(pages[0].Value);
        Assert.Equal("Éditions reçues, gse", index.QuerySelector("h1")!.TextContent);
        Assert.Equal(link, index.QuerySelector("li a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_order_in_which_messages_are_read_is_of_no_matter() => Assert.Equal(Pages(Full), Pages([.. Full.Reverse()]));

    [Fact]
    public void A_new_alert_among_ten_thousand_changes_few_pages()
    {
        ReceivedMessage[] many =
        [
            .. Enumerable
                .Range(1, 10_000)
                .Select(n => Message(n, Raised(n, $"2026-{1 + (n % 12):00}-{1 + (n % 28):00}", (Severity)(n % 5)))),
        ];
        Dictionary<string, PagePlan> before = Plans(many).ToDictionary(p => p.Name);

        PagePlan[] due =
        [
            .. Plans([.. many, Message(10_001, Raised(10_001, "2026-12-30", Severity.High))])
                .Where(p => !p.IsAs(before.GetValueOrDefault(p.Name))),
        ];

        Assert.InRange(due.Length, 5, 20);
        Assert.InRange(before.Keys.Count(n => n.StartsWith("month-2026-12-", StringComparison.Ordinal)), 2, 2);
        Assert.DoesNotContain(due, p => p.Name == "month-2026-12-1.html");
        Assert.Contains(due, p => p.Name == "month-2026-12-2.html");
        Assert.InRange(due.Single(p => p.Name == AlertPageNames.Index).Draw([]).Length, 1_000, 102_000);
    }

    private static IEnumerable<string> Rows(IDocument page) =>
        page.QuerySelectorAll("h2")
            .First(h => !h.TextContent.StartsWith("Par ", StringComparison.Ordinal))
            .NextElementSibling!.Children.Select(row =>
                string.Concat(row.ChildNodes.TakeWhile(n => n is not IElement { TagName: "BR" or "UL" }).Select(n => n.TextContent))
            );
}
