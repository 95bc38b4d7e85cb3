using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds.Finding;

/// <summary>A feed that a site has.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">What the site calls it, or null.</param>
/// <param name="Items">How many items it holds.</param>
/// <param name="Latest">The latest day that they print, or null.</param>
public sealed record FoundFeed(Uri Address, string? Title, int Items, DateOnly? Latest);

/// <summary>Looks for the feeds of a site: those that its page declares, and those that stand where they mostly stand.</summary>
public sealed class FeedFinder(IFetcher fetcher)
{
    /// <summary>A site is not asked for more: each is a request.</summary>
    private const int MostTried = 12;
    private const long MaxBytes = 8L * 1024 * 1024;

    /// <summary>The feeds, each one read; why the page itself cannot be had otherwise.</summary>
    public async Task<(IReadOnlyList<FoundFeed> Feeds, string? Fault)> FindAsync(Uri site, CancellationToken ct)
    {
        using MemoryStream page = new();
        Fetched asked = await AskAsync(site, page, ct);
        if (asked is not Fetched.Body body)
        {
            return ([], asked is Fetched.Failed { Fault.Reason: var reason } ? reason : "the page cannot be read");
        }

        if (Feed(page, body, null) is { } itself)
        {
            return ([itself], null);
        }

        page.Position = 0;
        List<FoundFeed> found = [];
        foreach ((Uri address, string? title) in FeedLinks.Of(page, body.Address).Take(MostTried))
        {
            using MemoryStream content = new();
            if (
                await AskAsync(address, content, ct) is Fetched.Body feed
                && Feed(content, feed, title) is { } one
                && !found.Exists(f => f.Address == one.Address)
            )
            {
                found.Add(one);
            }
        }

        return (found, null);
    }

    private Task<Fetched> AskAsync(Uri address, MemoryStream content, CancellationToken ct) =>
        fetcher.FetchAsync(
            new FetchRequest
            {
                Address = address,
                MaxBytes = MaxBytes,
                Unpack = true,
            },
            content,
            ct
        );

    private static FoundFeed? Feed(MemoryStream content, Fetched.Body body, string? title)
    {
        content.Position = 0;
        DocumentInfo info = new()
        {
            Name = body.Address.AbsoluteUri,
            Address = body.Address,
            HeaderCharset = body.Charset,
        };
        FeedContent read = FeedReading.Read(content, info, DateHabits.French);
        return read.Entries.Count == 0 && read.Faults.Count > 0
            ? null
            : new FoundFeed(body.Address, title, read.Entries.Count, read.Entries.Select(DayOf).Max());
    }

    private static DateOnly? DayOf(ArticleEntry entry) => (entry.Published ?? entry.Updated)?.On;
}
