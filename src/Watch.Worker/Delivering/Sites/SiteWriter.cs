using System.Globalization;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering.Sites;

/// <summary>
/// Keeps the sites of a volet as its store says they are: what is missing or differs is written, whoever took it away. What keeps one
/// from being written is a fault of its route on the channel <c>site</c>, which holds nothing else back.
/// </summary>
/// <param name="store">Whose editions.</param>
/// <param name="digests">The routes in mode <c>digest</c> at that moment.</param>
/// <param name="dataFolder">Where no site may be.</param>
/// <param name="retryAfter">The pause after a failure.</param>
/// <param name="points">Told of every file.</param>
/// <param name="time">The clock.</param>
internal sealed class SiteWriter(
    IVoletStore store,
    Func<IReadOnlyList<DigestRoute>> digests,
    string dataFolder,
    TimeSpan retryAfter,
    ICommitPoints points,
    TimeProvider time
)
{
    /// <summary>What a fault is booked on.</summary>
    public const string Channel = "site";

    private readonly string _owner = LockOwner.Make();
    private readonly Dictionary<Route, Written> _written = [];

    /// <summary>Writes every site that is not as it should be.</summary>
    /// <param name="anyway">Also one that failed so lately that it waits.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>What keeps a site from being written.</returns>
    public async Task<IReadOnlyList<ChannelFault>> WriteDueAsync(bool anyway, CancellationToken ct)
    {
        DigestRoute[] sites = [.. digests().Where(d => d.Site is not null)];
        ChannelFault[] known = [.. (await store.Outbox.FaultsAsync(ct)).Values().Where(f => f.Channel == Channel)];
        foreach (ChannelFault gone in known.Where(f => !Array.Exists(sites, s => s.Route == f.Route)))
        {
            await store.Outbox.ClearFaultAsync(Channel, gone.Route, ct);
        }

        List<ChannelFault> faults = [];
        foreach (DigestRoute site in sites)
        {
            ChannelFault? before = Array.Find(known, f => f.Route == site.Route);
            bool waits = !anyway && before is not null && before.NextTry > time.GetUtcNow();
            if ((waits ? before : await WriteAsync(site, before, ct)) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults;
    }

    private async Task<ChannelFault?> WriteAsync(DigestRoute site, ChannelFault? before, CancellationToken ct)
    {
        EditionMark? last = await store.LastEditionAsync(site.Route, ct);
        if (last is null || (before is null && _written.GetValueOrDefault(site.Route) is { } written && written.Stands(site, last)))
        {
            return null;
        }

        await using IHeldLock? turn = await store.Outbox.TryLockAsync(Channel, _owner, ct);
        return turn is null ? before : await WriteAsync(site, last, before, ct);
    }

    private async Task<ChannelFault?> WriteAsync(DigestRoute site, EditionMark last, ChannelFault? before, CancellationToken ct)
    {
        IReadOnlyList<Stored<PublishedEdition>> editions = await store.EditionsAsync(site.Route, int.MaxValue, ct);
        int unreadable = editions.Unreadable().Count();
        string? refusal =
            unreadable > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{unreadable} editions cannot be read, and the site stays as it is")
                : Refusal(site, [.. editions.Values()], last);
        if (refusal is { } reason)
        {
            DateTimeOffset now = time.GetUtcNow();
            ChannelFault fault = new(Channel, site.Route, reason, (before?.Attempts ?? 0) + 1, before?.Since ?? now, now + retryAfter);
            await store.Outbox.NoteFaultAsync(fault, ct);
            return fault;
        }

        if (before is not null)
        {
            await store.Outbox.ClearFaultAsync(Channel, site.Route, ct);
        }

        return null;
    }

    private string? Refusal(DigestRoute site, IReadOnlyList<PublishedEdition> editions, EditionMark last)
    {
        string folder = site.Site!.Folder;
        if (FolderRelation.Overlap(FinalOf(folder), FinalOf(dataFolder)))
        {
            return "the folder of the site and that of the data are not apart";
        }

        IReadOnlyList<SiteFile> files;
        try
        {
            files = [.. SiteDrawing.Of(site, editions)];
        }
        // Around one site: what an edition says could be read and cannot be shown.
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            return $"the files of the site cannot be made: {ex.GetType().Name}";
        }

        try
        {
            if (SiteNames.Marked.FirstOrDefault(f => IsSomebodyElses(Path.Combine(folder, f), site.Route)) is { } taken)
            {
                return $"the folder of the site holds a file of somebody else: {taken}";
            }

            _written[site.Route] = new Written(site.Site, site.Title, last, new SiteFolder(folder, points).Write(files));
            return null;
        }
        // Around one site: the next is written all the same.
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            _written.Remove(site.Route);
            return $"the folder of the site cannot be written: {FileFaults.ReasonOf(ex)}";
        }
    }

    private static string FinalOf(string folder) =>
        Directory.Exists(folder) ? Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder : folder;

    private static bool IsSomebodyElses(string path, Route route) =>
        File.Exists(path) && !File.ReadAllText(path).Contains(SiteNames.IdOf(route), StringComparison.Ordinal);

    private sealed record Written(EditionSite Site, string Title, EditionMark Last, IReadOnlyList<SiteStamp> Files)
    {
        public bool Stands(DigestRoute site, EditionMark last) =>
            Site == site.Site && Title == site.Title && Last == last && Files.All(f => f.Holds);
    }
}
