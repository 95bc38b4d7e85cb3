using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Sources.Sirene.Options;
using Watch.Sources.Tests.Http;

namespace Watch.Sources.Tests.Sirene;

/// <summary>The source run against a server on loopback, with a clock that goes on by itself to what is waited for.</summary>
internal sealed class SireneFetch : IAsyncDisposable
{
    private readonly FeedFetch _fetch;

    public SireneFetch(DateOnly? startOn = null) =>
        _fetch = new FeedFetch(Api.Server, Api.Address.AbsoluteUri)
        {
            Settings =
            [
                FeedFetch.Of("sirene", Api.Address.AbsoluteUri) with
                {
                    Kind = new SourceId("sirene"),
                    Channels = new Dictionary<string, ChannelSettings> { ["api"] = new(Stage.Live, Api.Address) },
                    Options = new SireneOptions { Key = Key },
                    StartOn = startOn,
                    Limits = new FetchLimits
                    {
                        UserAgent = "Watch/0.1 (contact@watch.invalid)",
                        Pause = TimeSpan.Zero,
                        Timeout = TimeSpan.FromMinutes(7),
                    },
                },
            ],
        };

    public InventedSirene Api { get; } = new();

    public TestSecret Key { get; } = new(InventedSirene.Key);

    public WaitingClock Time => _fetch.Time;

    /// <summary>Whether what is handed over is said to be unreadable.</summary>
    public bool Refuses
    {
        set => _fetch.Refuses = value;
    }

    /// <summary>After so many steps the worker dies.</summary>
    public int DiesAfter
    {
        set => _fetch.DiesAfter = value;
    }

    /// <summary>One run, going on from another.</summary>
    public Task<FeedFetch.Run> RunAsync(FeedFetch.Run? after = null) => _fetch.RunAsync(after);

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        Api.Dispose();
    }
}
