using AngleSharp.Dom;
using Watch.Contracts.Messages;
using Watch.Rules.AlertPages;
using Watch.Rules.Alerts;
using Watch.Rules.French;
using Watch.Rules.Tests.Editions;
using Watch.Testing;
using Xunit;
using static Watch.Rules.Tests.AlertPages.InventedReceived;

namespace Watch.Rules.Tests.AlertPages;

public class AlertPageTests
{
    [Fact]
    public void The_page_of_an_alert_says_what_its_text_says()
    {
        AlertContent alert = InventedAlerts.Sale;
        IDocument page = PageReading.Read(
            Page([new ReceivedMessage.OfAlerts(Id(9), [new MessagePart(MessageType.Raised, alert, "")])], alert.Id)
        );

        Assert.Empty(PageReading.WordsOf(AlertText.Of(new AlertRaised(alert)).Page).Except(PageReading.Words(page)));
        Assert.Equal(alert.Link!.AbsoluteUri, page.QuerySelector("a[href^='https']")!.GetAttribute("href"));
    }

    [Fact]
    public void A_withdrawn_alert_says_so_before_all_else_and_why()
    {
        IElement[] below = [.. PageReading.Read(Pages(Full)[PageOf(3)]).QuerySelector("h1")!.ParentElement!.Children];

        Assert.Equal("ALERTE RETIRÉEL’annonce a été annulée.", below[1].TextContent);
        Assert.Contains("background-color", below[1].GetAttribute("style"), StringComparison.Ordinal);
        Assert.Equal(
            ["message 1\u00A0: ALERTE [critique]", "message 2\u00A0: ALERTE RETIRÉE, L’annonce a été annulée."],
            Below(Pages(Full)[PageOf(3)], "Messages reçus sur cette alerte")
        );
    }

    [Fact]
    public void The_timeline_of_a_firm_shows_what_this_route_received_and_where_each_stands_now()
    {
        Assert.Equal(
            [
                "9 mars 2026 : [critique, retirée] Titre de l’alerte 3",
                "9 mars 2026 : HISTORIQUE, Forges imaginaires de la Sioule\u00A0: 3 alertes",
                "1er mars 2026 : [élevée] Titre de l’alerte 1 (cette alerte)",
            ],
            Below(Pages(Full)[PageOf(1)], "Chronologie de l’entreprise")
        );
        Assert.DoesNotContain("Chronologie", Pages(Full)[PageOf(5)], StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_six_before_and_six_after_and_leads_to_all()
    {
        ReceivedMessage[] many = [.. Enumerable.Range(1, 28).Select(n => Message(n, Raised(n, $"2026-02-{n:00}", Severity.Low)))];
        string page = Pages(many)[PageOf(14)];

        string[] lines = [.. Below(page, "Chronologie de l’entreprise")];

        Assert.Equal(13, lines.Length);
        Assert.StartsWith("20 février", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("(cette alerte)", lines[6], StringComparison.Ordinal);
        Assert.Contains(PageOfFirm(Forges), page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_a_backfill_lists_what_was_found()
    {
        IDocument page = PageReading.Read(Pages(Full)[AlertPageNames.OfBackfill(InventedAlerts.Backfill.Id)]);

        Assert.Contains("Rien de nouveau n’a paru", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("et 2 de plus", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='https://www.bodacc.fr/A2026011']"));
    }

    [Fact]
    public void What_two_folders_tell_of_one_alert_is_one_entry()
    {
        PageEntry first = Assert.Single(PageEntries.Of([Full[1]]));
        PageEntry second = Assert.Single(PageEntries.Of([Full[2]]));

        Assert.Equal(first.With(second), second.With(first));
        Assert.Equal((1, 2, MessageType.Withdrawn, first.Operation), Said(first.With(second)));

        static (int, int, MessageType, Guid) Said(PageEntry e) => (e.FirstRevision, e.Revision, e.Status, e.Operation);
    }

    private static string Page(IReadOnlyList<ReceivedMessage> messages, Guid alert) => Pages(messages)[AlertPageNames.OfAlert(alert)];

    private static IEnumerable<string> Below(string page, string title) =>
        PageReading
            .Read(page)
            .QuerySelectorAll("h2")
            .Single(h => h.TextContent == title)
            .NextElementSibling!.Children.Select(l => l.TextContent);
}
