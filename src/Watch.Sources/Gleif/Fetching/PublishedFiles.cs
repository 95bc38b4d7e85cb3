using System.Text.Json;
using Watch.Sources.Gleif.Api;
using Watch.Sources.Gleif.Records;

namespace Watch.Sources.Gleif.Fetching;

/// <summary>The files of the latest publication, by the list that the publisher gives of them.</summary>
internal sealed class PublishedFiles(DateTimeOffset publishedAt, JsonElement publication)
{
    /// <summary>The windows of deltas, the smallest first, with the most that each may be asked to cover.</summary>
    public static IReadOnlyList<(string Name, TimeSpan Covers)> Windows { get; } =
    [
        ("IntraDay", TimeSpan.FromHours(8)),
        ("LastDay", TimeSpan.FromDays(1)),
        ("LastWeek", TimeSpan.FromDays(7)),
        ("LastMonth", TimeSpan.FromDays(28)),
    ];

    /// <summary>When it was published (UTC).</summary>
    public DateTimeOffset PublishedAt { get; } = publishedAt;

    /// <summary>Reads the list; null where it is none, or names no publication.</summary>
    public static PublishedFiles? Read(Stream list)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(list);
            return document.RootElement.At("data").Members().Select(Of).OfType<PublishedFiles>().MaxBy(p => p.PublishedAt);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Where the whole file of a part is; null where it is not listed.</summary>
    public Uri? Whole(string filePart) => AddressAt(filePart, "full_file");

    /// <summary>Where a delta of a part is; null where it is not listed.</summary>
    public Uri? Delta(string filePart, string window) => AddressAt(filePart, "delta_files", window);

    private Uri? AddressAt(string filePart, params ReadOnlySpan<string> path) =>
        Uri.TryCreate(publication.At([filePart, .. path, "xml"]).TextAt("url"), UriKind.Absolute, out Uri? address) ? address : null;

    private static PublishedFiles? Of(JsonElement publication) =>
        GleifMoment.TryParse(publication.TextAt("publish_date"), out DateTimeOffset moment)
            ? new PublishedFiles(moment, publication.Clone())
            : null;
}
