using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting;
using Watch.Worker.Ingesting.Archive;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;

namespace Watch.Worker.Tests.Soak;

/// <summary>What a soak showed.</summary>
internal sealed record SoakResult(
    int Fetches,
    long Notices,
    IReadOnlyList<string> TooEarly,
    TimeSpan Latest,
    int MostAtOnce,
    IReadOnlyList<double> MegabytesByDay
);

/// <summary>
/// Many feeds on one worker for days of a fake clock: its scheduler, its locks and its store, the fetcher, and a server on
/// loopback that bears the names of all hosts.
/// </summary>
internal sealed class FeedSoak(int feeds, int days, Action<string> tell) : IHostResolver, IHostConnector
{
    private const int FeedsOfAHost = 4;
    private const int WaitsBeforeTheClockGoesOn = 10;

    private static readonly DateTimeOffset Start = new(2026, 11, 2, 0, 55, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Sample = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _time = new(Start);
    private SoakServer? _server;

    public async Task<SoakResult> RunAsync(CancellationToken ct)
    {
        SoakFeed[] plan = [.. Enumerable.Range(0, feeds).Select(n => new SoakFeed(n, Math.Max(1, feeds / FeedsOfAHost)))];
        DirectoryInfo data = Directory.CreateTempSubdirectory("watch-soak-");
        using SoakServer server = _server = new SoakServer(plan, _time);
        try
        {
            await using SqliteStores stores = await SqliteStores.OpenAsync(data.FullName, _time, ct);
            using IHost host = Build(stores, data.FullName, [.. plan.Select(Settings)]);
            await host.StartAsync(ct);
            IReadOnlyList<double> memory = await LiveAsync(server, ct);
            await host.StopAsync(ct);
            long notices = (await stores.Log.TotalsAsync(ct)).Notices;
            return new SoakResult(server.Fetches, notices, server.TooEarly, server.Latest, server.Server.MostAtOnce, memory);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Parse("93.184.215.14")]);

    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken ct)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_server!.Server.Address, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static SourceSettings Settings(SoakFeed feed) =>
        new()
        {
            Id = new SourceId(feed.Id),
            Kind = new SourceId("feed"),
            Stage = Stage.Live,
            Schedule = feed.Schedule,
            TimeZone = TimeZoneInfo.Utc,
            Channels = new Dictionary<string, ChannelSettings> { ["feed"] = new(Stage.Live, new Uri($"http://{feed.Host}{feed.Target}")) },
            Families = new Dictionary<string, Stage>(),
            Access = new SourceAccess { AllowHttp = true },
            Limits = FetchLimits.OfOneDocument("Watch/0.1 (contact@watch.invalid)"),
        };

    private IHost Build(SqliteStores stores, string data, IReadOnlyList<SourceSettings> settings)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        ISourceModule module = SourceModules.All.Single(m => m.Kind.Value == "feed");
        builder
            .Services.AddLogging()
            .AddSingleton<TimeProvider>(_time)
            .AddSingleton<IHostResolver>(this)
            .AddSingleton<IHostConnector>(this)
            .AddSingleton(stores.Log)
            .AddSingleton(stores.Sources)
            .AddSingleton(stores.Registers)
            .AddSingleton(new ParserCatalogue([module], settings))
            .AddSingleton(ContainerLimits.Default)
            .AddSingleton(new DocumentArchive(Path.Combine(data, "archive"), _time, NoCommitPoints.Instance))
            .AddSingleton<Appender>()
            .AddSingleton<Importer>()
            .AddSingleton(s => ActivatorUtilities.CreateInstance<SourceRunner>(s, settings))
            .AddSingleton<ISourceRunner>(s => s.GetRequiredService<SourceRunner>())
            .AddSourceRuns(settings)
            .AddSourceJobs(settings, postgres: null);
        foreach (SourceSettings source in settings)
        {
            module.Add(builder.Services, source);
        }

        return builder.Build();
    }

    /// <summary>
    /// Lets the clock go on; it stands while what should happen by now is happening, and creeps when that waits for the clock.
    /// </summary>
    private async Task<IReadOnlyList<double>> LiveAsync(SoakServer server, CancellationToken ct)
    {
        List<double> byDay = [];
        for (int day = 1; day <= days; day++)
        {
            List<double> samples = [];
            while (_time.GetUtcNow() < Start.AddDays(day))
            {
                await SettleAsync(server, ct);
                if ((_time.GetUtcNow() - Start).Ticks % Sample.Ticks < Step.Ticks)
                {
                    samples.Add(Environment.WorkingSet / (1024.0 * 1024.0));
                }

                _time.Advance(Step);
                await Task.Delay(1, ct);
            }

            byDay.Add(samples.Order().ElementAt(samples.Count / 2));
            tell(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"day {day}: {server.Fetches} fetches, latest {server.Latest.TotalSeconds:0} s, {server.TooEarly.Count} too "
                        + $"early, {server.Server.MostAtOnce} at once, {byDay[^1]:0} MB resident"
                )
            );
        }

        return byDay;
    }

    // The longer nothing happens, the slower it creeps: a disk that hangs for a moment must not look like minutes.
    private async Task SettleAsync(SoakServer server, CancellationToken ct)
    {
        int seen = server.Overdue;
        int waits = 0;
        int crept = 0;
        while (server.Overdue is var overdue && overdue > 0)
        {
            await Task.Delay(2, ct);
            (waits, crept) = overdue == seen ? (waits + 1, crept) : (0, 0);
            seen = overdue;
            if (waits > WaitsBeforeTheClockGoesOn * (1 + crept))
            {
                _time.Advance(TimeSpan.FromSeconds(1));
                crept++;
                waits = 0;
            }
        }
    }
}
