using AngleSharp.Dom;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.French;
using Xunit;

namespace Watch.Rules.Tests.Editions;

/// <summary>Text and page say the same.</summary>
public class SameWordsTests
{
    public static TheoryData<string> Editions =>
        [nameof(InventedEditions.Full), nameof(InventedEditions.Empty), "800", "hostile", "archived"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Text_and_page_hold_the_same_words_in_the_same_order(string name)
    {
        EditionContent edition = Named(name);

        IDocument page = PageReading.Read(EditionPage.Of(edition));
        IReadOnlyList<string> text = PageReading.WordsOf(EditionText.Of(edition).Page);

        Assert.Equal(text.Where(w => !IsLink(w)), PageReading.Words(page));
        Assert.Equal(text.Where(IsLink), page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(IsLink));
    }

    [Fact]
    public void Each_item_has_a_heading_and_the_same_facts_in_both()
    {
        string text = EditionText.Of(InventedEditions.Full).Page;
        IDocument page = PageReading.Read(EditionPage.Of(InventedEditions.Full));

        string[] titles = [.. text.Split('\n').Where(l => l.StartsWith("* ", StringComparison.Ordinal)).Select(l => l[2..])];

        Assert.Equal(7, titles.Length);
        Assert.Equal(titles, page.QuerySelectorAll("h3").Select(h => h.TextContent).Take(titles.Length));
        Assert.All(
            text.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal) && !l.Contains("https:", StringComparison.Ordinal)),
            fact => Assert.Contains(fact.Trim(), page.Body!.TextContent, StringComparison.Ordinal)
        );
    }

    internal static EditionContent Named(string name) =>
        name switch
        {
            nameof(InventedEditions.Full) => InventedEditions.Full,
            nameof(InventedEditions.Empty) => InventedEditions.Empty,
            "archived" => InventedEditions.Full with { Archive = new Uri("https://www.example.org/veille/edition-0012.html") },
            "hostile" => HostileEditions.Of("<script>alert(1)</script> & \"quoted\" 'words' ]]> <!-- -->"),
            _ => InventedEditions.Big(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)),
        };

    private static bool IsLink(string word) => word.StartsWith("http", StringComparison.Ordinal);
}
