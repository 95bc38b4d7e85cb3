using System.Net;
using System.Net.Sockets;

namespace Watch.Sources.Tests.Sftp;

/// <summary>A way to a server of this machine that breaks when so many bytes have come back over one connection.</summary>
internal sealed class CuttingWay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopped = new();
    private readonly int _to;

    public CuttingWay(int to)
    {
        _to = to;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>How many bytes come back; null is no end.</summary>
    public long? After { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _stopped.Cancel();
        _listener.Dispose();
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            try
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_stopped.Token));
            }
            catch (Exception ex) when (ex is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using TcpClient near = client;
        using TcpClient far = new();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _to, _stopped.Token);
            await Task.WhenAny(CopyAsync(near, far, null), CopyAsync(far, near, After));
        }
        catch (Exception ex) when (ex is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either end went: that is what it is here for.
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, long? most)
    {
        byte[] buffer = new byte[4096];
        long carried = 0;
        try
        {
            for (int read; (read = await from.GetStream().ReadAsync(buffer, _stopped.Token)) > 0 && !(carried > most); carried += read)
            {
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _stopped.Token);
            }
        }
        catch (Exception ex) when (ex is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Either end went.
        }
    }
}
