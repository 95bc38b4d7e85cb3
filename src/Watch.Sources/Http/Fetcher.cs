using System.Globalization;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Http.Pacing;
using Watch.Sources.Seams;

namespace Watch.Sources.Http;

/// <summary>
/// One source's way to the network, the only one there is. It asks as its source may, one host at a time and in turn, follows
/// redirects within bounds, tries again what may pass, and says what came of it; only cancellation is an exception.
/// </summary>
internal sealed class Fetcher(
    IHttpClientFactory clients,
    SourceSettings settings,
    HostGates gates,
    RobotsBook robots,
    AddressGuard guard,
    TimeProvider time
)
{
    private const int MaxRedirects = 5;

    private readonly ResiliencePipeline<Hop> _attempt = new ResiliencePipelineBuilder<Hop> { TimeProvider = time }
        .AddTimeout(settings.Limits.Timeout)
        .Build();
    private readonly ResiliencePipeline<Fetched> _whole = Whole(settings.Limits, time);

    /// <summary>The requests of the day.</summary>
    public Quota Quota { get; } = new(settings, time);

    /// <summary>The circuit of an address's host.</summary>
    public Circuit CircuitOf(Uri address) => gates.Of(address).Circuit;

    /// <summary>Writes what is at an address; what was written is worth nothing unless it is a <see cref="Fetched.Body"/>.</summary>
    public async Task<Fetched> FetchAsync(FetchRequest request, Stream destination, CancellationToken ct)
    {
        try
        {
            return await _whole.ExecuteAsync(async inner => await FollowAsync(request, destination, inner), ct);
        }
        catch (TimeoutRejectedException)
        {
            return Failed(FaultKind.Timeout, "no whole answer in all the time allowed");
        }
    }

    private static ResiliencePipeline<Fetched> Whole(FetchLimits limits, TimeProvider time)
    {
        ResiliencePipelineBuilder<Fetched> builder = new() { TimeProvider = time };
        builder.AddTimeout(limits.TotalTimeout);
        return limits.Retries == 0
            ? builder.Build()
            : builder
                .AddRetry(
                    new RetryStrategyOptions<Fetched>
                    {
                        MaxRetryAttempts = limits.Retries,
                        BackoffType = DelayBackoffType.Exponential,
                        UseJitter = true,
                        Delay = limits.RetryDelay,
                        ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Result is Fetched.Failed { Fault.IsTransient: true }),
                    }
                )
                .Build();
    }

    private async Task<Fetched> FollowAsync(FetchRequest request, Stream destination, CancellationToken ct)
    {
        Uri next = request.Address;
        Uri? from = null;
        Uri? moved = null;
        bool permanently = true;
        for (int redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            Hop hop = await FaultAsync(request, next, from, ct) is { } fault
                ? new Hop.Arrived(new Fetched.Failed(fault))
                : await AskAsync(request, next, destination, ct);
            if (hop is Hop.Arrived arrived)
            {
                return arrived.What with { Moved = moved };
            }

            Hop.Onward onward = (Hop.Onward)hop;
            permanently &= onward.Permanent;
            moved = permanently ? onward.To : moved;
            (from, next) = (next, onward.To);
        }

        return Failed(FaultKind.Redirect, $"more than {MaxRedirects} redirects");
    }

    private async Task<FetchFault?> FaultAsync(FetchRequest request, Uri next, Uri? from, CancellationToken ct)
    {
        if (
            request.SameHost
            && Uri.Compare(next, request.Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase)
                != 0
        )
        {
            return new FetchFault(FaultKind.Address, "it leads away: only https is asked, and only the host that was configured");
        }

        if (settings.Fault(next, from) is { } reason)
        {
            return new FetchFault(FaultKind.Address, reason);
        }

        try
        {
            await guard.CheckProxiedAsync(next, ct);
        }
        catch (RefusedAddressException ex)
        {
            return new FetchFault(FaultKind.Address, ex.Message);
        }

        return !request.IsRobots && settings.Access.Robots == RobotsPolicy.Honour
            ? await robots.FaultAsync(next, Agent, FetchRobotsAsync, ct)
            : null;
    }

    private Task<Fetched> FetchRobotsAsync(Uri address, MemoryStream text, CancellationToken ct) =>
        FollowAsync(
            new FetchRequest
            {
                Address = address,
                MaxBytes = RobotsFile.MaxBytes,
                Unpack = true,
                IsRobots = true,
            },
            text,
            ct
        );

    private async Task<Hop> AskAsync(FetchRequest request, Uri address, Stream destination, CancellationToken ct)
    {
        HttpClient client = clients.CreateClient(settings.Id.Value);
        Request one = new(request, settings, time);
        return await gates.Of(address).AskAsync(PauseOf(address), inner => OnceAsync(one, client, address, destination, inner), ct);
    }

    private TimeSpan PauseOf(Uri address)
    {
        TimeSpan asked = settings.Access.Robots == RobotsPolicy.Honour ? robots.DelayOf(address, Agent) : TimeSpan.Zero;
        return asked > settings.Limits.Pause ? asked : settings.Limits.Pause;
    }

    private async Task<Hop> OnceAsync(Request one, HttpClient client, Uri address, Stream destination, CancellationToken ct)
    {
        if (Quota.Take() is { } fault)
        {
            return new Hop.Arrived(new Fetched.Failed(fault));
        }

        destination.SetLength(0);
        try
        {
            return await _attempt.ExecuteAsync(async inner => await one.SendAsync(client, address, destination, inner), ct);
        }
        catch (TimeoutRejectedException)
        {
            return new Hop.Arrived(
                Failed(
                    FaultKind.Timeout,
                    $"no whole answer within {settings.Limits.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s"
                )
            );
        }
    }

    /// <summary>The name that <c>robots.txt</c> knows it by: the first word of what the source is told.</summary>
    private string Agent => settings.Limits.UserAgent.Split('/', ' ', '(')[0];

    private static Fetched.Failed Failed(FaultKind kind, string reason) => new(new FetchFault(kind, reason));
}
