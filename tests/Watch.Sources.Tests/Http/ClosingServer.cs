using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Watch.Sources.Tests.Http;

/// <summary>A server that answers a GET and keeps the connection, and closes it without a word when a post has come.</summary>
internal sealed class ClosingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private int _posts;

    public ClosingServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>How many posts came.</summary>
    public int Posts => Volatile.Read(ref _posts);

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stopped.Token);
                await using NetworkStream stream = client.GetStream();
                await ServeAsync(stream);
            }
        }
        catch (Exception ex) when (ex is SocketException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        byte[] buffer = new byte[4096];
        StringBuilder came = new();
        while (await stream.ReadAsync(buffer, _stopped.Token) is > 0 and int read)
        {
            string text = came.Append(Encoding.Latin1.GetString(buffer, 0, read)).ToString();
            if (
                text.StartsWith("POST", StringComparison.Ordinal)
                && text.Contains("\r\n\r\n", StringComparison.Ordinal)
                && !text.EndsWith('\n')
            )
            {
                Interlocked.Increment(ref _posts);
                return;
            }

            if (text.StartsWith("GET", StringComparison.Ordinal) && text.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                came.Clear();
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), _stopped.Token);
            }
        }
    }
}
