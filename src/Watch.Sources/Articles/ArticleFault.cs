using Watch.Contracts.Notices;

namespace Watch.Sources.Articles;

/// <summary>A fault of a document of articles, or of an item of it.</summary>
internal static class ArticleFault
{
    private const int LongestRaw = 64 * 1024;

    /// <summary>The fault, with the beginning of what it is about.</summary>
    public static Parsed.Rejected Of(RejectReason reason, string detail, string? raw = null, RecordPosition position = default) =>
        new(reason, detail, raw?[..Math.Min(raw.Length, LongestRaw)]) { Position = position };
}
