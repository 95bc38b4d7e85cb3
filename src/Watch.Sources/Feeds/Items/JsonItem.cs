using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Articles.Markup;

namespace Watch.Sources.Feeds.Items;

/// <summary>An item of a JSON Feed, 1.0 or 1.1.</summary>
internal static class JsonItem
{
    private const int MaxDepth = 64;

    /// <summary>Reads one JSON object; null where it is none that can be read.</summary>
    public static ArticleEntry? Read(byte[] json, Uri? origin, DateHabits habits)
    {
        if (Element(json) is not { } element)
        {
            return null;
        }

        JsonFeedItem read = new(element);
        (string? excerpt, string? full) = ArticleText.Excerpted([
            PlainText.Of(read.Summary),
            PlainText.Literal(read.ContentText),
            PlainText.Of(read.ContentHtml),
        ]);
        ArticleEntry entry = new()
        {
            Id = string.IsNullOrWhiteSpace(read.Id) ? null : read.Id.Trim(),
            Title = PlainText.Of(read.Title) is { } title ? LetterForms.Beginning(title, ArticleLimits.MaxTitle) : null,
            Excerpt = excerpt,
            FullText = full,
            Link = Links.Resolve(read.Url, origin) ?? Links.Resolve(read.ExternalUrl, origin) ?? Links.Resolve(read.Id, null),
            Published = EntryDates.First([read.DatePublishedString], habits),
            Updated = EntryDates.First([read.DateModifiedString], habits),
            DateText = EntryDates.Text([read.DatePublishedString, read.DateModifiedString]),
        };
        return entry with { Warnings = JsonOddities.Of(element, entry) };
    }

    private static XElement? Element(byte[] json)
    {
        XmlDictionaryReaderQuotas quotas = new();
        XmlDictionaryReaderQuotas.Max.CopyTo(quotas);
        quotas.MaxDepth = MaxDepth;
        try
        {
            using XmlDictionaryReader reader = JsonReaderWriterFactory.CreateJsonReader(json, quotas);
            return XElement.Load(reader);
        }
        catch (Exception ex) when (ex is XmlException or FormatException or ArgumentException or InvalidOperationException)
        {
            // The item is set aside; those beside it are read.
            return null;
        }
    }
}
