using System.Globalization;
using Polly.Timeout;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Authorizing;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Http.Pacing;
using Watch.Sources.Seams;

namespace Watch.Sources.Http;

/// <summary>
/// One source's way to the network, the only one there is. It asks as its source may, one host at a time and in turn, follows
/// redirects within bounds, tries again what may pass, and says what came of it; only cancellation is an exception.
/// </summary>
internal sealed class Fetcher : IFetcher
{
    private const int MaxRedirects = 5;

    private readonly IHttpClientFactory _clients;
    private readonly SourceSettings _settings;
    private readonly HostGates _gates;
    private readonly RobotsBook _robots;
    private readonly AddressGuard _guard;
    private readonly TimeProvider _time;
    private readonly FetchPipelines _pipelines;
    private readonly Credentials _credentials;

    public Fetcher(
        IHttpClientFactory clients,
        SourceSettings settings,
        HostGates gates,
        RobotsBook robots,
        AddressGuard guard,
        TimeProvider time
    )
    {
        (_clients, _settings, _gates, _robots, _guard, _time) = (clients, settings, gates, robots, guard, time);
        _pipelines = new FetchPipelines(settings.Limits, time);
        _credentials = new Credentials(FetchAsync, time);
        Quota = new Quota(settings, time);
    }

    /// <summary>The requests of the day.</summary>
    public Quota Quota { get; }

    /// <summary>The circuit of an address's host.</summary>
    public Circuit CircuitOf(Uri address) => _gates.Of(address).Circuit;

    public async Task<Fetched> FetchAsync(FetchRequest request, Stream destination, CancellationToken ct)
    {
        Grant grant = await _credentials.GrantAsync(request.Authorization, ct);
        Fetched fetched = await FetchAsync(request, grant, destination, ct);
        if (!grant.IsKept || fetched is not Fetched.Failed failed || !IsTokenRefused(request, failed))
        {
            return fetched;
        }

        // A token may be taken back before its time: another is asked for, once.
        _credentials.Forget(request.Authorization!);
        return await FetchAsync(request, await _credentials.GrantAsync(request.Authorization, ct), destination, ct);
    }

    private static bool IsTokenRefused(FetchRequest request, Fetched.Failed failed) =>
        request.IsTokenRefused is { } says
            ? failed.Reply is { } reply && says(reply.Status, reply.Text)
            : failed.Fault.Kind == FaultKind.Forbidden;

    private async Task<Fetched> FetchAsync(FetchRequest request, Grant grant, Stream destination, CancellationToken ct)
    {
        if (grant.Fault is { } refused)
        {
            return new Fetched.Failed(refused);
        }

        try
        {
            return await (request.IsRepeatable ? _pipelines.Repeated : _pipelines.Once).ExecuteAsync(
                async inner => await FollowAsync(new Way(request, grant), destination, inner),
                ct
            );
        }
        catch (TimeoutRejectedException)
        {
            return Failed(FaultKind.Timeout, "no whole answer in all the time allowed");
        }
    }

    private async Task<Fetched> FollowAsync(Way way, Stream destination, CancellationToken ct)
    {
        for (int redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            Hop hop = await FaultAsync(way, ct) is { } fault
                ? new Hop.Arrived(new Fetched.Failed(fault))
                : await AskAsync(way, destination, ct);
            if (hop is Hop.Arrived arrived)
            {
                return arrived.What with { Moved = way.Moved };
            }

            if (way.GoOn((Hop.Onward)hop) is { } refused)
            {
                return new Fetched.Failed(refused);
            }
        }

        return Failed(FaultKind.Redirect, $"more than {MaxRedirects} redirects");
    }

    private async Task<FetchFault?> FaultAsync(Way way, CancellationToken ct)
    {
        if (way.Asked.SameHost && !way.At.IsSameServer(way.Asked.Address))
        {
            return new FetchFault(FaultKind.Address, "it leads away: only https is asked, and only the host that was configured");
        }

        if (_settings.Fault(way.At, way.From) is { } reason)
        {
            return new FetchFault(FaultKind.Address, reason);
        }

        if (way.HoldsSecret && !_guard.MayHearSecrets(way.At))
        {
            return new FetchFault(FaultKind.Address, "a secret goes over https alone");
        }

        try
        {
            await _guard.CheckProxiedAsync(way.At, ct);
        }
        catch (RefusedAddressException ex)
        {
            return new FetchFault(FaultKind.Address, ex.Message);
        }

        return !way.Asked.IsRobots && _settings.Access.Robots == RobotsPolicy.Honour
            ? await _robots.FaultAsync(way.At, Agent, FetchRobotsAsync, ct)
            : null;
    }

    private Task<Fetched> FetchRobotsAsync(Uri address, MemoryStream text, CancellationToken ct) =>
        FollowAsync(new Way(RobotsFile.Request(address), Grant.None), text, ct);

    private async Task<Hop> AskAsync(Way way, Stream destination, CancellationToken ct)
    {
        HttpClient client = _clients.CreateClient(_settings.Id.Value);
        Exchange one = new(way.Asked, way.Grant, _settings, _time);
        return await _gates.Of(way.At).AskAsync(PauseOf(way.At), inner => OnceAsync(one, client, way.At, destination, inner), ct);
    }

    private TimeSpan PauseOf(Uri address)
    {
        TimeSpan asked = _settings.Access.Robots == RobotsPolicy.Honour ? _robots.DelayOf(address, Agent) : TimeSpan.Zero;
        return asked > _settings.Limits.Pause ? asked : _settings.Limits.Pause;
    }

    private async Task<Hop> OnceAsync(Exchange one, HttpClient client, Uri address, Stream destination, CancellationToken ct)
    {
        if (Quota.Take() is { } fault)
        {
            return new Hop.Arrived(new Fetched.Failed(fault));
        }

        destination.SetLength(0);
        try
        {
            return await _pipelines.Attempt.ExecuteAsync(async inner => await one.SendAsync(client, address, destination, inner), ct);
        }
        catch (TimeoutRejectedException)
        {
            string limit = _settings.Limits.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return new Hop.Arrived(Failed(FaultKind.Timeout, $"no whole answer within {limit} s"));
        }
    }

    /// <summary>The name that <c>robots.txt</c> knows it by: the first word of what the source is told.</summary>
    private string Agent => RobotsFile.Token(_settings.Limits.UserAgent);

    private static Fetched.Failed Failed(FaultKind kind, string reason) => new(new FetchFault(kind, reason));
}
