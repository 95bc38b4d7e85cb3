using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Watch.Testing;

/// <summary>A request as it came.</summary>
public sealed record RawRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>As in <c>GET</c>.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>What was sent, a byte a letter; empty where nothing was.</summary>
    public string Body { get; init; } = "";

    /// <summary>The name that was asked for, without its port.</summary>
    public string Host => Headers.GetValueOrDefault("Host", "").Split(':')[0];

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>A server on loopback that answers byte by byte as it is told, right or wrong; one request a connection.</summary>
public sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly ConcurrentDictionary<string, Func<RawRequest, Stream, CancellationToken, Task>> _replies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _running = new(StringComparer.Ordinal);
    private readonly X509Certificate2? _certificate;
    private int _mostAtOnce;
    private int _stallsBegun;
    private long _sent;

    /// <summary>Starts it, in the clear or with a certificate.</summary>
    public RawServer(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        _ = AcceptAsync();
    }

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    public ConcurrentQueue<RawRequest> Requests { get; } = [];

    /// <summary>Whether the requests are kept.</summary>
    public bool Remembers { get; init; } = true;

    /// <summary>The targets asked for, in order.</summary>
    public IReadOnlyList<string> Targets => [.. Requests.Select(r => r.Target)];

    /// <summary>The most requests that were answered at once for one name.</summary>
    public int MostAtOnce => _mostAtOnce;

    /// <summary>How many answers have begun to drip that never end.</summary>
    public int StallsBegun => Volatile.Read(ref _stallsBegun);

    /// <summary>Bytes that endless and slow answers got rid of.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>
    /// What becomes of a request that no other answer is given for; 404 unless it is said. It says that the connection closes, or the next
    /// request might be sent on one that is closing.
    /// </summary>
    public Func<RawRequest, Stream, CancellationToken, Task> Otherwise { get; set; } = Answer(404);

    public void Reply(string target, Func<RawRequest, Stream, CancellationToken, Task> reply) => _replies[target] = reply;

    /// <summary>These bytes and no other.</summary>
    public static Func<RawRequest, Stream, CancellationToken, Task> Raw(string head, byte[]? body = null) =>
        async (_, stream, ct) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(head), ct);
            await stream.WriteAsync(body ?? [], ct);
        };

    /// <summary>A status with headers and a body whose length is told.</summary>
    public static Func<RawRequest, Stream, CancellationToken, Task> Answer(int status, byte[]? body = null, params string[] headers) =>
        Raw(
            $"HTTP/1.1 {status} Said\r\n{string.Concat(headers.Select(h => $"{h}\r\n"))}Content-Length: {body?.Length ?? 0}\r\n"
                + "Connection: close\r\n\r\n",
            body
        );

    /// <summary>A 200 with a text.</summary>
    public static Func<RawRequest, Stream, CancellationToken, Task> Text(string body, params string[] headers) =>
        Answer(200, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>The head, then a piece again and again until nobody reads any longer.</summary>
    public Func<RawRequest, Stream, CancellationToken, Task> Endless(string head, byte[] piece, TimeSpan pause) =>
        async (_, stream, ct) =>
        {
            if (pause > TimeSpan.Zero)
            {
                Interlocked.Increment(ref _stallsBegun);
            }

            await stream.WriteAsync(Encoding.Latin1.GetBytes(head), ct);
            while (!ct.IsCancellationRequested)
            {
                await stream.WriteAsync(piece, ct);
                await stream.FlushAsync(ct);
                Interlocked.Add(ref _sent, piece.Length);
                await Task.Delay(pause, ct);
            }
        };

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stopped.Token);
            }
            catch (Exception ex) when (ex is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using TcpClient held = client;
            await using Stream stream = await SecuredAsync(client.GetStream());
            if (await ReadAsync(stream) is { } request)
            {
                await AnswerAsync(request, stream);
            }
        }
        catch (Exception ex)
            when (ex is IOException or SocketException or OperationCanceledException or AuthenticationException or ObjectDisposedException)
        {
            // The client or the test went away, or did not believe the certificate.
        }
    }

    private async Task<Stream> SecuredAsync(NetworkStream stream)
    {
        if (_certificate is null)
        {
            return stream;
        }

        SslStream secured = new(stream);
        SslStreamCertificateContext context = SslStreamCertificateContext.Create(_certificate, null, offline: true);
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context }, _stopped.Token);
        return secured;
    }

    private async Task AnswerAsync(RawRequest request, Stream stream)
    {
        if (Remembers)
        {
            Requests.Enqueue(request);
        }

        int now = _running.AddOrUpdate(request.Host, 1, (_, n) => n + 1);
        InterlockedMax(now);
        try
        {
            await _replies.GetValueOrDefault(request.Target, Otherwise)(request, stream, _stopped.Token);
        }
        finally
        {
            // Counted down before the last byte is seen to have come: what follows it is another request.
            _running.AddOrUpdate(request.Host, 0, (_, n) => n - 1);
        }
    }

    private void InterlockedMax(int now)
    {
        for (int seen = _mostAtOnce; now > seen; seen = _mostAtOnce)
        {
            Interlocked.CompareExchange(ref _mostAtOnce, now, seen);
        }
    }

    private async Task<string> BodyAsync(StreamReader reader, Dictionary<string, string> headers)
    {
        int length = int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture);
        char[] body = new char[length];
        int read = length == 0 ? 0 : await reader.ReadBlockAsync(body, _stopped.Token);
        return new string(body, 0, read);
    }

    private async Task<RawRequest?> ReadAsync(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.Latin1, false, 1024, leaveOpen: true);
        string? first = await reader.ReadLineAsync(_stopped.Token);
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_stopped.Token) is { Length: > 0 } line)
        {
            string[] parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            headers[parts[0]] = parts.Length == 2 ? parts[1] : "";
        }

        return first?.Split(' ') is [var method, var target, ..]
            ? new RawRequest(target, headers) { Method = method, Body = await BodyAsync(reader, headers) }
            : null;
    }
}
