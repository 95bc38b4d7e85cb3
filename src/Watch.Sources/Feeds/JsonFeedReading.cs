using System.Globalization;
using System.Text;
using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds.Items;

namespace Watch.Sources.Feeds;

/// <summary>Reads a JSON Feed, an item at a time: what breaks off or is broken leaves the items before it.</summary>
internal static class JsonFeedReading
{
    private static readonly JsonReaderOptions _options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>What the document holds.</summary>
    public static FeedContent Read(string text, Uri? address, DateHabits habits)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        Members members = new();
        Parsed.Rejected? fault = Walk(json, members);
        if (!members.HasItems && fault is null)
        {
            return FeedContent.None(RejectReason.UnknownDocument, "Found JSON without a list of items; a JSON Feed has one.");
        }

        List<ArticleEntry> entries = [];
        List<Parsed.Rejected> faults = fault is null ? [] : [fault];
        foreach (Range slice in members.Items)
        {
            Take(json[slice], address ?? members.Origin, habits, entries, faults);
        }

        if (entries.Count > 0 && members.Repeated.Count > 0)
        {
            entries[0] = entries[0] with { Warnings = [.. entries[0].Warnings, .. members.Repeated] };
        }

        return new FeedContent(entries, null, faults);
    }

    private static void Take(byte[] item, Uri? origin, DateHabits habits, List<ArticleEntry> entries, List<Parsed.Rejected> faults)
    {
        string raw = Encoding.UTF8.GetString(item);
        try
        {
            if (JsonItem.Read(item, origin, habits) is { } entry)
            {
                entries.Add(entry with { Raw = entry.IsEmpty ? raw : null });
                return;
            }

            faults.Add(ArticleFault.Of(RejectReason.Malformed, "The item is no JSON object that can be read.", raw));
        }
        catch (Exception ex) when (FeedContent.IsOfOneItem(ex))
        {
            // The quarantine shows it, and the others are read.
            faults.Add(ArticleFault.Of(RejectReason.Malformed, $"The item cannot be read: {ex.Message}", raw));
        }
    }

    private static Parsed.Rejected? Walk(byte[] json, Members members)
    {
        Utf8JsonReader reader = new(json, isFinalBlock: false, new JsonReaderState(_options));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && !ReadMembers(ref reader, members)
                ? ArticleFault.Of(RejectReason.Truncated, "The document breaks off before its end; the whole items before are read.")
                : members.Fault;
        }
        catch (JsonException ex)
        {
            return ArticleFault.Of(
                RejectReason.Malformed,
                $"The document is no JSON from here on; the items before are read: {ex.Message}"
            );
        }
        catch (InvalidOperationException ex)
        {
            return ArticleFault.Of(RejectReason.Malformed, $"A name in the document is not Unicode: {ex.Message}");
        }
    }

    private static bool ReadMembers(ref Utf8JsonReader reader, Members members)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString() ?? "";
            if (!reader.Read())
            {
                return false;
            }

            // What a feed says twice of itself belonged to an item.
            if (!members.Names.Add(name))
            {
                members.Repeated.Add(new ParseWarning("repeated-element", name));
            }

            bool isRead =
                name == "items" && reader.TokenType == JsonTokenType.StartArray
                    ? ReadItems(ref reader, members)
                    : Pass(ref reader, name, members);
            if (!isRead)
            {
                return members.Fault is not null;
            }
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private static bool ReadItems(ref Utf8JsonReader reader, Members members)
    {
        members.HasItems = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (members.Items.Count == ArticleLimits.MaxItems)
            {
                members.Fault = ArticleFault.Of(
                    RejectReason.TooLarge,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The document has more than {ArticleLimits.MaxItems} items, the most allowed; those beyond were not read."
                    )
                );
                return false;
            }

            int start = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
            {
                return false;
            }

            members.Items.Add(start..(int)reader.BytesConsumed);
        }

        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static bool Pass(ref Utf8JsonReader reader, string name, Members members)
    {
        if (reader.TokenType == JsonTokenType.String && name is "feed_url" or "home_page_url")
        {
            members.Origin ??= Links.Resolve(reader.GetString(), null);
        }

        return reader.TrySkip();
    }

    private sealed class Members
    {
        public List<Range> Items { get; } = [];

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public List<ParseWarning> Repeated { get; } = [];

        public bool HasItems { get; set; }

        public Uri? Origin { get; set; }

        public Parsed.Rejected? Fault { get; set; }
    }
}
