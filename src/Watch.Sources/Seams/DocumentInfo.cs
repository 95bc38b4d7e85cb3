namespace Watch.Sources.Seams;

/// <summary>What is known of a document before it is read.</summary>
public sealed record DocumentInfo
{
    /// <summary>
    /// The file's name, the path inside its archive included: <c>2020.tar/RCS-A_BXA20200100.taz/RCS-A_BXA20200100.xml</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The character set an HTTP header named, or null.</summary>
    public string? HeaderCharset { get; init; }

    /// <summary>Where it came from in the end, redirects followed; null for a file. Relative links are resolved against it.</summary>
    public Uri? Address { get; init; }

    /// <summary>When it came; null where nobody knows, as of a file. It dates what prints no date.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }
}

/// <summary>The beginning of a document, enough to tell whose it is.</summary>
/// <param name="Name">The file's name without folders.</param>
/// <param name="RootElement">The root element of an XML document, or null.</param>
/// <param name="FirstKeys">The names of the members of the first JSON object met, or of the columns of a table (CSV); else empty.</param>
public sealed record DocumentHead(string Name, string? RootElement, IReadOnlyList<string> FirstKeys)
{
    /// <summary>The name with the archives and folders around it, as <see cref="DocumentInfo.Name"/> has it.</summary>
    public string Path { get; init; } = Name;

    /// <summary>
    /// Where <see cref="FirstKeys"/> are those of a page of records: the columns of its first record; else empty.
    /// </summary>
    public IReadOnlyList<string> RecordKeys { get; init; } = [];

    /// <summary>Whether it begins as a PDF does.</summary>
    public bool IsPdf { get; init; }
}

/// <summary>How a notice came: the richer channel outranks the poorer when both tell the same notice differently.</summary>
/// <param name="Name">As in <c>bulk</c> or <c>api</c>.</param>
/// <param name="Rank">Higher is richer.</param>
public sealed record Channel(string Name, int Rank)
{
    /// <summary>Whole files as published.</summary>
    public static Channel Bulk { get; } = new("bulk", 20);

    /// <summary>Records of a query interface.</summary>
    public static Channel Api { get; } = new("api", 10);

    /// <summary>Items of a feed.</summary>
    public static Channel Feed { get; } = new("feed", 10);

    /// <summary>Items of a page.</summary>
    public static Channel Page { get; } = new("page", 10);
}
