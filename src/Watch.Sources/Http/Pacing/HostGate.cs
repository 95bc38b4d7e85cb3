using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Pacing;

/// <summary>
/// One host, whoever asks: one request at a time, a pause between two, a circuit that opens when it fails again and again and
/// lets one probe through after a while, and the time until which it does not want to be asked.
/// </summary>
internal sealed class HostGate
{
    private const double FailureRatio = 0.75;
    private const int MinimumThroughput = 3;

    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstBreak = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBreak = TimeSpan.FromHours(1);

    private readonly TimeProvider _time;
    private readonly CircuitBreakerStateProvider _circuit = new();
    private readonly ResiliencePipeline<Hop> _pipeline;

    private long? _lastRequest;
    private int _asking;
    private long _touchedAt;
    private DateTimeOffset _brokenUntil;
    private DateTimeOffset _heldUntil;

    public HostGate(TimeProvider time)
    {
        _time = time;
        _pipeline = new ResiliencePipelineBuilder<Hop> { TimeProvider = time }
            .AddConcurrencyLimiter(
                new ConcurrencyLimiterOptions
                {
                    PermitLimit = 1,
                    QueueLimit = int.MaxValue,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }
            )
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<Hop>
                {
                    FailureRatio = FailureRatio,
                    MinimumThroughput = MinimumThroughput,
                    SamplingDuration = Sampling,
                    BreakDurationGenerator = broken => ValueTask.FromResult(BreakAfter(broken.HalfOpenAttempts)),
                    ShouldHandle = asked =>
                        ValueTask.FromResult(asked.Outcome.Result is Hop.Arrived { What: Fetched.Failed { Fault.IsOfHost: true } }),
                    StateProvider = _circuit,
                    OnOpened = opened =>
                    {
                        _brokenUntil = time.GetUtcNow() + opened.BreakDuration;
                        return ValueTask.CompletedTask;
                    },
                }
            )
            .Build();
    }

    /// <summary>The state of its circuit.</summary>
    public Circuit Circuit =>
        _circuit.CircuitState is CircuitState.Open or CircuitState.HalfOpen
            ? new Circuit(
                _circuit.CircuitState == CircuitState.Open && _brokenUntil > _time.GetUtcNow()
                    ? CircuitPosition.Open
                    : CircuitPosition.HalfOpen,
                _brokenUntil
            )
            : Circuit.Closed;

    /// <summary>Whether a request is made or waits.</summary>
    public bool IsAsked => Volatile.Read(ref _asking) > 0;

    /// <summary>When it was last wanted, in the ticks of the clock.</summary>
    public long TouchedAt => Volatile.Read(ref _touchedAt);

    /// <summary>Says that it is wanted.</summary>
    public void Touch() => Volatile.Write(ref _touchedAt, _time.GetTimestamp());

    /// <summary>One request, when it is its turn.</summary>
    public async Task<Hop> AskAsync(TimeSpan pause, Func<CancellationToken, Task<Hop>> ask, CancellationToken ct)
    {
        Interlocked.Increment(ref _asking);
        try
        {
            return await _pipeline.ExecuteAsync(async inner => await TurnAsync(pause, ask, inner), ct);
        }
        catch (BrokenCircuitException)
        {
            return Failed(FaultKind.Circuit, "the host failed again and again, and its circuit is open", _brokenUntil);
        }
        finally
        {
            Interlocked.Decrement(ref _asking);
        }
    }

    private async Task<Hop> TurnAsync(TimeSpan pause, Func<CancellationToken, Task<Hop>> ask, CancellationToken ct)
    {
        if (_heldUntil > _time.GetUtcNow())
        {
            return Failed(FaultKind.Throttled, "the host asked for a pause", _heldUntil);
        }

        if (_lastRequest is { } last && pause - _time.GetElapsedTime(last) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, _time, ct);
        }

        _lastRequest = _time.GetTimestamp();
        Hop hop = await ask(ct);
        if (hop is Hop.Arrived { What: Fetched.Failed { Fault: { Kind: FaultKind.Throttled, RetryAt: { } until } } })
        {
            _heldUntil = until;
        }

        return hop;
    }

    private static TimeSpan BreakAfter(int probes) =>
        TimeSpan.FromTicks((long)Math.Min(FirstBreak.Ticks * Math.Pow(2, probes), LongestBreak.Ticks));

    private static Hop.Arrived Failed(FaultKind kind, string reason, DateTimeOffset until) =>
        new(new Fetched.Failed(new FetchFault(kind, reason, until)));
}
