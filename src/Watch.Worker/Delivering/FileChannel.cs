using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// Files in the data folder: each message of a batch is written in its turn, then all are brought to the disk at once. What stands there
/// already is left as it is, so that a second delivery changes nothing and shows nothing.
/// </summary>
/// <param name="dataFolder">Where the files of all volets stand.</param>
/// <param name="volet">Whose messages.</param>
/// <param name="points">Told of every message.</param>
/// <param name="written">Told of each route on which something new stands; null where nobody asks.</param>
internal sealed class FileChannel(string dataFolder, Volet volet, ICommitPoints points, Action<Route>? written = null) : IChannel
{
    private readonly FileFaults _faults = new(dataFolder, volet);

    public string Name => "file";

    public bool CanCarry(MessageType type) =>
        type
            is MessageType.Raised
                or MessageType.Corrected
                or MessageType.Withdrawn
                or MessageType.Operation
                or MessageType.Backfill
                or MessageType.Edition;

    public Task<IReadOnlyList<ChannelOutcome>> SendAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken ct) =>
        Task.Run(() => Send(batch, ct), CancellationToken.None);

    private IReadOnlyList<ChannelOutcome> Send(IReadOnlyList<PendingDelivery> batch, CancellationToken ct)
    {
        Dictionary<Route, RouteFolder> folders = batch
            .Select(d => d.Message.Route)
            .Distinct()
            .ToDictionary(r => r, r => new RouteFolder(dataFolder, r));
        List<(Route Route, ChannelOutcome Outcome)> outcomes = [];
        foreach (PendingDelivery delivery in batch)
        {
            Route route = delivery.Message.Route;
            bool waits = ct.IsCancellationRequested || outcomes.Any(o => StandsBefore(o, route));
            outcomes.Add((route, waits ? new ChannelOutcome.NotTried() : Write(delivery, folders[route])));
        }

        foreach (Route route in outcomes.Where(o => o.Outcome is ChannelOutcome.Delivered).Select(o => o.Route).Distinct().ToArray())
        {
            Flush(route, folders[route], outcomes);
            written?.Invoke(route);
        }

        return [.. outcomes.Select(o => o.Outcome)];
    }

    private static bool StandsBefore((Route Route, ChannelOutcome Outcome) earlier, Route route) =>
        earlier.Outcome is ChannelOutcome.Failed { Whose: Whose.Channel }
        || (earlier.Outcome is ChannelOutcome.Failed { Whose: Whose.Route } && earlier.Route == route);

    private ChannelOutcome Write(PendingDelivery delivery, RouteFolder folder)
    {
        try
        {
            MessageFiles files = MessageFiles.Of(delivery.Message);
            points.Before(CommitPoint.File);
            bool anew = folder.Write(files);
            points.After(CommitPoint.File);
            return new ChannelOutcome.Delivered(anew ? files.Line : null);
        }
        // Around one delivery: it stays in its volet's store with the reason, and status shows it.
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return _faults.Of(ex, folder, delivery.Message.Route.Name);
        }
        // Whatever else it throws is about what this message says, which could be read and cannot be told.
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            return new ChannelOutcome.Failed(Whose.Message, $"its files cannot be made: {ex.GetType().Name}");
        }
    }

    // For each route, whose folder may stand on a file system of its own. Where they share one, the second finds nothing left to do.
    private static void Flush(Route route, RouteFolder folder, List<(Route Route, ChannelOutcome Outcome)> outcomes)
    {
        try
        {
            DiskFlush.Of(folder.Path);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            for (int i = 0; i < outcomes.Count; i++)
            {
                if (outcomes[i] is { Outcome: ChannelOutcome.Delivered } written && written.Route == route)
                {
                    outcomes[i] = (route, FileFaults.OfChannel(ex));
                }
            }
        }
    }
}
