namespace Watch.Sources.Articles;

/// <summary>Bounds of one document of articles; what passes one is cut there, and the cut is told.</summary>
internal static class ArticleLimits
{
    /// <summary>The most bytes of a document, decompressed; the longest feeds met are a tenth of it.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The most items of a document.</summary>
    public const int MaxItems = 10_000;

    /// <summary>The longest title kept.</summary>
    public const int MaxTitle = 500;

    /// <summary>The longest excerpt kept. Publishers license titles and links; of the text no more than a quotation is taken.</summary>
    public const int MaxExcerpt = 500;

    /// <summary>The most of a text that is searched, and kept for the retention period alone.</summary>
    public const int MaxFullText = 20_000;

    /// <summary>The longest id kept as it is; a longer one is named by its hash.</summary>
    public const int MaxId = 500;

    /// <summary>The longest link kept.</summary>
    public const int MaxLink = 2_000;
}
