using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>What a document holds: its items in order, and why some of it could not be read.</summary>
/// <param name="Entries">The items.</param>
/// <param name="DateText">The date of the document itself, as printed, or null.</param>
/// <param name="Faults">What could not be read.</param>
internal sealed record FeedContent(IReadOnlyList<ArticleEntry> Entries, string? DateText, IReadOnlyList<Parsed.Rejected> Faults)
{
    /// <summary>How often it says that it wants to be asked for, or null.</summary>
    public AskingHint? Hint { get; init; }

    /// <summary>A document that is no feed.</summary>
    public static FeedContent None(RejectReason reason, string detail) => new([], null, [ArticleFault.Of(reason, detail)]);

    /// <summary>What the library, or a text that takes longer than any real one, may throw over one item: it costs that item.</summary>
    public static bool IsOfOneItem(Exception exception) =>
        exception
            is ArgumentException
                or FormatException
                or InvalidOperationException
                or NullReferenceException
                or OverflowException
                or TimeoutException;
}
