using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Routes;

namespace Watch.Rules.Editions.Sites;

/// <summary>What the files and entries of a site are called, for ever.</summary>
public static class SiteNames
{
    public const string Index = "index.html";
    public const string Feed = "atom.xml";

    private const int GuidBytes = 16;

    /// <summary>The files that bear the id of the feed, by which they are known for those of the route.</summary>
    public static IReadOnlyList<string> Marked { get; } = [Index, Feed];

    /// <summary>The file of an edition: <c>edition-0012.html</c>.</summary>
    public static string PageOf(int number) => string.Create(CultureInfo.InvariantCulture, $"edition-{number:0000}.html");

    /// <summary>Where the page of an edition is found; null where the site says no address, and for a preview.</summary>
    public static Uri? AddressOf(EditionSite? site, int number) =>
        number > 0 && site?.Address is { } address ? new Uri(address, PageOf(number)) : null;

    /// <summary>The id of the entry of an edition: made of route and number, and of nothing that can change.</summary>
    internal static string IdOf(Route route, int number) =>
        Urn(string.Create(CultureInfo.InvariantCulture, $"watch edition {route} {number}"));

    /// <summary>The id of the feed of a route.</summary>
    public static string IdOf(Route route) => Urn($"watch feed {route}");

    // A UUID of version 8 (RFC 9562): its other bits are those of a hash.
    private static string Urn(string name)
    {
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..GuidBytes];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true):D}";
    }
}
