using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds.Characters;
using Watch.Sources.Feeds.Xml;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>Reads a document as the feed it is, by its first character and its root, never by what a server calls it.</summary>
internal static class FeedReading
{
    /// <summary>What the bytes hold; throws for no bytes.</summary>
    public static FeedContent Read(Stream content, DocumentInfo document, DateHabits habits)
    {
        (ReadOnlyMemory<byte> bytes, bool isCut) = BoundedBytes.Read(content, ArticleLimits.MaxBytes);
        (string text, _) = FeedCharset.Decode(bytes.Span, document.HeaderCharset);
        FeedContent read = Read(text.AsSpan().TrimStart("\uFEFF \t\r\n\0"), text, document.Address, habits);
        return isCut ? read with { Faults = [.. read.Faults.Where(f => f.Reason != RejectReason.Truncated), TooLarge()] } : read;
    }

    private static FeedContent Read(ReadOnlySpan<char> start, string text, Uri? address, DateHabits habits) =>
        start switch
        {
            [] => FeedContent.None(RejectReason.UnknownDocument, "The document is empty; a feed was expected."),
            ['{' or '[', ..] => JsonFeedReading.Read(start.ToString(), address, habits),
            _ when IsPage(start) => FeedContent.None(RejectReason.UnknownDocument, "Found an HTML page where a feed was expected."),
            _ when text.Contains('<', StringComparison.Ordinal) => XmlFeedReading.Read(XmlMender.Mend(text), address, habits),
            _ => FeedContent.None(RejectReason.UnknownDocument, "Found neither XML nor JSON; a feed was expected."),
        };

    private static bool IsPage(ReadOnlySpan<char> start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        && !start.Contains("<rss", StringComparison.OrdinalIgnoreCase);

    private static Parsed.Rejected TooLarge() =>
        ArticleFault.Of(
            RejectReason.TooLarge,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The document is larger than {ArticleLimits.MaxBytes} bytes, the most allowed; what is beyond was not read."
            )
        );
}
