using System.Globalization;
using Watch.Sources.Articles;
using Watch.Sources.Containers;
using Watch.Sources.Http.Addresses;
using Watch.Sources.Http.Answers;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Pages.Fetching;

/// <summary>The pages of one run: the first, where it is news, and those it leads to on the same host.</summary>
internal sealed class PageWalk(PageOptions page, PageReading reading, SingleAddress address) : IAsyncDisposable
{
    private readonly List<WalkedPage> _pages = [];
    private readonly List<FileStream> _files = [];

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<WalkedPage> Pages => _pages;

    private int Items => _pages.Sum(p => p.Items);

    /// <summary>Asks for the pages: what came of the first, or of the one that did not come.</summary>
    public async Task<Fetched> GoAsync(AddressMemory memory, CancellationToken ct)
    {
        Fetched first = await TakeAsync(file => address.AskAsync(memory, file, ct));
        if (first is not Fetched.Body body || body.Hash == memory.Hash)
        {
            return first;
        }

        HashSet<Uri> asked = [body.Address];
        while (!address.IsSaved && _pages.Count < page.Pages && Next(body) is { } next && asked.Add(next))
        {
            Fetched more = await TakeAsync(file => address.AskMoreAsync(next, file, ct));
            if (more is Fetched.Failed { Fault: var fault })
            {
                return new Fetched.Failed(OfLaterPage(fault));
            }
        }

        return first;
    }

    /// <summary>Why what was found is not what the page used to hold, or null.</summary>
    public PageDrift? Drift(IReadOnlyList<int> usual)
    {
        if (page.Drift(Items, usual) is { } drift)
        {
            return Items == 0 && _pages.Select(p => p.Fault).FirstOrDefault(f => f is not null) is { } fault
                ? drift with
                {
                    Reason = $"{drift.Reason}; {fault}",
                }
                : drift;
        }

        int empty = _pages.FindIndex(p => p.Items == 0);
        return empty < 0
            ? null
            : new PageDrift(
                string.Create(CultureInfo.InvariantCulture, $"the selectors find no item on page {empty + 1} of {_pages.Count}")
            );
    }

    /// <summary>The counts that say what is usual, this run's the last.</summary>
    public IReadOnlyList<int> Counts(IReadOnlyList<int> before) => [.. before.Append(Items).TakeLast(PageDrift.Remembered)];

    /// <summary>The items of all pages by name.</summary>
    public IReadOnlyList<SeenItem> Seen() =>
        [
            .. NamedEntries
                .Of([.. _pages.SelectMany(p => p.Entries)])
                .Select(n => new SeenItem(n.Name, (n.Entry.Published ?? n.Entry.Updated)?.On)),
        ];

    public async ValueTask DisposeAsync()
    {
        foreach (FileStream file in _files)
        {
            await file.DisposeAsync();
        }
    }

    // A site that does not know the number of a page shows the same one again.
    private async Task<Fetched> TakeAsync(Func<FileStream, Task<Fetched>> ask)
    {
        FileStream file = Spool.Create();
        _files.Add(file);
        Fetched fetched = await ask(file);
        if (fetched is Fetched.Body body && _pages.TrueForAll(p => p.Body.Hash != body.Hash))
        {
            FetchStep.Document document = address.Document(body, file, _pages.Count + 1);
            await using Stream content = document.Open();
            PageContent read = reading.Read(content, document.Info);
            _pages.Add(new WalkedPage(body, document, read.Entries, read.Next, read.Faults.Count == 0 ? null : read.Faults[0].Detail));
        }

        return fetched;
    }

    // That one of several pages is gone says nothing of the source.
    private FetchFault OfLaterPage(FetchFault fault) =>
        fault with
        {
            Kind = fault.Kind is FaultKind.Gone or FaultKind.NotFound ? FaultKind.Status : fault.Kind,
            Reason = string.Create(CultureInfo.InvariantCulture, $"page {_pages.Count + 1}: {fault.Reason}"),
        };

    private Uri? Next(Fetched.Body first) =>
        _pages[^1].Next is { } next
        && Uri.Compare(next, first.Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? next
            : null;
}

/// <summary>A page that came.</summary>
/// <param name="Body">What the server said of it.</param>
/// <param name="Document">The page itself.</param>
/// <param name="Entries">The items that the selectors find on it.</param>
/// <param name="Next">Where it leads, or null.</param>
/// <param name="Fault">What of it could not be read, or null.</param>
internal sealed record WalkedPage(
    Fetched.Body Body,
    FetchStep.Document Document,
    IReadOnlyList<ArticleEntry> Entries,
    Uri? Next,
    string? Fault
)
{
    /// <summary>How many items the selectors find on it.</summary>
    public int Items => Entries.Count;
}
