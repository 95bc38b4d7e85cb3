using System.Text.Json;
using Deque.AxeCore.Commons;
using Watch.Rules.Editions;
using Watch.Rules.Tests.Editions.Sites;
using Xunit;

namespace Watch.Rules.Tests.Editions;

/// <summary>What axe-core finds in a page that a real browser shows: nothing.</summary>
public class AccessibilityTests
{
    private const string Result = "data-axe=\"";

    public static TheoryData<string> Editions => SameWordsTests.Editions;

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Axe_finds_no_violation(string name)
    {
        (int passes, IReadOnlyList<string> violations) = await RunAsync(
            EditionPage.Of(SameWordsTests.Named(name), "a.html"),
            TestContext.Current.CancellationToken
        );

        Assert.InRange(passes, 10, 200);
        Assert.Empty(violations);
    }

    [Theory]
    [InlineData("edition-0001.html")]
    [InlineData("index.html")]
    public async Task Axe_finds_no_violation_in_the_pages_of_a_site(string name)
    {
        IReadOnlyList<PublishedEdition> editions = InventedSites.Weekly(12, InventedSites.Correcting(3, 1), InventedEditions.Full);

        (int passes, IReadOnlyList<string> violations) = await RunAsync(
            InventedSites.Files(editions)[name],
            TestContext.Current.CancellationToken
        );

        Assert.InRange(passes, 10, 200);
        Assert.Empty(violations);
    }

    [Fact]
    public async Task A_planted_violation_is_found()
    {
        string page = EditionPage.Of(InventedEditions.Full).Replace("<html lang=\"fr\">", "<html>", StringComparison.Ordinal);

        (_, IReadOnlyList<string> violations) = await RunAsync(page, TestContext.Current.CancellationToken);

        Assert.Contains("html-has-lang", Assert.Single(violations), StringComparison.Ordinal);
    }

    internal static async Task<(int Passes, IReadOnlyList<string> Violations)> RunAsync(string page, CancellationToken ct)
    {
        string document = await Chromium.DocumentAfterScriptsAsync(
            page.Replace("</head>", $"{Script()}</head>", StringComparison.Ordinal),
            ct
        );
        int begin = document.IndexOf(Result, StringComparison.Ordinal);
        Assert.True(begin >= 0, $"axe-core gave no result: {document[..Math.Min(document.Length, 300)]}");
        begin += Result.Length;
        string encoded = document[begin..document.IndexOf('"', begin)];
        using JsonDocument result = JsonDocument.Parse(Uri.UnescapeDataString(encoded));
        return (
            result.RootElement.GetProperty("passes").GetInt32(),
            [.. result.RootElement.GetProperty("violations").EnumerateArray().Select(v => v.GetString()!)]
        );
    }

    private static string Script() =>
        $$"""
            <script>{{new BundledAxeScriptProvider().GetScript()}}</script>
            <script>addEventListener('load', () => axe.run(document).then(r => document.documentElement.setAttribute('data-axe',
            encodeURIComponent(JSON.stringify({ passes: r.passes.length,
            violations: r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')) })))));</script>
            """;
}
