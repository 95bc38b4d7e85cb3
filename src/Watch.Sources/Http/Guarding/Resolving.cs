using System.Net;
using System.Net.Sockets;

namespace Watch.Sources.Http.Guarding;

/// <summary>Says which addresses a name has.</summary>
public interface IHostResolver
{
    /// <summary>The addresses of a name; a name that has none is a <see cref="SocketException"/>.</summary>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct);
}

/// <summary>Connects to an address that was checked.</summary>
public interface IHostConnector
{
    /// <summary>The connection; one that fails is a <see cref="SocketException"/>.</summary>
    Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken ct);
}

/// <summary>The resolver of this machine.</summary>
internal sealed class SystemResolver : IHostResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, ct);
        }
        catch (ArgumentException)
        {
            // A redirect may lead to a name that none can have, one of a thousand letters among them.
            throw new SocketException((int)SocketError.HostNotFound);
        }
    }
}

/// <summary>The network of this machine.</summary>
internal sealed class SystemConnector : IHostConnector
{
    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken ct)
    {
        Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
