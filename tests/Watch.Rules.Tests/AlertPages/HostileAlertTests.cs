using System.Text;
using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.AlertPages;
using Watch.Rules.Alerts;
using Watch.Rules.Tests.Editions;
using Watch.Rules.Text;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.AlertPages;

/// <summary>What a publisher, or whoever writes a firm's list, puts into an alert.</summary>
public class HostileAlertTests
{
    private const string Harmless = "Semoir";

    public static TheoryData<string> Words => HostileValuesTests.Words;

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_of_others_stay_words_and_short(string words)
    {
        SortedDictionary<string, string> pages = InventedReceived.Pages(Hostile(words));
        SortedDictionary<string, string> harmless = InventedReceived.Pages(Hostile(Harmless));

        Assert.Equal(harmless.Keys, pages.Keys);
        Assert.All(
            pages,
            page =>
            {
                Assert.Equal("html", XElement.Parse(page.Value["<!DOCTYPE html>\n".Length..]).Name);
                Assert.Equal(Tags(harmless[page.Key]), Tags(page.Value));
                Assert.True(PrintableText.IsPrintable(page.Value));
                Assert.InRange(Encoding.UTF8.GetByteCount(page.Value), 500, 102_000);
            }
        );
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<b>x</b>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user@example.org/")]
    public void Only_the_web_becomes_a_link(string link)
    {
        IEnumerable<string?> links = InventedReceived
            .Pages(Hostile(Harmless, new Uri(link)))
            .Values.SelectMany(p => PageReading.Read(p).QuerySelectorAll("a"))
            .Select(a => a.GetAttribute("href"));

        Assert.All(links, l => Assert.Matches("^[a-z]+[a-z0-9-]*[.]html$", l));
    }

    [Fact]
    public void A_summary_of_a_hundred_thousand_lines_is_cut_and_says_so()
    {
        AlertContent alert = InventedAlerts.Sale with { Summary = string.Join('\n', Enumerable.Repeat("- une ligne", 100_000)) };

        string page = InventedReceived.Pages([Raised(alert)])[AlertPageNames.OfAlert(alert.Id)];

        Assert.Contains("et 99800 autres lignes", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1_000, 20_000);
    }

    [Fact]
    public async Task No_script_runs_on_a_page_even_if_one_stood_there()
    {
        string page = InventedReceived
            .Pages(InventedReceived.Full)["index.html"]
            .Replace("</body>", "<script>document.documentElement.id = 'run'</script></body>", StringComparison.Ordinal);

        string guarded = await Chromium.DocumentAfterScriptsAsync(page, TestContext.Current.CancellationToken);
        string unguarded = await Chromium.DocumentAfterScriptsAsync(
            InventedReceived.Unguarded(page),
            TestContext.Current.CancellationToken
        );

        Assert.Contains("<html lang=\"fr\">", guarded, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\" id=\"run\">", unguarded, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Tags(string page) => PageReading.Read(page).All.Select(e => e.TagName);

    private static IReadOnlyList<ReceivedMessage> Hostile(string words, Uri? link = null)
    {
        AlertContent alert = InventedAlerts.Sale with
        {
            Rule = words,
            RuleVersion = words,
            Title = words,
            Summary = words.ReplaceLineEndings(" "),
            Firm = new AlertFirm(InventedReceived.Forges, words)
            {
                Sensitivity = words,
                Departements = [words],
                Sectors = [words],
            },
            Recognition = new Recognition
            {
                Seen = words,
                Known = words,
                Score = 0.9,
                Matcher = words,
            },
            Source = new SourceId("bodacc"),
            Notice = words,
            Act = words,
            Evidence = [new Evidence(words, words)],
            CoverageWarnings = [words],
            AlsoPrinted = [new AlertPrinting(new SourceId("bodacc"), words, NoticeType.Rectifying, InventedAlerts.Sale.PublishedOn, link)],
            Link = link,
        };
        return
        [
            Raised(alert),
            new ReceivedMessage.OfAlerts(
                InventedReceived.Id(2),
                [new MessagePart(MessageType.Corrected, alert with { Revision = 2 }, words)]
            ),
            new ReceivedMessage.OfBackfill(
                InventedAlerts.Backfill with
                {
                    Title = words,
                    Firm = alert.Firm,
                    Alerts = [InventedAlerts.Backfill.Alerts[0] with { Title = words, Notice = words, Link = link }],
                }
            ),
        ];
    }

    private static ReceivedMessage.OfAlerts Raised(AlertContent alert) =>
        new(InventedReceived.Id(1), [new MessagePart(MessageType.Raised, alert, "")]);
}
