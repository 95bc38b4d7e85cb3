using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>
/// Seeded changes of feeds that real programs wrote, and of JSON Feeds: where an item goes and its title or link is printed still, more is
/// told than before. The share of silent losses is printed.
/// </summary>
public sealed partial class MutatedRealFeedTests(ITestOutputHelper output)
{
    private const int Mutations = 1_000;

    [Fact]
    public void What_a_broken_real_feed_prints_is_in_an_item_or_told()
    {
        Judge([.. RealFeeds("*.xml").Where(MarkupMutations.CanChange)], MarkupMutations.Of, "real feeds", mostLost: 0);
    }

    [Fact]
    public void What_a_broken_JSON_Feed_prints_is_in_an_item_or_told() => Judge([JsonFeed()], JsonMutations.Of, "JSON Feeds", mostLost: 0);

    [Fact]
    public void What_a_broken_real_JSON_Feed_prints_is_in_an_item_or_told() =>
        Judge([.. RealFeeds("*.json").Where(JsonMutations.CanChange)], JsonMutations.Of, "real JSON feeds", mostLost: 0);

    private static IEnumerable<string> RealFeeds(string pattern) =>
        Directory
            .EnumerateFiles(RealData.Require("feeds"), pattern, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(f => ValuesOf(Read(Encoding.UTF8.GetBytes(f))).Count >= 1);

    private void Judge(string[] feeds, Func<string, Random, (string Document, string Change)> change, string what, int mostLost)
    {
        Assert.NotEmpty(feeds);
        List<string> lost = [];
        for (int seed = 0; seed < Mutations; seed++)
        {
            string feed = feeds[seed % feeds.Length];
            (string document, string name) = change(feed, new Random(seed));
            if (SilentLoss(feed, document) is { } value)
            {
                lost.Add(string.Create(CultureInfo.InvariantCulture, $"{seed}: {name.ReplaceLineEndings(" ")}: {value}"));
            }
        }

        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"silent losses: {lost.Count} of {Mutations} mutations of {feeds.Length} {what}")
        );
        lost.ForEach(output.WriteLine);
        Assert.True(lost.Count <= mostLost, $"{lost.Count} silent losses; {mostLost} were known");
    }

    private static string? SilentLoss(string feed, string document)
    {
        IReadOnlyList<Parsed> before = Read(Encoding.UTF8.GetBytes(feed));
        IReadOnlyList<Parsed> after = Read(Encoding.UTF8.GetBytes(document));
        int lost = before.OfType<Parsed.Accepted>().Count() - after.OfType<Parsed.Accepted>().Count();
        ILookup<string, string> known = OdditiesOf(before).ToLookup(t => t);
        if (lost <= 0 || OdditiesOf(after).GroupBy(t => t).Any(t => t.Count() > known[t.Key].Count()))
        {
            return null;
        }

        HashSet<string> kept = [.. ValuesOf(after)];
        return ValuesOf(before).FirstOrDefault(v => !kept.Contains(v) && IsPrinted(document, v));
    }

    private static IEnumerable<string> OdditiesOf(IReadOnlyList<Parsed> read) =>
        read.OfType<Parsed.Rejected>()
            .Select(r => $"{r.Reason}")
            .Concat(read.OfType<Parsed.Accepted>().SelectMany(a => a.Warnings).Select(w => w.Code));

    // The titles and links of items that are printed as they are read.
    private static IReadOnlyList<string> ValuesOf(IReadOnlyList<Parsed> read) =>
        [
            .. read.OfType<Parsed.Accepted>()
                .SelectMany(a => new[] { a.Notice.Events[0].Label, a.Notice.Link?.AbsoluteUri })
                .OfType<string>()
                .Where(v => v.Length > 6),
        ];

    // As the whole of an element, of an attribute or of a string: what stands within other words is another value.
    private static bool IsPrinted(string document, string value) =>
        Regex.IsMatch(Comments.Replace(document, ""), $"""[>"]\s*{Regex.Escape(value)}\s*[<"]""");

    [GeneratedRegex("<!--.*?(?:-->|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comments { get; }

    private static string JsonFeed() =>
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Le Journal\", \"items\": ["
        + string.Join(
            ",\n",
            Enumerable
                .Range(101, 6)
                .Select(n =>
                    $$"""
                        {"id": "g-{{n}}", "url": "https://le-journal.invalid/{{n}}", "title": "Un titre numéro {{n}}",
                        "date_published": "2026-02-0{{n % 7 + 1}}T09:00:00Z", "content_text": "Le texte."}
                        """
                )
        )
        + "]}";
}
