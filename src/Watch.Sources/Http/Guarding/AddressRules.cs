using System.Net;
using System.Net.Sockets;

namespace Watch.Sources.Http.Guarding;

/// <summary>How far away an address is.</summary>
internal enum AddressReach
{
    /// <summary>Anywhere on the network that everybody shares.</summary>
    Public,

    /// <summary>This machine or a network of one's own: where a source says so.</summary>
    Private,

    /// <summary>Link-local, with the metadata services of hosts; multicast; what is no address of anybody.</summary>
    Never,
}

/// <summary>Tells how far an address is, whatever form it is written in: pure.</summary>
internal static class AddressRules
{
    // Of the sixth version nothing is anybody's outside of these.
    private static readonly IPNetwork Assigned = IPNetwork.Parse("2000::/3");

    // The first that holds an address decides: services of hosts that tell secrets stand before the networks that they are in.
    private static readonly (IPNetwork Network, AddressReach Reach)[] Known =
    [
        .. Of(AddressReach.Never, "100.100.100.200/32", "168.63.129.16/32", "fd00:ec2::254/128", "fd20:ce::254/128"),
        .. Of(AddressReach.Private, "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"),
        .. Of(
            AddressReach.Never,
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4"
        ),
        .. Of(AddressReach.Private, "::1/128", "fc00::/7"),
        .. Of(
            AddressReach.Never,
            "::/128",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"
        ),
    ];

    // Where in an address of IPv6 one of IPv4 stands: translated, compatible, NAT64, 6to4. Of mapped ones the library knows.
    private static readonly (IPNetwork Network, int At)[] Wrapping =
    [
        (IPNetwork.Parse("::ffff:0:0:0/96"), 12),
        (IPNetwork.Parse("::/96"), 12),
        (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    /// <summary>How far an address is.</summary>
    public static AddressReach ReachOf(IPAddress address)
    {
        AddressReach? known = Known.Where(k => k.Network.Contains(address)).Select(k => (AddressReach?)k.Reach).FirstOrDefault();
        return known
            ?? (
                Unwrapped(address) is { } inner ? ReachOf(inner)
                : IsAssigned(address) ? AddressReach.Public
                : AddressReach.Never
            );
    }

    private static bool IsAssigned(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork || Assigned.Contains(address);

    private static IPAddress? Unwrapped(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : null;
        }

        foreach ((IPNetwork network, int at) in Wrapping)
        {
            if (network.Contains(address))
            {
                return new IPAddress(address.GetAddressBytes().AsSpan(at, 4));
            }
        }

        return null;
    }

    private static IEnumerable<(IPNetwork Network, AddressReach Reach)> Of(AddressReach reach, params IEnumerable<string> networks) =>
        networks.Select(n => (IPNetwork.Parse(n), reach));
}
