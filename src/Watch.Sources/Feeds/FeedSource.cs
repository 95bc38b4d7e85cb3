using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Articles;
using Watch.Sources.Containers;
using Watch.Sources.Http.Addresses;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>
/// One feed: its document as it stands today, looked at before it is handed over. A feed that falls to nothing is a failed fetch, so that
/// what was remembered of the last good one stays; one that has been silent for far longer than it used to be says so.
/// </summary>
internal sealed class FeedSource(SourceId id, Func<Stream, DocumentInfo, FeedContent> read, SingleAddress address) : ISource
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

        if (address.HonoursHints && AddressCourse.LeftAlone(memory, address.Now) is { } shut)
        {
            yield return new FetchStep.Stands(shut.Standing);
            yield break;
        }

        await using FileStream file = Spool.Create();
        Fetched fetched = await address.AskAsync(memory, file, ct);
        FeedLook? look = fetched is Fetched.Body came && came.Hash != memory.Hash ? Look(came, file, memory) : null;
        AddressCourse course = CourseAfter(memory, fetched, look);
        if (look is not null && (course.IsNews || look.HasNewFaults))
        {
            yield return look.Document;
            course = look.Document.IsUnreadable ? address.CourseAfter(memory, SingleAddress.Unreadable) : course;
        }

        foreach (FetchStep step in address.End(memory, course))
        {
            yield return step;
        }
    }

    private FeedLook Look(Fetched.Body body, FileStream file, AddressMemory memory)
    {
        FetchStep.Document document = address.Document(body, file);
        using Stream content = document.Open();
        return new FeedLook(document, read(content, document.Info), Seen: body.Hash == memory.Seen);
    }

    private AddressCourse CourseAfter(AddressMemory memory, Fetched fetched, FeedLook? look)
    {
        if (fetched is Fetched.Body body)
        {
            AskingHint? hint = look is null ? memory.Hint : look.Content.Hint;

            // What breaks off is told as that, and asked for again; how much is in it says nothing of the feed.
            fetched =
                body.Whole && FeedDrift.Fault(look, memory.Counts ?? []) is { } fault
                    ? new Fetched.Failed(fault)
                    : body with
                    {
                        Hint = address.HonoursHints ? hint : null,
                    };
            memory = fetched is Fetched.Failed ? memory with { Seen = body.Hash } : memory;
        }

        AddressCourse course = address.CourseAfter(memory, fetched);
        return address.WithSilence(course.IsNews && look is not null ? course with { Memory = Remembered(course.Memory, look) } : course);
    }

    private AddressMemory Remembered(AddressMemory memory, FeedLook look) =>
        ItemNews.With(memory, look.Items(), address.Today) with
        {
            Seen = null,
            Counts = [.. (memory.Counts ?? []).Append(look.Content.Entries.Count).TakeLast(FeedDrift.Remembered)],
        };
}

/// <summary>A feed that came, and what it holds.</summary>
/// <param name="Document">The document.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Seen">Whether it was told before that it is not good.</param>
internal sealed record FeedLook(FetchStep.Document Document, FeedContent Content, bool Seen)
{
    /// <summary>Whether what could not be read of it is news, though nothing could be.</summary>
    public bool HasNewFaults => !Seen && Content.Faults.Count > 0;

    /// <summary>Its items by name.</summary>
    public IReadOnlyList<SeenItem> Items() =>
        [.. NamedEntries.Of([.. Content.Entries.Where(e => !e.IsEmpty)]).Select(n => new SeenItem(n.Name, PrintedOn(n.Entry)))];

    private static DateOnly? PrintedOn(ArticleEntry entry) => (entry.Published ?? entry.Updated)?.On;
}

/// <summary>Says when a feed is no longer what it was.</summary>
internal static class FeedDrift
{
    /// <summary>How many good counts say what is usual.</summary>
    public const int Remembered = 10;

    /// <summary>Why a feed without items is not well: all of it was set aside, or it used to have some. Null where it may be.</summary>
    public static FetchFault? Fault(FeedLook? look, IReadOnlyList<int> usual)
    {
        if (look is null || look.Content.Entries.Count > 0)
        {
            return null;
        }

        return look.Content.Faults.Count > 0 ? new FetchFault(FaultKind.WrongContent, look.Content.Faults[0].Detail)
            : usual.Count > 0 && usual.Max() > 0 ? new FetchFault(FaultKind.Drift, Emptied(usual))
            : null;
    }

    private static string Emptied(IReadOnlyList<int> usual) =>
        string.Create(CultureInfo.InvariantCulture, $"the feed holds no item; usual are {UsualCount.Of(usual):0.#}");
}
