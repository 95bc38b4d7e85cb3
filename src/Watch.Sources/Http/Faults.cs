using System.Net.Sockets;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Http.Pacing;

namespace Watch.Sources.Http;

/// <summary>Says in our own words what went wrong: nothing that a server sent is repeated.</summary>
internal static class Faults
{
    /// <summary>Of a request that gave no answer.</summary>
    public static Hop Of(HttpRequestException ex) =>
        Chain(ex).OfType<RefusedAddressException>().FirstOrDefault() is { } refused ? Failed(FaultKind.Address, refused.Message)
        : Chain(ex).OfType<ClosedUnansweredException>().FirstOrDefault() is { } closed ? Failed(FaultKind.Broken, closed.Message)
        : ex.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => Failed(FaultKind.Network, "its name does not resolve"),
            HttpRequestError.SecureConnectionError => Failed(FaultKind.Tls, "its TLS certificate is not valid, or the handshake failed"),
            HttpRequestError.ConfigurationLimitExceeded => Failed(FaultKind.TooLarge, "its header is larger than allowed"),
            HttpRequestError.ResponseEnded => Failed(FaultKind.Broken, "the answer breaks off"),
            HttpRequestError.InvalidResponse => Failed(FaultKind.Broken, "what it answers is no HTTP"),
            HttpRequestError.ProxyTunnelError => Failed(FaultKind.Network, "the proxy refuses"),
            _ when Chain(ex).OfType<SocketException>().Any(s => s.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData) =>
                Failed(FaultKind.Network, "its name does not resolve"),
            _ => Failed(FaultKind.Network, "it cannot be connected to, or the connection broke"),
        };

    /// <summary>Of a body that did not come to its end.</summary>
    public static Hop OfBody(IOException ex) =>
        Chain(ex).OfType<RefusedAddressException>().FirstOrDefault() is { } refused
            ? Failed(FaultKind.Address, refused.Message)
            : Failed(FaultKind.Broken, "the answer breaks off");

    /// <summary>Of an answer that is no success.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="now">When it came.</param>
    /// <param name="inMilliseconds">Whether the server writes waits so, in spite of HTTP.</param>
    public static FetchFault Of(HttpResponseMessage response, DateTimeOffset now, bool inMilliseconds = false)
    {
        int status = (int)response.StatusCode;
        DateTimeOffset? retry = Freshness.RetryAfter(response, now, inMilliseconds);
        FaultKind kind = status switch
        {
            404 => FaultKind.NotFound,
            410 => FaultKind.Gone,
            401 or 402 or 403 or 407 or 451 => FaultKind.Forbidden,
            429 => FaultKind.Throttled,
            503 when retry is not null => FaultKind.Throttled,
            >= 500 => FaultKind.Server,
            _ => FaultKind.Status,
        };
        return new FetchFault(kind, $"the server answers {status}", retry) { Status = status };
    }

    private static Hop.Arrived Failed(FaultKind kind, string reason) => new(new Fetched.Failed(new FetchFault(kind, reason)));

    private static IEnumerable<Exception> Chain(Exception ex)
    {
        for (Exception? inner = ex; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }
}
