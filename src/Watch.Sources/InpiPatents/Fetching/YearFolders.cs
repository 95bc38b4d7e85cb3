using System.Globalization;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>
/// Lists the packages of a server: the current year stands at the root, closed years in folders beside it.
/// </summary>
/// <param name="list">What one folder holds, or why that is not known.</param>
internal sealed class YearFolders(Func<Uri, CancellationToken, Task<FolderContent>> list)
{
    private const int MaxDepth = 3;
    private const int MaxFolders = 100;

    /// <summary>Lists all but the folders of years before the one given. A server without a package is no server of packages.</summary>
    public async Task<PackageListing> ListAsync(Uri address, int fromYear, CancellationToken ct)
    {
        List<IndexLink> files = [];
        List<FetchStep.Failed> failures = [];
        Queue<(Uri Folder, int Depth)> folders = new([(AsFolder(address), 0)]);
        for (int listed = 0; listed < MaxFolders && folders.TryDequeue(out (Uri Folder, int Depth) next); listed++)
        {
            FolderContent content = await list(next.Folder, ct);
            failures.AddRange(content.Fault is { } fault ? [fault] : []);
            files.AddRange(content.Links.Where(l => !l.IsFolder));
            foreach (IndexLink link in content.Links.Where(l => l.IsFolder && next.Depth < MaxDepth && !(YearOf(l.Name) < fromYear)))
            {
                folders.Enqueue((AsFolder(link.Address), next.Depth + 1));
            }
        }

        if (folders.Count > 0)
        {
            failures.Add(new FetchStep.Failed(address.AbsoluteUri, $"there are more than {MaxFolders} folders, the most that are listed"));
        }

        PackageListing listing = PackageListing.Of(files, failures);
        return listing.Packages.Count + failures.Count > 0
            ? listing
            : PackageListing.Of(
                [],
                [new FetchStep.Failed(address.AbsoluteUri, "no package is listed anywhere below: the layout or the names have changed")]
            );
    }

    private static Uri AsFolder(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static int? YearOf(string name) =>
        name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
}

/// <summary>What one folder of a server holds.</summary>
/// <param name="Links">Files and folders.</param>
/// <param name="Fault">Why it could not be listed; null where it could.</param>
internal sealed record FolderContent(IReadOnlyList<IndexLink> Links, FetchStep.Failed? Fault);
