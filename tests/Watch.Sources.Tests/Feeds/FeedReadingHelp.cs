using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Feeds;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Ways to read small feeds.</summary>
internal static class FeedReadingHelp
{
    public static FeedParser Parser { get; } = new(new SourceId("feed"));

    public static DocumentInfo Info { get; } =
        new() { Name = "feed.xml", ReceivedAt = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero) };

    public static IReadOnlyList<Parsed> Read(this FeedParser parser, byte[] document, DocumentInfo info)
    {
        using MemoryStream content = new(document);
        return [.. parser.Parse(content, info)];
    }

    public static IReadOnlyList<Parsed> Read(byte[] document) => Parser.Read(document, Info);

    public static IReadOnlyList<Parsed> Read(string document) => Read(Encoding.UTF8.GetBytes(document));

    public static Notice[] Notices(string document) => [.. Read(document).Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)];

    public static Parsed.Accepted One(string document) => Assert.IsType<Parsed.Accepted>(Assert.Single(Read(document)));

    /// <summary>The one item of an RSS channel.</summary>
    public static Parsed.Accepted OneItem(string item) => One(Rss($"<item>{item}</item>"));

    public static string Rss(string items, string attributes = "") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"{attributes}><channel><title>Le Journal """
        + $"""inventé</title>{items}</channel></rss>""";

    public static string Atom(string entries, string attributes = "") =>
        $"""<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"{attributes}><title>Le Journal """
        + $"""inventé</title>{entries}</feed>""";
}
