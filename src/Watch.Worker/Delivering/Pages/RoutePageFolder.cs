using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.AlertPages;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering.Pages;

/// <summary>
/// The pages of a route, which are what its messages say: what is missing or differs is drawn, what no message tells of any more is taken
/// away. What was looked at before is known by when something was last put into its folder.
/// </summary>
/// <param name="dataFolder">Where the messages stand, and the pages beside them.</param>
/// <param name="route">Whose pages.</param>
/// <param name="ids">Makes the ids of firms.</param>
/// <param name="points">Told of every page.</param>
/// <param name="time">The clock.</param>
internal sealed class RoutePageFolder(string dataFolder, Route route, AlertIdentity ids, ICommitPoints points, TimeProvider time)
{
    private const string Pattern = "*.html";

    // File systems tell moments apart by some milliseconds, and not all of them keep fractions of a second.
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(2);

    private readonly string _path = PathOf(dataFolder, route);
    private readonly string _received = RouteFolder.PathOf(dataFolder, route);
    private DrawnPages? _drawn;
    private Dictionary<string, PagePlan>? _plans;

    /// <summary>Where the pages of a route stand: beside its messages, on the side of those who read them.</summary>
    public static string PathOf(string dataFolder, Route route) =>
        Path.Combine(dataFolder, route.Carrier.ToKebabCase(), Folder, route.Name);

    /// <summary>The routes that have pages, whoever carries them.</summary>
    public static IEnumerable<Route> RoutesOf(string dataFolder) =>
        Enum.GetValues<Volet>().SelectMany(v => RoutesIn(dataFolder, v, Folder));

    /// <summary>The routes of which a folder of a volet holds one.</summary>
    public static IEnumerable<Route> RoutesIn(string dataFolder, Volet carrier, string folder)
    {
        string path = Path.Combine(dataFolder, carrier.ToKebabCase(), folder);
        return (Directory.Exists(path) ? Directory.EnumerateDirectories(path) : [])
            .Select(f => Route.TryParse(Path.GetFileName(f), out Route route) ? route : (Route?)null)
            .OfType<Route>()
            .Where(r => r.Carrier == carrier)
            .Order();
    }

    /// <summary>The folder of all pages of a volet, within its own.</summary>
    public const string Folder = "pages";

    /// <summary>Brings them up to date.</summary>
    /// <returns>The causes for which single pages could not be drawn; they name no firm.</returns>
    public IReadOnlyList<string> Write()
    {
        HashSet<string> standing = [.. Standing()];
        DrawnPages before = _drawn ??= DrawnPages.Read(_path);
        DrawnPages after = Look(before);
        if (after.Folders.Count == 0 && standing.Count == 0 && !Directory.Exists(_received))
        {
            return [];
        }

        if (after.IsAs(before) && standing.Count == before.Pages)
        {
            Keep(after with { Pages = before.Pages }, isNew: !after.IsSeenAs(before));
            return [];
        }

        PrivateData.Create(_path);
        Dictionary<string, PagePlan> drawn = _plans ?? (before.By == after.By ? PlansOf(before) : []);
        Dictionary<string, PagePlan> plans = PlansOf(after);
        PagePlan[] due = [.. plans.Values.Where(p => !p.IsAs(drawn.GetValueOrDefault(p.Name)) || !standing.Contains(p.Name))];
        string[] faults = [.. Draw(due, after)];
        foreach (string gone in standing.Where(n => !plans.ContainsKey(n)))
        {
            File.Delete(Path.Combine(_path, gone));
        }

        // What is kept says that all stands there.
        DiskFlush.Of(_path);
        _plans = faults.Length == 0 ? plans : null;
        Keep(faults.Length == 0 ? after with { Pages = plans.Count } : DrawnPages.None, isNew: true);
        return faults;
    }

    private void Keep(DrawnPages drawn, bool isNew)
    {
        _drawn = drawn;
        if (isNew)
        {
            points.Before(CommitPoint.File);
            drawn.Write(_path);
            points.After(CommitPoint.File);
        }
    }

    private Dictionary<string, PagePlan> PlansOf(DrawnPages drawn) =>
        RoutePages
            .Of(route, drawn.Entries, drawn.Unreadable, siren => ids.FirmIdOf(route, siren))
            .ToDictionary(p => p.Name, StringComparer.Ordinal);

    private IEnumerable<string> Standing() =>
        Directory.Exists(_path) ? Directory.EnumerateFiles(_path, Pattern).Select(f => Path.GetFileName(f)) : [];

    private DrawnPages Look(DrawnPages before)
    {
        DateTime settled = time.GetUtcNow().UtcDateTime - _settled;
        Dictionary<string, DrawnFolder> folders = new(StringComparer.Ordinal);
        DirectoryInfo received = new(_received);
        foreach (DirectoryInfo folder in received.Exists ? received.EnumerateDirectories() : [])
        {
            DateTime at = folder.LastWriteTimeUtc;
            folders[folder.Name] =
                before.Folders.TryGetValue(folder.Name, out DrawnFolder? known) && known.At == at && known.IsReadable
                    ? known
                    : Read(folder, at < settled ? at : DateTime.UnixEpoch);
        }

        return new DrawnPages(StoreBuild.Current.Value, 0, folders);
    }

    // A folder that holds nothing yet is one whose message is just being written.
    private DrawnFolder Read(DirectoryInfo folder, DateTime at) =>
        MessagesOf(folder.Name) is { } messages
            ? new DrawnFolder(messages.Count == 0 ? DateTime.UnixEpoch : at, true, PageEntries.Of(messages))
            : new DrawnFolder(at, false, []);

    private IReadOnlyList<ReceivedMessage>? MessagesOf(string folder) =>
        ReceivedFolder.Read(Path.Combine(_received, folder), string.Join('/', "..", "..", RouteFolder.Folder, route.Name, folder));

    private IEnumerable<string> Draw(PagePlan[] due, DrawnPages drawn)
    {
        HashSet<Guid> subjects = [.. due.Select(p => p.Subject).OfType<Guid>()];
        ILookup<Guid, string> folders = drawn
            .Folders.SelectMany(f => f.Value.Entries.Where(e => subjects.Contains(e.Id)).Select(e => (e.Id, f.Key)))
            .ToLookup(f => f.Id, f => f.Key);
        foreach (PagePlan plan in due)
        {
            IReadOnlyList<ReceivedMessage> messages = plan.Subject is { } subject
                ? [.. folders[subject].Select(MessagesOf).SelectMany(m => m ?? [])]
                : [];
            if (Draw(plan, messages) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private string? Draw(PagePlan plan, IReadOnlyList<ReceivedMessage> messages)
    {
        ReadOnlyMemory<byte> page;
        try
        {
            page = plan.Draw(messages);
        }
        // Around one page: the others are drawn all the same, and status tells the fault.
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            return $"a page cannot be drawn: {ex.GetType().Name}";
        }

        points.Before(CommitPoint.File);
        WholeFile.Write(Path.Combine(_path, plan.Name), page.Span);
        points.After(CommitPoint.File);
        return null;
    }
}
