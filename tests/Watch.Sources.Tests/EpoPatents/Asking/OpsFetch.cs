using Watch.Contracts.Identifiers;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>The channel run against a server on loopback, with a clock that goes on by itself to what is waited for.</summary>
internal sealed class OpsFetch : IAsyncDisposable
{
    private readonly FeedFetch _fetch;

    public OpsFetch(string[]? symbols = null, string[]? offices = null)
    {
        EpoOptions options = new()
        {
            Offices = offices ?? ["EP"],
            Ops = new OpsSettings
            {
                Key = Key,
                Secret = Secret,
                Symbols = SymbolLines.Of(symbols ?? ["A01H"]).Symbols,
            },
        };
        _fetch = new FeedFetch(Ops.Server, Ops.Address.AbsoluteUri) { Settings = [Of(options)] };
    }

    public InventedOps Ops { get; } = new();

    public TestSecret Key { get; } = new("clef");

    public TestSecret Secret { get; } = new("s3cret");

    public WaitingClock Time => _fetch.Time;

    /// <summary>Whether what is handed over is said to be unreadable.</summary>
    public bool Refuses
    {
        set => _fetch.Refuses = value;
    }

    /// <summary>What there is to be found on the Wednesday of the week in which the clock begins.</summary>
    public void Publish(int count, string symbol = "A01H5/00", string office = "EP") =>
        Ops.Publications.AddRange(
            Enumerable
                .Range(Ops.Publications.Count + 1, count)
                .Select(n => new InventedPublication(n, new DateOnly(2026, 11, 25), symbol) { Office = office })
        );

    /// <summary>One run, going on from another.</summary>
    public Task<FeedFetch.Run> RunAsync(FeedFetch.Run? after = null) => _fetch.RunAsync(after);

    public void Change(Func<EpoOptions, EpoOptions> change) => _fetch.With(s => s with { Options = change(EpoOptions.Of(s)) });

    public void Change(Func<SourceSettings, SourceSettings> change) => _fetch.With(change);

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        Ops.Dispose();
    }

    private SourceSettings Of(EpoOptions options) =>
        FeedFetch.Of("epo-patents", Ops.Address.AbsoluteUri) with
        {
            Kind = new SourceId("epo-patents"),
            Channels = new Dictionary<string, ChannelSettings> { ["api"] = new(Stage.Live, Ops.Address) },
            Options = options,
            Limits = new FetchLimits
            {
                UserAgent = "Watch/0.1 (contact@watch.invalid)",
                Pause = TimeSpan.Zero,
                Timeout = TimeSpan.FromMinutes(7),
            },
        };
}
