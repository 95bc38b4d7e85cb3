using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>Reads where the editions of a route stand for whoever comes to read.</summary>
internal static class SiteReading
{
    private const string Whole = "the whole path of a folder, as in /srv/www/viameca";
    private const string Apart = "a folder apart from that of the data and that of the configuration";
    private const string Addresses = "an address as in https://www.example.org/veille/";

    /// <summary>Null where the route has no site, and, reported, where what stands there is none.</summary>
    /// <param name="report">Takes what is wrong.</param>
    /// <param name="node">What stands there.</param>
    /// <param name="mode">Of the route.</param>
    /// <param name="before">The routes that were read before.</param>
    /// <param name="shut">The folders that nobody else may see into.</param>
    public static EditionSite? Site(
        this FileReport report,
        YamlNode? node,
        RouteMode mode,
        IReadOnlyList<PlacedRoute> before,
        IReadOnlyList<string> shut
    )
    {
        if (node is not null && mode != RouteMode.Digest)
        {
            report.Error(node.At, "'site'", [], "only a route in mode 'digest' has editions, and a site for them");
            return null;
        }

        if (MapReader.Of(node, report, "folder", "address") is not { } map)
        {
            return null;
        }

        string? folder = report.Folder(map.Required("folder"), before, shut);
        string? address = report.TextThat(map.Optional("address"), Addresses, IsAddress);
        return folder is null ? null : new EditionSite(folder, address is null ? null : new Uri(address.TrimEnd('/') + '/'));
    }

    private static string? Folder(this FileReport report, YamlNode? node, IReadOnlyList<PlacedRoute> before, IReadOnlyList<string> shut)
    {
        if (report.Scalar(node, Whole) is not { } scalar)
        {
            return null;
        }

        if (!Path.IsPathFullyQualified(scalar.Text))
        {
            report.Error(scalar, Whole);
            return null;
        }

        string folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(scalar.Text));
        if (shut.Any(kept => FolderRelation.Overlap(kept, folder)))
        {
            report.Error(scalar, Apart);
            return null;
        }

        if (before.FirstOrDefault(r => r.Site?.Folder == folder) is { } other)
        {
            report.Error(scalar.At, $"'{scalar.Text}' a second time", [], $"it is the site of {other.Route}");
            return null;
        }

        return folder;
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0, Host.Length: > 0 };
}
