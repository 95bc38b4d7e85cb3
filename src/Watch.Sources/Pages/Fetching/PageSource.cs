using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Http.Addresses;
using Watch.Sources.Http.Answers;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Pages.Fetching;

/// <summary>
/// One page, with those it leads to. When what the selectors find is not what it used to be, the run is a failed fetch: what was
/// remembered of the last good page stays, so that the source is well again as soon as the page is.
/// </summary>
internal sealed class PageSource(SourceId id, PageOptions page, PageReading reading, SingleAddress address) : ISource
{
    public SourceId Id => id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        AddressMemory memory = address.Remembered(from);
        if (memory.DisabledSince is not null)
        {
            yield return SingleAddress.NotAsked(memory);
            yield break;
        }

        await using PageWalk walk = new(page, reading, address);
        Fetched first = await walk.GoAsync(memory, ct);
        PageDrift? drift = IsNews(first, memory) ? walk.Drift(memory.Counts ?? []) : null;
        Fetched fetched = drift is null ? first : Failed(FaultKind.Drift, drift.Reason);
        string? seen = walk.Pages.Count > 0 ? walk.Pages[0].Body.Hash : null;

        // Too few are items all the same, and new ones among them would be lost; too many may be anything.
        bool isRead = fetched is Fetched.Body ? IsNews(fetched, memory) : seen != memory.Seen && drift is not { IsExcess: true };
        if (isRead)
        {
            foreach (WalkedPage one in walk.Pages.Where(p => p.Items > 0))
            {
                yield return one.Document;
                fetched = one.Document.IsUnreadable ? SingleAddress.Unreadable : fetched;
            }
        }

        foreach (FetchStep step in address.End(memory, Course(memory, fetched, walk, seen)))
        {
            yield return step;
        }
    }

    private AddressCourse Course(AddressMemory memory, Fetched fetched, PageWalk walk, string? seen)
    {
        AddressCourse course = address.CourseAfter(memory, fetched);
        AddressMemory next =
            fetched is Fetched.Failed ? course.Memory with { Seen = seen ?? memory.Seen } : course.Memory with { Seen = null };
        return address.WithSilence(course with { Memory = course.IsNews ? Remembered(next, memory, walk) : next });
    }

    private AddressMemory Remembered(AddressMemory next, AddressMemory before, PageWalk walk) =>
        ItemNews.With(next, walk.Seen(), address.Today) with
        {
            Counts = walk.Counts(before.Counts ?? []),
        };

    private static bool IsNews(Fetched fetched, AddressMemory memory) => fetched is Fetched.Body body && body.Hash != memory.Hash;

    private static Fetched.Failed Failed(FaultKind kind, string reason) => new(new FetchFault(kind, reason));
}
