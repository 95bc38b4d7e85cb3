using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Editions;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Delivering.Sites;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Editions;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;

namespace Watch.Worker.Tests.Judging.Weeks;

/// <summary>A worker through the written weeks: what arrives is appended, judged, closed and put on the site, whatever kills it.</summary>
internal sealed class WeeksRun : IAsyncDisposable
{
    private static readonly Rule _rule = new()
    {
        Id = "patents.viameca",
        Title = "Brevet",
        Severity = Severity.Info,
        Routes = [Route.Parse("pole-viameca")],
        When = new Condition.Block([new KindIs([EventKind.PatentApplication, EventKind.PatentGrant, EventKind.PatentTransfer])]),
    };

    private static readonly Cluster _cluster = new()
    {
        Id = "viameca",
        Name = "ViaMéca",
        Themes = [Theme("Usinage", WrittenNotice.Machining), Theme("Robots", WrittenNotice.Robots)],
    };

    private readonly FakeTimeProvider _time;
    private readonly string _www = Directory.CreateTempSubdirectory("watch-weeks-").FullName;
    private readonly IStores _stores;
    private readonly Kills _kills;
    private readonly Random? _fate;
    private readonly VoletSnapshots _snapshots;
    private readonly EditionCloser _closer;
    private SiteWriter _sites;

    private WeeksRun(IStores stores, FakeTimeProvider time, Kills kills, Random? fate)
    {
        (_stores, _time, _kills, _fate) = (stores, time, kills, fate);
        Digest = new DigestRoute(_rule.Routes[0], "Veille brevets de ViaMéca", MondaysAtSeven.Next, _cluster)
        {
            Site = new EditionSite(Path.Combine(_www, "site"), new Uri("https://www.example.org/viameca/")),
        };
        _snapshots = new VoletSnapshots(new VoletSnapshot([_rule], FirmList.Empty, [Digest]));
        _closer = Closer();
        _sites = Sites();
    }

    public DigestRoute Digest { get; }

    public IVoletStore Volet => _stores.Of(Contracts.Routes.Volet.Offensive);

    public int Killed => _kills.Count;

    public string Site => Digest.Site!.Folder;

    private static PlacedRoute MondaysAtSeven => new(_rule.Routes[0], RouteMode.Digest, null, new FilePlace("routes.yml", 1));

    /// <param name="home">Where the stores stand.</param>
    /// <param name="seed">By which it is drawn when it is killed; null for never.</param>
    public static async Task<WeeksRun> WriteAsync(IStoreHome home, int? seed)
    {
        Kills kills = new();
        FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 6, 30, 0, TimeSpan.Zero));
        WeeksRun run = new(await home.OpenAsync(time, null, kills), time, kills, seed is { } drawn ? new Random(drawn) : null);
        for (int week = 1; week <= WrittenWeeks.Count; week++)
        {
            await run.WriteAsync(week);
        }

        return run;
    }

    /// <summary>The editions, the earliest first.</summary>
    public async Task<IReadOnlyList<EditionContent>> EditionsAsync() =>
        [.. (await Volet.EditionsAsync(Digest.Route, int.MaxValue, CancellationToken.None)).Values().Select(e => e.Content)];

    /// <summary>Every file of the site.</summary>
    public IReadOnlyDictionary<string, string> Files() =>
        Directory.GetFiles(Site).ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        Directory.Delete(_www, recursive: true);
    }

    // In several packages, so that what is judged first is not all there is.
    private async Task WriteAsync(int week)
    {
        IReadOnlyList<WrittenNotice> arrived = WrittenWeeks.Of(week);
        foreach (WrittenNotice[] package in arrived.Where(n => !n.Annuls).Chunk(300).Concat(arrived.Where(n => n.Annuls).Chunk(300)))
        {
            await UntilDoneAsync(() => AppendAsync([.. package.Select(n => n.ToNotice(week))]));
            await UntilDoneAsync(JudgeAsync);
        }

        _time.Advance(TimeSpan.FromDays(7));
        await UntilDoneAsync(() => _closer.CloseDueAsync(first: false, CancellationToken.None));
        await UntilDoneAsync(() => _sites.WriteDueAsync(anyway: true, CancellationToken.None));
    }

    // What is killed begins anew, as the next process does: with nothing but what the store holds.
    private async Task UntilDoneAsync(Func<Task> work)
    {
        while (true)
        {
            _kills.After(_fate is not null && _fate.Next(3) > 0 ? _fate.Next(1, 9) : 0);
            try
            {
                await work();
                _kills.After(0);
                return;
            }
            catch (KilledException)
            {
                _sites = Sites();
            }
        }
    }

    private Task AppendAsync(Notice[] package) =>
        _stores.Log.AppendAsync([.. package.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], CancellationToken.None);

    private Task JudgeAsync() =>
        new VoletReader(
            _stores.Log,
            Volet,
            _snapshots,
            TestIds.Of(Contracts.Routes.Volet.Offensive),
            new TestCoverage(),
            _time,
            NullLogger.Instance
        ).DrainAsync(CancellationToken.None);

    private EditionCloser Closer() =>
        new(
            new EditionMaking(_stores.Log, Volet, new TestCoverage(), ["63"], _time),
            Volet,
            _snapshots,
            TestIds.Of(Contracts.Routes.Volet.Offensive),
            _time
        );

    private SiteWriter Sites() =>
        new(Volet, () => _snapshots.Current.Digests, Path.Combine(_www, "data"), TimeSpan.FromMinutes(1), _kills, _time);

    private static Theme Theme(string name, string symbol) =>
        new(name, [new Technology { Symbol = symbol, Under = TechnologySet.Of([TechnologySymbol.Parse(symbol)]) }]);
}
