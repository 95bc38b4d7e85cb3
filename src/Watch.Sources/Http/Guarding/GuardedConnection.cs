using System.Net;
using System.Net.Sockets;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Guarding;

/// <summary>Connects where a fetch of a source would, for who looks whether the way is open.</summary>
public static class GuardedConnection
{
    /// <summary>A connection to the server of an address, without TLS; to the proxy where that is the server.</summary>
    /// <exception cref="RefusedAddressException">The source may not reach it.</exception>
    /// <exception cref="SocketException">The name has no address, or none of them answers.</exception>
    public static async Task<Stream> OpenAsync(Uri address, NetworkSettings network, SourceSettings settings, CancellationToken ct) =>
        await new AddressGuard(new SystemResolver(), new SystemConnector(), network, settings).OpenAsync(
            new DnsEndPoint(address.IdnHost.Trim('[', ']'), PortOf(address)),
            ct
        );

    /// <summary>The port of an address; that of SFTP where it names none and its scheme is no scheme of the web.</summary>
    public static int PortOf(Uri address) => address.PortOrStandard;
}
