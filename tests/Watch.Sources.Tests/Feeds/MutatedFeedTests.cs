using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>
/// Five hundred seeded changes of invented feeds: what a second reader lists stands in an item, or something was told. The share of silent
/// losses is printed.
/// </summary>
public sealed partial class MutatedFeedTests(ITestOutputHelper output)
{
    private const int Mutations = 500;

    [Fact]
    public void What_a_broken_feed_prints_is_in_an_item_or_told()
    {
        string[] feeds = [RssFeed(), AtomFeed(), RdfFeed()];
        List<string> lost = [];
        for (int seed = 0; seed < Mutations; seed++)
        {
            (string document, string change) = MarkupMutations.Of(feeds[seed % feeds.Length], new Random(seed));
            if (SilentLoss(document) is { } value)
            {
                lost.Add(string.Create(CultureInfo.InvariantCulture, $"{seed}: {change}: {value}"));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"silent losses: {lost.Count} of {Mutations} mutations of feeds"));
        lost.ForEach(output.WriteLine);
        Assert.Empty(lost);
    }

    private static string? SilentLoss(string document)
    {
        IReadOnlyList<Parsed> read = Read(Encoding.UTF8.GetBytes(document));
        if (read.Any(p => p is Parsed.Rejected or Parsed.Accepted { Warnings.Count: > 0 }))
        {
            return null;
        }

        Notice[] notices = [.. read.Cast<Parsed.Accepted>().Select(p => p.Notice)];
        HashSet<string> kept =
        [
            .. notices.Select(n => n.Events[0].Label ?? ""),
            .. notices.Select(n => n.Link?.AbsoluteUri ?? ""),
            .. notices.Select(n => $"{n.PublishedOn:yyyy-MM-dd}"),
        ];
        return SecondFeedReader.Values(document).FirstOrDefault(v => !new[] { v, $"{v}/", DayOf(v) }.Any(kept.Contains));
    }

    private static string DayOf(string value) =>
        Rfc.Match(value) is { Success: true } rfc ? $"2026-02-{rfc.Groups["day"].Value}"
        : value.StartsWith("2026-02-", StringComparison.Ordinal) && value.Length >= 10 ? value[..10]
        : value;

    [GeneratedRegex("(?<day>[0-9]{2}) Feb 2026", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc { get; }

    private static string RssFeed() =>
        Rss(
            "<link>https://le-journal.invalid/</link><description>Un journal</description>"
                + All(n =>
                    $"<item><title>Un titre numéro {n}</title><link>https://le-journal.invalid/{n}</link><guid>g-{n}</guid>"
                    + $"<pubDate>Mon, 0{n % 7 + 1} Feb 2026 09:00:00 +0100</pubDate><description>Le texte.</description></item>\n"
                )
        );

    private static string AtomFeed() =>
        Atom(
            "<id>urn:invente</id>"
                + All(n =>
                    $"<entry><title>Un titre numéro {n}</title><link href=\"https://le-journal.invalid/{n}\"/><id>urn:invente:{n}</id>"
                    + $"<published>2026-02-0{n % 7 + 1}T09:00:00Z</published><summary>Le texte.</summary></entry>\n"
                )
        );

    private static string RdfFeed() =>
        """
            <?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://le-journal.invalid/">
            <title>Le Journal</title><link>https://le-journal.invalid/</link></channel>
            """
        + All(n =>
            $"<item rdf:about=\"https://le-journal.invalid/{n}\"><title>Un titre numéro {n}</title>"
            + $"<link>https://le-journal.invalid/{n}</link><dc:date>2026-02-0{n % 7 + 1}T09:00:00Z</dc:date></item>\n"
        )
        + "</rdf:RDF>";

    private static string All(Func<int, string> item) => string.Concat(Enumerable.Range(101, 6).Select(item));
}
