using Watch.Contracts.Notices;
using Watch.Sources.Articles.Dates;

namespace Watch.Sources.Articles;

/// <summary>One item of a feed or a page, read but not yet named.</summary>
internal sealed record ArticleEntry
{
    /// <summary>Where it begins.</summary>
    public RecordPosition Position { get; init; }

    /// <summary>The publisher's id (<c>guid</c>, <c>id</c>), if there is one.</summary>
    public string? Id { get; init; }

    /// <summary>Its title in plain words.</summary>
    public string? Title { get; init; }

    /// <summary>The beginning of its summary or text in plain words.</summary>
    public string? Excerpt { get; init; }

    /// <summary>All of its text that is looked at, where the excerpt is not all of it.</summary>
    public string? FullText { get; init; }

    /// <summary>The page of the article.</summary>
    public Uri? Link { get; init; }

    /// <summary>When it was published, as it says.</summary>
    public PrintedMoment? Published { get; init; }

    /// <summary>When it was changed, as it says.</summary>
    public PrintedMoment? Updated { get; init; }

    /// <summary>The first text in the place of a date, readable or not.</summary>
    public string? DateText { get; init; }

    /// <summary>Whether its tags had to be mended.</summary>
    public bool IsRecovered { get; init; }

    /// <summary>What of it was printed and is not kept.</summary>
    public IReadOnlyList<ParseWarning> Warnings { get; init; } = [];

    /// <summary>The item as it came, where it says too little to be kept.</summary>
    public string? Raw { get; init; }

    /// <summary>Whether it has nothing that could name it.</summary>
    public bool IsEmpty => (Id ?? Title ?? Excerpt) is null && Link is null;
}
