using System.Net;
using System.Net.Sockets;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Guarding;

/// <summary>
/// Connects to what a source may reach, and to nothing else. The address that was checked is the one connected to, so a name
/// that is resolved a second time to somewhere else gains nothing.
/// </summary>
internal sealed class AddressGuard(IHostResolver resolver, IHostConnector connector, NetworkSettings network, SourceSettings settings)
{
    private static readonly string[] LocalEndings = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];

    /// <summary>What the handler connects by.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        AskedOnce.Connect(context.InitialRequestMessage);
        return await OpenAsync(context.DnsEndPoint, ct);
    }

    /// <summary>A connection to the first address of a host that answers, if all of them may be reached.</summary>
    public async Task<WatchedConnection> OpenAsync(DnsEndPoint end, CancellationToken ct)
    {
        IReadOnlyList<IPAddress> addresses = IsProxy(end) ? await ResolveAsync(end.Host, ct) : await AddressesAsync(end.Host, end.Port, ct);
        for (int i = 0; ; i++)
        {
            try
            {
                return new WatchedConnection(await connector.ConnectAsync(new IPEndPoint(addresses[i], end.Port), ct));
            }
            catch (SocketException) when (i < addresses.Count - 1)
            {
                // The next address of the name may answer.
            }
        }
    }

    /// <summary>The addresses of a host, at least one, each of which may be reached at that port.</summary>
    public async Task<IReadOnlyList<IPAddress>> AddressesAsync(string host, int port, CancellationToken ct)
    {
        IReadOnlyList<IPAddress> addresses = await ResolveAsync(host, ct);
        Check(host, port, addresses);
        return addresses;
    }

    /// <summary>Whether a secret may go there: over https, and in the clear to this machine at most, with no proxy between.</summary>
    public bool MayHearSecrets(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        || (network.Proxy is null && IPAddress.TryParse(address.IdnHost, out IPAddress? literal) && IsLoopback(literal));

    /// <summary>
    /// Checks what a proxy would be asked for. A name that does not resolve here is the proxy's to resolve; one that can
    /// only be of a network of one's own is refused.
    /// </summary>
    public async Task CheckProxiedAsync(Uri address, CancellationToken ct)
    {
        if (network.Proxy is null)
        {
            return;
        }

        try
        {
            Check(address.IdnHost, address.PortOrStandard, await ResolveAsync(address.IdnHost, ct));
        }
        catch (SocketException)
        {
            if (!settings.Access.AllowPrivate && IsLocalName(address.IdnHost))
            {
                throw new RefusedAddressException("it is a name of a private network, which the source does not allow");
            }
        }
    }

    private async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        IReadOnlyList<IPAddress> addresses = IPAddress.TryParse(host, out IPAddress? literal)
            ? [literal]
            : await resolver.ResolveAsync(host, ct);
        return addresses.Count > 0 ? addresses : throw new SocketException((int)SocketError.HostNotFound);
    }

    private void Check(string host, int port, IReadOnlyList<IPAddress> addresses)
    {
        AddressReach most = addresses.Max(AddressRules.ReachOf);
        if (most == AddressReach.Never)
        {
            throw new RefusedAddressException("it has a link-local, metadata, multicast or reserved address, which nothing may reach");
        }

        if (
            most == AddressReach.Private
            && !settings.Access.AllowPrivate
            && !(settings.IsDeclaredLoopback(host, port) && addresses.All(IsLoopback))
        )
        {
            throw new RefusedAddressException("it has a loopback or private address, which the source does not allow");
        }
    }

    private static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address);

    private bool IsProxy(DnsEndPoint end) =>
        network.Proxy is { } proxy && proxy.Port == end.Port && string.Equals(proxy.IdnHost, end.Host, StringComparison.OrdinalIgnoreCase);

    private static bool IsLocalName(string host)
    {
        string name = host.TrimEnd('.');
        return !name.Contains('.', StringComparison.Ordinal)
            || LocalEndings.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
