using Watch.Contracts.Notices;
using Watch.Sources.Articles;

namespace Watch.Sources.Pages;

/// <summary>What the selectors find on a page.</summary>
/// <param name="Entries">The items in order.</param>
/// <param name="Next">Where the next page is, or null.</param>
/// <param name="Faults">What could not be read.</param>
internal sealed record PageContent(IReadOnlyList<ArticleEntry> Entries, Uri? Next, IReadOnlyList<Parsed.Rejected> Faults)
{
    /// <summary>A page of which nothing is read.</summary>
    public static PageContent None(RejectReason reason, string detail) => new([], null, [ArticleFault.Of(reason, detail)]);
}
