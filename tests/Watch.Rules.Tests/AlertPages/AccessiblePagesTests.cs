using System.Globalization;
using Watch.Rules.AlertPages;
using Watch.Rules.Tests.Editions;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.AlertPages;

/// <summary>The pages of alerts in a real browser: for who listens, on a phone, and on paper.</summary>
public class AccessiblePagesTests
{
    private const string Reach = "data-reach=\"";
    private const int Phone = 320;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names =>
        [
            "index.html",
            "firms.html",
            "severity-critical.html",
            "month-2026-03-1.html",
            InventedReceived.PageOf(1),
            InventedReceived.PageOf(3),
            InventedReceived.PageOfFirm(InventedReceived.Forges),
            AlertPageNames.OfBackfill(InventedAlerts.Backfill.Id),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_no_violation(string name)
    {
        (int passes, IReadOnlyList<string> violations) = await AccessibilityTests.RunAsync(
            InventedReceived.Unguarded(InventedReceived.Pages(InventedReceived.Full)[name]),
            Ct
        );

        Assert.InRange(passes, 10, 200);
        Assert.Empty(violations);
    }

    [Fact]
    public async Task Nothing_reaches_beyond_the_edge_of_a_phone()
    {
        foreach (string name in new[] { "index.html", InventedReceived.PageOf(3) })
        {
            string page = InventedReceived.Pages(InventedReceived.Full)[name];
            Assert.InRange(await ReachAsync(page), 100, Phone);
        }

        string wide = InventedReceived
            .Pages(InventedReceived.Full)["index.html"]
            .Replace("<h1 ", "<h1 width='900' ", StringComparison.Ordinal);
        Assert.InRange(await ReachAsync(wide.Replace("margin:0 0 4px", "width:900px", StringComparison.Ordinal)), 900, 1_000);
    }

    private static async Task<double> ReachAsync(string page)
    {
        string measured = InventedReceived
            .Unguarded(page)
            .Replace(
                "</head>",
                $$"""
                <script>addEventListener('load', () => { document.body.style.width = '{{Phone}}px';
                document.documentElement.setAttribute('data-reach',
                Math.max(...[...document.querySelectorAll('body *')].map(e => e.getBoundingClientRect().right))); });</script></head>
                """,
                StringComparison.Ordinal
            );
        string document = await Chromium.DocumentAfterScriptsAsync(measured, Ct);
        int begin = document.IndexOf(Reach, StringComparison.Ordinal) + Reach.Length;
        return double.Parse(document[begin..document.IndexOf('"', begin)], CultureInfo.InvariantCulture);
    }
}
