using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds;
using Watch.Sources.Feeds.Characters;
using Watch.Sources.Feeds.Items;
using Watch.Sources.Feeds.Xml;
using Watch.Sources.Seams;

namespace Watch.Sources.Tests.Feeds.Suites;

/// <summary>What the suite states of one document, beside what was read of it.</summary>
/// <param name="File">Its path below the suite.</param>
/// <param name="Field">As in <c>item title</c>.</param>
/// <param name="Stated">What the suite expects.</param>
/// <param name="Read">What was read.</param>
/// <param name="Agrees">Whether they are the same, or the same words once the markup is taken off.</param>
internal sealed record Statement(string File, string Field, string Stated, string? Read, bool Agrees)
{
    /// <summary>Whether they are the same letter for letter.</summary>
    public bool AgreesToTheLetter => Stated == Read;
}

/// <summary>The documents of the gofeed suite with what it expects of them.</summary>
internal static class Gofeed
{
    /// <summary>Every document, with the file of its expectation, or null where it has none.</summary>
    public static IEnumerable<(string Name, byte[] Document, string? Expected)> Documents(string root) =>
        from path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let expected = Expectation(path)
        where expected is not "" && !path.EndsWith("_expected.json", StringComparison.Ordinal)
        select (
            Path.GetRelativePath(root, path).Replace('\\', '/'),
            File.ReadAllBytes(path),
            expected is null ? null : File.ReadAllText(expected)
        );

    /// <summary>Each title, link, id and date that the suite states.</summary>
    public static IEnumerable<Statement> Statements(string name, byte[] document, string expected)
    {
        FeedContent read = FeedReading.Read(new MemoryStream(document), new DocumentInfo { Name = name }, DateHabits.French);
        using JsonDocument json = JsonDocument.Parse(expected);
        JsonElement feed = json.RootElement.Clone();
        JsonElement[] items = [.. Items(feed)];
        yield return Of(
            name,
            "item count",
            items.Length.ToString(CultureInfo.InvariantCulture),
            read.Entries.Count.ToString(CultureInfo.InvariantCulture)
        );
        foreach (Statement statement in items.SelectMany((item, i) => ItemStatements(name, item, read.Entries.ElementAtOrDefault(i))))
        {
            yield return statement;
        }

        if (name.EndsWith(".xml", StringComparison.Ordinal) && Head(document) is { } head)
        {
            foreach (Statement statement in HeadStatements(name, feed, head))
            {
                yield return statement;
            }
        }
    }

    // "" for what is an expectation itself.
    private static string? Expectation(string path)
    {
        string bare = path[..^Path.GetExtension(path).Length];
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            return File.Exists($"{bare}.xml") ? ""
                : File.Exists($"{bare}_expected.json") ? $"{bare}_expected.json"
                : null;
        }

        return File.Exists($"{bare}.json") ? $"{bare}.json" : null;
    }

    private static IEnumerable<JsonElement> Items(JsonElement feed) =>
        Member(feed, "items") is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray()
        : Member(feed, "entries") is { ValueKind: JsonValueKind.Array } entries ? entries.EnumerateArray()
        : [];

    private static IEnumerable<Statement> ItemStatements(string name, JsonElement item, ArticleEntry? entry)
    {
        if (Text(item, "title") is { } title)
        {
            yield return Of(name, "item title", title, entry?.Title);
        }

        if (Link(item) is { } link)
        {
            yield return Of(name, "item link", link, entry?.Link?.OriginalString);
        }

        if ((Text(item, "id") ?? Text(item, "guid") ?? (Member(item, "guid") is { } guid ? Text(guid, "value") : null)) is { } id)
        {
            yield return Of(name, "item id", id, entry?.Id);
        }

        if (Date(item, "publishedParsed", "pubDateParsed", "date_published") is { } published)
        {
            yield return Of(name, "item published", published, Written(entry?.Published ?? entry?.Updated));
        }

        if (Date(item, "updatedParsed", "date_modified") is { } updated)
        {
            yield return Of(name, "item updated", updated, Written(entry?.Updated));
        }
    }

    /// <summary>What is around the items, read like an item: the same names, the same rules.</summary>
    private static IEnumerable<Statement> HeadStatements(string name, JsonElement feed, XElement head)
    {
        ArticleEntry read =
            head.Name.LocalName == "feed" ? AtomEntry.Read(head, null, DateHabits.French) : RssItem.Read(head, null, DateHabits.French);
        if (Text(feed, "title") is { } title)
        {
            yield return Of(name, "feed title", title, read.Title);
        }

        if (Link(feed) is { } link)
        {
            yield return Of(name, "feed link", link, read.Link?.OriginalString);
        }

        if (Text(feed, "id") is { } id)
        {
            yield return Of(name, "feed id", id, read.Id);
        }

        if (Date(feed, "publishedParsed", "pubDateParsed") is { } published)
        {
            yield return Of(name, "feed published", published, Written(read.Published));
        }

        if (Date(feed, "updatedParsed", "lastBuildDateParsed") is { } updated)
        {
            yield return Of(name, "feed updated", updated, Written(PrintedDate.Read(head.Element("lastBuildDate")?.Value) ?? read.Updated));
        }
    }

    private static XElement? Head(byte[] document)
    {
        string xml = XmlMender.Mend(FeedCharset.Decode(document, null).Text).Text;
        XElement? root = xml.Length == 0 ? null : XElement.Parse(xml, LoadOptions.None);
        XElement? channel = root?.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") ?? root;
        return channel is null ? null : OwnNames.Item(channel, Links.BaseOf(root!, null));
    }

    /// <summary>The page of the article: of several links the one that is no other document.</summary>
    private static string? Link(JsonElement element) =>
        Text(element, "link")
        ?? Text(element, "url")
        ?? (
            Member(element, "links") is { ValueKind: JsonValueKind.Array } links
                ? links
                    .EnumerateArray()
                    .Select(l => l.ValueKind == JsonValueKind.String ? (l.GetString(), "alternate") : (Text(l, "href"), Text(l, "rel")))
                    .OrderBy(l => l.Item2 is null or "alternate" ? 0 : 1)
                    .FirstOrDefault()
                    .Item1
                : null
        );

    private static string? Date(JsonElement element, params string[] names) =>
        names.Select(n => Text(element, n)).FirstOrDefault(t => t is not null) is { } text
            ? Written(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
            : null;

    private static string Written(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture);

    private static string? Written(PrintedMoment? moment) =>
        moment is { } told
            ? told.At is { } at
                ? Written(at)
                : told.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static Statement Of(string file, string field, string stated, string? read) =>
        new(file, field, stated, read, stated == read || Words(stated) == read);

    /// <summary>The words of a text, found another way than in the product.</summary>
    private static string Words(string text) =>
        Regex.Replace(new HtmlParser().ParseDocument(text).Body?.TextContent ?? text, @"\s+", " ").Trim();

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;
}
