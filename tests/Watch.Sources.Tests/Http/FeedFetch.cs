using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Identifiers;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>
/// A feed fetched from a server on loopback that bears whatever name and address a test gives it. The clock goes on by itself to
/// what is waited for, and to a time limit where the server lets one wait for ever: a minute is a moment of the test.
/// </summary>
internal sealed class FeedFetch : IHostResolver, IHostConnector, IAsyncDisposable
{
    public const string Feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Essai</title></channel></rss>";

    public static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private readonly Lazy<ServiceProvider> _services;
    private readonly IPEndPoint _server;

    public FeedFetch(RawServer server, string address = "http://feed.example/rss.xml")
        : this(server.Address, address, () => server.StallsBegun) { }

    public FeedFetch(IPEndPoint server, string address, Func<int>? stalls = null)
    {
        _server = server;
        Time = new WaitingClock(Start, stalls ?? (() => 0));
        _services = new Lazy<ServiceProvider>(Build);
        Settings = [Of("feed-1", address)];
    }

    public WaitingClock Time { get; }

    public IReadOnlyList<SourceSettings> Settings { get; set; }

    public NetworkSettings Network { get; init; } = NetworkSettings.Direct;

    /// <summary>The addresses of names; a name that is not in it has a public one.</summary>
    public Dictionary<string, IPAddress[]> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that have none.</summary>
    public HashSet<string> Unknown { get; } = new(["nowhere.example"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what is handed over is said to be unreadable.</summary>
    public bool Refuses { get; set; }

    /// <summary>After so many steps the worker dies: what it was about to note is lost.</summary>
    public int DiesAfter { get; set; } = int.MaxValue;

    /// <summary>What was connected to.</summary>
    public ConcurrentQueue<IPEndPoint> Connected { get; } = [];

    public static SourceSettings Of(string id, string address) =>
        new()
        {
            Id = new SourceId(id),
            Kind = new SourceId("feed"),
            Stage = Stage.Live,
            Schedule = "0 0 * ? * *",
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"),
            Channels = new Dictionary<string, ChannelSettings> { ["feed"] = new(Stage.Live, new Uri(address)) },
            Families = new Dictionary<string, Stage>(),
            Access = new SourceAccess { AllowHttp = true, Robots = RobotsPolicy.Ignore },
            Limits = FetchLimits.OfOneDocument("Watch/0.1 (contact@watch.invalid)") with { Pause = TimeSpan.Zero },
        };

    public FeedFetch With(Func<SourceSettings, SourceSettings> change)
    {
        Settings = [.. Settings.Select(change)];
        return this;
    }

    /// <summary>One run, going on from the watermark of another.</summary>
    public Task<Run> RunAsync(Run? after = null, int source = 0) =>
        InTimeAsync(ReadAsync(Settings[source], after, TestContext.Current.CancellationToken));

    /// <summary>One fetch of a source, as it is asked for.</summary>
    public async Task<(Fetched What, string Text)> AskAsync(FetchRequest request)
    {
        using MemoryStream body = new();
        IFetcher fetcher = _services.Value.GetRequiredKeyedService<IFetcher>(Settings[0].Id);
        Fetched what = await InTimeAsync(fetcher.FetchAsync(request, body, TestContext.Current.CancellationToken));
        return (what, what is Fetched.Body ? Encoding.UTF8.GetString(body.ToArray()) : "");
    }

    private async Task<T> InTimeAsync<T>(Task<T> running)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        while (await Task.WhenAny(running, Task.Delay(5, ct)) != running)
        {
            Time.GoOn(IsAttemptLimit, wait => IsAttemptLimit(wait) || Settings.Any(s => wait == s.Limits.TotalTimeout));
        }

        return await running.WaitAsync(TimeSpan.FromSeconds(60), ct);
    }

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct) =>
        Unknown.Contains(host)
            ? throw new SocketException((int)SocketError.HostNotFound)
            : Task.FromResult<IReadOnlyList<IPAddress>>(Names.GetValueOrDefault(host, [IPAddress.Parse("93.184.215.14")]));

    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken ct)
    {
        Connected.Enqueue(address);
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_server, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }
    }

    private bool IsAttemptLimit(TimeSpan wait) => Settings.Any(s => wait == s.Limits.Timeout);

    private ServiceProvider Build()
    {
        ServiceCollection services = new();
        services
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IHostResolver>(this)
            .AddSingleton<IHostConnector>(this)
            .AddSingleton(Network);
        foreach (SourceSettings settings in Settings)
        {
            SourceModules.All.First(m => m.Kind == settings.Kind).Add(services, settings);
        }

        return services.BuildServiceProvider();
    }

    private async Task<Run> ReadAsync(SourceSettings settings, Run? after, CancellationToken ct)
    {
        Run run = new() { Watermark = after?.Watermark };
        await foreach (FetchStep step in _services.Value.GetRequiredKeyedService<ISource>(settings.Id).FetchAsync(after?.Watermark, ct))
        {
            run.Add(step);
            if (Refuses && step is FetchStep.Document document)
            {
                document.SetUnreadable();
            }

            if (run.Steps == DiesAfter)
            {
                break;
            }
        }

        return run;
    }

    internal sealed class Run
    {
        private readonly List<string> _order = [];

        public List<(DocumentInfo Info, string Text)> Documents { get; } = [];

        public List<FetchStep.Failed> Failed { get; } = [];

        /// <summary>What is missing, as in <c>family name</c>.</summary>
        public List<string> Gaps { get; } = [];

        /// <summary>What was missing and has come.</summary>
        public List<string> Filled { get; } = [];

        public Watermark? Watermark { get; set; }

        public SourceStanding Standing { get; private set; } = null!;

        public string Order => string.Join(' ', _order);

        public int Steps => _order.Count;

        public void Add(FetchStep step)
        {
            _order.Add(step.GetType().Name);
            switch (step)
            {
                case FetchStep.Document document:
                    using (StreamReader reader = new(document.Open(), Encoding.UTF8))
                    {
                        Documents.Add((document.Info, reader.ReadToEnd()));
                    }

                    break;
                case FetchStep.Failed failed:
                    Failed.Add(failed);
                    break;
                case FetchStep.Gap gap:
                    Gaps.Add($"{gap.Family} {gap.Missing}");
                    break;
                case FetchStep.GapFilled filled:
                    Filled.Add($"{filled.Family} {filled.Name}");
                    break;
                case FetchStep.Reached reached:
                    Watermark = reached.Watermark;
                    break;
                case FetchStep.Stands stands:
                    Standing = stands.How;
                    break;
                default:
                    throw new InvalidOperationException(step.ToString());
            }
        }
    }
}
