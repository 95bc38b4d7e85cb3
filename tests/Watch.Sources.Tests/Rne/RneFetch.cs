using Watch.Contracts.Identifiers;
using Watch.Sources.Rne.Options;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;

namespace Watch.Sources.Tests.Rne;

/// <summary>The source run against a server on loopback, with a clock that goes on by itself to what is waited for.</summary>
internal sealed class RneFetch : IAsyncDisposable
{
    private readonly FeedFetch _fetch;

    public RneFetch(DateOnly startOn) =>
        _fetch = new FeedFetch(Api.Server, Api.Address.AbsoluteUri)
        {
            Settings =
            [
                FeedFetch.Of("rne", Api.Address.AbsoluteUri) with
                {
                    Kind = new SourceId("rne"),
                    Channels = new Dictionary<string, ChannelSettings> { ["api"] = new(Stage.Live, Api.Address) },
                    Options = new RneOptions { User = new TestSecret("compte"), Password = Password },
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

    /// <summary>What the service says when a page is too much for it.</summary>
    public static Func<RawRequest, Stream, CancellationToken, Task> TooMany { get; } =
        RawServer.Answer(500, "PHP Fatal error: Allowed memory size of 128 MB exhausted"u8.ToArray());

    public InventedRne Api { get; } = new();

    public TestSecret Password { get; } = new("s3cret");

    public WaitingClock Time => _fetch.Time;

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
