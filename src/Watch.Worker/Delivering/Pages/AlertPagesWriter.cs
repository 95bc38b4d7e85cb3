using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering.Pages;

/// <summary>
/// Keeps the pages of the routes that a volet carries as their messages say. What keeps them from being written is a fault of the route on
/// the channel <c>page</c>, and keeps no message from being delivered.
/// </summary>
/// <param name="store">Whose routes; it keeps the faults.</param>
/// <param name="dataFolder">Where the messages stand, and the pages beside them.</param>
/// <param name="ids">Makes the ids in the names of pages.</param>
/// <param name="retryAfter">The pause after a failure.</param>
/// <param name="points">Told of every page.</param>
/// <param name="time">The clock.</param>
internal sealed class AlertPagesWriter(
    IVoletStore store,
    string dataFolder,
    AlertIdentity ids,
    TimeSpan retryAfter,
    ICommitPoints points,
    TimeProvider time
)
{
    /// <summary>What a fault is booked on.</summary>
    public const string Channel = "page";

    private readonly string _owner = LockOwner.Make();
    private readonly Dictionary<Route, RoutePageFolder> _folders = [];

    /// <summary>Writes what is not as it should be.</summary>
    /// <param name="routes">Of these alone; null for all on which anything was ever received.</param>
    /// <param name="ct">Cancels it between two routes.</param>
    /// <returns>What keeps pages from being written; null where another process writes them.</returns>
    public async Task<IReadOnlyList<ChannelFault>?> WriteAsync(IReadOnlySet<Route>? routes, CancellationToken ct)
    {
        await using IHeldLock? turn = await store.Outbox.TryLockAsync(Channel, _owner, ct);
        if (turn is null)
        {
            return null;
        }

        ChannelFault[] known = [.. (await store.Outbox.FaultsAsync(ct)).Values().Where(f => f.Channel == Channel)];
        List<ChannelFault> faults = [];
        foreach (Route route in Received().Where(r => routes?.Contains(r) ?? true))
        {
            ct.ThrowIfCancellationRequested();
            if (await WriteAsync(route, Array.Find(known, f => f.Route == route), ct) is { } fault)
            {
                faults.Add(fault);
            }
        }

        return faults;
    }

    private async Task<ChannelFault?> WriteAsync(Route route, ChannelFault? before, CancellationToken ct)
    {
        if (await Task.Run(() => Refusal(route), CancellationToken.None) is { } reason)
        {
            DateTimeOffset now = time.GetUtcNow();
            ChannelFault fault = new(Channel, route, reason, (before?.Attempts ?? 0) + 1, before?.Since ?? now, now + retryAfter);
            await store.Outbox.NoteFaultAsync(fault, ct);
            return fault;
        }

        if (before is not null)
        {
            await store.Outbox.ClearFaultAsync(Channel, route, ct);
        }

        return null;
    }

    private string? Refusal(Route route)
    {
        try
        {
            _folders.TryAdd(route, new RoutePageFolder(dataFolder, route, ids, points, time));
            IReadOnlyList<string> faults = _folders[route].Write();
            return faults.Count == 0 ? null : faults[0];
        }
        // Around one route: the next is written all the same. A reason names no file, as of the messages.
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            _folders.Remove(route);
            return $"the pages cannot be written: {FileFaults.ReasonOf(ex)}";
        }
    }

    // By the folders of messages, and by the pages of one that was taken away.
    private IEnumerable<Route> Received() =>
        new[] { RouteFolder.Folder, RoutePageFolder.Folder }
            .SelectMany(f => RoutePageFolder.RoutesIn(dataFolder, store.Volet, f))
            .Distinct()
            .Order();
}
