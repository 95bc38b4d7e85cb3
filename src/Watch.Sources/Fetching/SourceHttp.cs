using System.Globalization;
using System.Net;

namespace Watch.Sources.Fetching;

/// <summary>
/// One source's way to the network: its named client, a pause between requests, a bound on time and size, https only except
/// on loopback, and no redirect that leaves the host.
/// </summary>
internal sealed class SourceHttp(IHttpClientFactory clients, SourceSettings settings, TimeProvider time)
{
    private const int MaxRedirects = 3;
    private const int BufferSize = 64 * 1024;

    private long? _lastRequest;

    /// <summary>Writes what is at an address; whatever goes wrong but cancellation is an answer, and what was written then is worth nothing.</summary>
    public async Task<Answer> GetAsync(Uri address, Stream destination, long maxBytes, CancellationToken ct)
    {
        using CancellationTokenSource late = new(settings.Limits.Timeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            await PauseAsync(ct);
            return await FollowAsync(address, destination, maxBytes, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Answer.None($"no whole answer within {settings.Limits.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s", Lasting: false);
        }
        catch (Exception ex) when (ex is HttpRequestException or IOException)
        {
            return new Answer.None(ex.Message, Lasting: false);
        }
    }

    private async Task<Answer> FollowAsync(Uri address, Stream destination, long maxBytes, CancellationToken ct)
    {
        Uri next = address;
        for (int redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (!IsAllowed(next, address))
            {
                return new Answer.None($"{next} is not asked: only https is, and only the host that was configured", Lasting: false);
            }

            using HttpRequestMessage request = new(HttpMethod.Get, next);
            using HttpResponseMessage response = await clients.CreateClient(settings.Id.Value)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                return await BodyAsync(response, next, destination, maxBytes, ct);
            }

            next = new Uri(next, location);
        }

        return new Answer.None($"more than {MaxRedirects} redirects", Lasting: false);
    }

    private static async Task<Answer> BodyAsync(HttpResponseMessage response, Uri address, Stream destination, long maxBytes, CancellationToken ct)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new Answer.None(
                $"the server answers {(int)response.StatusCode} {response.ReasonPhrase}",
                response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone);
        }

        long? length = response.Content.Headers.ContentLength;
        string tooLarge = string.Create(CultureInfo.InvariantCulture, $"it is larger than {maxBytes} bytes, the most allowed");
        if (length > maxBytes)
        {
            return new Answer.None(tooLarge, Lasting: true);
        }

        await using Stream body = await response.Content.ReadAsStreamAsync(ct);
        byte[] buffer = new byte[BufferSize];
        long written = 0;
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0; written += read)
        {
            if (written + read > maxBytes)
            {
                return new Answer.None(tooLarge, Lasting: true);
            }

            await destination.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return new Answer.Body(address, response.Content.Headers.ContentType?.CharSet, length is not null);
    }

    private async Task PauseAsync(CancellationToken ct)
    {
        if (_lastRequest is { } last && settings.Limits.Pause - time.GetElapsedTime(last) is var left && left > TimeSpan.Zero)
        {
            await Task.Delay(left, time, ct);
        }

        _lastRequest = time.GetTimestamp();
    }

    private static bool IsAllowed(Uri address, Uri configured) =>
        (IsScheme(address, Uri.UriSchemeHttps) || (IsScheme(address, Uri.UriSchemeHttp) && address.IsLoopback))
        && Uri.Compare(address, configured, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsScheme(Uri address, string scheme) => string.Equals(address.Scheme, scheme, StringComparison.Ordinal);
}
