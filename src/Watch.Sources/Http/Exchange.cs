using System.Net.Http.Headers;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Authorizing;
using Watch.Sources.Http.Bodies;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Http.Pacing;
using Watch.Sources.Seams;

namespace Watch.Sources.Http;

/// <summary>One request to one host and what came of it, whatever that is: only cancellation is an exception.</summary>
internal sealed class Exchange(FetchRequest asked, Grant grant, SourceSettings settings, TimeProvider time)
{
    private const string FeedTypes =
        "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1";
    private const string PageTypes = "text/html, application/xhtml+xml, */*;q=0.1";
    private const int LongestValidator = 1024;

    private readonly Validators _known = asked.Body is null ? asked.Known : Validators.None;

    /// <summary>Asks, and writes the body if there is one.</summary>
    public async Task<Hop> SendAsync(HttpClient client, Uri address, Stream destination, CancellationToken ct)
    {
        try
        {
            using HttpRequestMessage request = Make(address);
            AskedOnce.Begin(request);
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return Onward(response, address) ?? new Hop.Arrived(await ArrivedAsync(response, address, destination, ct));
        }
        catch (BodyException ex)
        {
            return Failed(ex.Kind, ex.Message);
        }
        catch (HttpRequestException ex)
        {
            return Faults.Of(ex);
        }
        catch (IOException ex)
        {
            return Faults.OfBody(ex);
        }
    }

    private HttpRequestMessage Make(Uri address)
    {
        HttpRequestMessage request = new(asked.Body is null ? HttpMethod.Get : HttpMethod.Post, address) { Content = Content() };
        request.Headers.TryAddWithoutValidation("User-Agent", settings.Limits.UserAgent);
        Add(
            request,
            "Accept",
            asked.Expected switch
            {
                Expected.Feed => FeedTypes,
                Expected.Page => PageTypes,
                _ => null,
            }
        );
        Add(request, "Accept-Encoding", asked.Unpack ? "gzip, deflate, br" : null);
        Add(request, grant.Name, grant.Header);
        foreach ((string name, string value) in asked.Headers)
        {
            Add(request, name, value);
        }

        Add(request, "If-None-Match", _known.ETag);
        Add(request, "If-Modified-Since", _known.LastModified);
        return request;
    }

    private ReadOnlyMemoryContent? Content() =>
        asked.Body is { } body
            ? new ReadOnlyMemoryContent(body.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(body.MediaType) } }
            : null;

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static Hop? Onward(HttpResponseMessage response, Uri address)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
        {
            return null;
        }

        return response.Headers.Location is { } location && Uri.TryCreate(address, location, out Uri? to)
            ? new Hop.Onward(to, (int)response.StatusCode is 301 or 308, (int)response.StatusCode is 307 or 308)
            : Failed(FaultKind.Redirect, $"the server answers {(int)response.StatusCode} without saying where to");
    }

    private async Task<Fetched> ArrivedAsync(HttpResponseMessage response, Uri address, Stream destination, CancellationToken ct)
    {
        DateTimeOffset now = time.GetUtcNow();
        Fetched fetched = (int)response.StatusCode switch
        {
            // A proxy that changed a 200 says 203 (RFC 9110, 15.3.4).
            200 or 203 => await BodyAsync(response, address, destination, now, ct),
            304 when _known != Validators.None => new Fetched.Unchanged(Freshness.Until(response, now))
            {
                Validators = ValidatorsOf(response),
            },
            304 => new Fetched.Failed(new FetchFault(FaultKind.Status, "the server says that nothing has changed, which was not asked")),
            _ => new Fetched.Failed(Faults.Of(response, now, asked.WaitsInMilliseconds)),
        };
        return asked.Wanted.Count == 0 ? fetched : fetched with { Reply = await ServerReplies.OfAsync(response, asked, ct) };
    }

    private async Task<Fetched> BodyAsync(
        HttpResponseMessage response,
        Uri address,
        Stream destination,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        long? length = response.Content.Headers.ContentLength;
        BodyReader reader = new(asked.MaxBytes, asked.Unpack);
        if (length > asked.MaxBytes && !asked.IsRobots)
        {
            return new Fetched.Failed(new FetchFault(FaultKind.TooLarge, reader.TooLarge));
        }

        await using Stream body = await response.Content.ReadAsStreamAsync(ct);
        string hash = await reader.CopyAsync(body, [.. response.Content.Headers.ContentEncoding], destination, ct);
        return BodySniffer.Fault(destination, asked.Expected) is { } fault
            ? new Fetched.Failed(new FetchFault(FaultKind.WrongContent, fault))
            : new Fetched.Body
            {
                Address = address,
                ContentType = response.Content.Headers.ContentType?.MediaType,
                Charset = response.Content.Headers.ContentType?.CharSet,
                Validators = ValidatorsOf(response),
                Hash = hash,
                FreshUntil = Freshness.Until(response, now),
                Counted = length is not null,
                Whole = asked.Expected != Expected.Feed || BodySniffer.IsWhole(destination),
            };
    }

    private static Validators ValidatorsOf(HttpResponseMessage response) =>
        new(Verbatim(response.Headers, "ETag"), Verbatim(response.Content.Headers, "Last-Modified"));

    // A header that is asked with holds ASCII alone: what is not would make every further request fail.
    private static string? Verbatim(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
        && values is { Count: 1 }
        && values.ToString() is { Length: > 0 and <= LongestValidator } value
        && value.All(c => c is >= ' ' and <= '~')
            ? value
            : null;

    private static Hop.Arrived Failed(FaultKind kind, string reason) => new(new Fetched.Failed(new FetchFault(kind, reason)));
}
