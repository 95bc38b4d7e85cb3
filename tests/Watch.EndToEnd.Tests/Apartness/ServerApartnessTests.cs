using Watch.EndToEnd.Tests.Crashing;
using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>
/// The same in the server profile: what whoever has the secrets of ingestion and of the offensive volet can see of both servers, of the
/// broker and of the files does not depend on the defensive volet. The copy is made at the start alone, so that what is counted does not
/// depend on how long a run takes. The write-ahead log and transaction numbers are looked at on a server that nobody else uses, where
/// <c>WATCH_TEST_POSTGRES_QUIET</c> names one. The depth of queues is what the offensive virtual host holds; that of the other cannot be
/// asked for on a broker that refuses a passive declare.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class ServerApartnessTests : IDisposable
{
    private readonly LoopbackSite _site = Editions.Publish();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _site.Dispose();

    [Fact]
    public Task Nothing_outside_the_defensive_volet_moves_with_the_list() => World.AssertApartAsync(w => SeenAsync(w, []));

    [Fact]
    public Task A_planted_leak_of_every_sort_is_found() => World.AssertFoundAsync(SeenAsync, ServerLeaks.All(_site));

    private async Task<Seen> SeenAsync(World world, IReadOnlyList<Leak<ServerHome>> leaks)
    {
        await using ServerHome home = await ServerHome.CreateQuietAsync();
        home.Edit("watch.yml", text => text.Replace("copy-every: 1 s", "copy-every: 10 min", StringComparison.Ordinal));
        Sources.FetchFrom(home, _site.Address);
        world.WriteTo(home.Config);
        int asked = _site.Requests.Count;
        Seen seen = new();
        await IngestAsync(home, seen, ["once", "--source", "bodacc"]);
        await IngestAsync(home, seen, ["import", Repository.PathTo("samples")]);
        ServerNumbers before = await ServerNumbers.TakeAsync(home);
        Ended ended = await new DefensiveRun(home, seen, leaks).RunAsync(Ct);
        seen.Add(Sight.ExitStatus, "run", $"{ended.Status} {ended.Output}");
        IEnumerable<string> lines = ended.Errors.Split('\n').Where(l => !l.Contains("Watch.Defensive.", StringComparison.Ordinal));
        seen.AddInOrder(Sight.LogLine, "line", lines);
        foreach (Leak<ServerHome> leak in leaks)
        {
            await (leak.Afterwards?.Invoke(home) ?? Task.CompletedTask);
        }

        await before.AddMovedAsync(home, seen);
        string[] requests = [.. _site.Requests.Skip(asked)];
        Assert.Contains(requests, r => r.EndsWith(".taz", StringComparison.Ordinal));
        seen.AddInOrder(Sight.Request, "request", requests);
        seen.AddFiles(home.Data);
        LookAtQueues(seen, await Queued.TakeAllAsync());
        return seen;
    }

    private static async Task IngestAsync(ServerHome home, Seen seen, IEnumerable<string> command)
    {
        Ended ended = await WatchWorker.RunAsync([.. command, "--volet", "offensive", .. home.Folders], home.PublicSecrets);
        seen.Add(Sight.ExitStatus, command.First(), $"{ended.Status} {ended.Output} {ended.Errors}");
    }

    // What goes over the bridge is meant to be seen.
    private static void LookAtQueues(Seen seen, IEnumerable<Queued> all)
    {
        Queued[] outside = [.. all.Where(q => q is { VirtualHost: "offensive", Queue: not "coordination.alerts" })];
        seen.AddCounted(Sight.Message, outside.Select(q => q.ToLine()));
        seen.AddNamed(Sight.QueueDepth, outside.GroupBy(q => q.Queue, StringComparer.Ordinal).Select(q => $"{q.Key}: {q.Count()}"));
    }
}
