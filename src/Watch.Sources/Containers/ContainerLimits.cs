namespace Watch.Sources.Containers;

/// <summary>Bounds of what one path may unpack to. Whatever passes one is refused alone, with the bound named.</summary>
public sealed record ContainerLimits
{
    /// <summary>The bounds of the product.</summary>
    public static ContainerLimits Default { get; } = new();

    /// <summary>How many layers may be nested; gzip over tar is two, so a year of <c>.taz</c> in a <c>.tar.gz</c> is four.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>How many entries all folders and archives of one path may hold together.</summary>
    public int MaxEntries { get; init; } = 2_000_000;

    /// <summary>The largest entry in bytes, declared or real; all entities of GLEIF are some 13 GB of XML (2026).</summary>
    public long MaxEntryBytes { get; init; } = 32L * 1024 * 1024 * 1024;

    /// <summary>The most bytes that one path may inflate to, all layers together.</summary>
    public long MaxTotalBytes { get; init; } = 512L * 1024 * 1024 * 1024;

    /// <summary>How many bytes one compressed byte may become; published editions stay under 20.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Under so many inflated bytes the ratio is not judged: a small file may be very regular.</summary>
    public long RatioFreeBytes { get; init; } = 64L * 1024 * 1024;
}
