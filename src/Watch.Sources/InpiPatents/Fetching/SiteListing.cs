using System.Globalization;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>
/// Lists the packages of a server by its index pages: the current year stands at the root, closed years in folders beside it.
/// </summary>
internal static class SiteListing
{
    private const int MaxDepth = 3;
    private const int MaxFolders = 100;
    private const long MaxPageBytes = 16 * 1024 * 1024;

    /// <summary>Lists all but the folders of years before the one given.</summary>
    public static async Task<PackageListing> ListAsync(SourceHttp http, Uri address, int fromYear, CancellationToken ct)
    {
        List<IndexLink> files = [];
        List<FetchStep.Failed> failures = [];
        Queue<(Uri Folder, int Depth)> folders = new([(AsFolder(address), 0)]);
        for (int listed = 0; listed < MaxFolders && folders.TryDequeue(out (Uri Folder, int Depth) next); listed++)
        {
            IReadOnlyList<IndexLink> links = await ListAsync(http, next.Folder, failures, ct);
            files.AddRange(links.Where(l => !l.IsFolder));
            foreach (IndexLink link in links.Where(l => l.IsFolder && next.Depth < MaxDepth && !(YearOf(l.Name) < fromYear)))
            {
                folders.Enqueue((link.Address, next.Depth + 1));
            }
        }

        if (folders.Count > 0)
        {
            failures.Add(new FetchStep.Failed(address.AbsoluteUri, $"there are more than {MaxFolders} folders, the most that are listed"));
        }

        return PackageListing.Of(files, failures);
    }

    private static async Task<IReadOnlyList<IndexLink>> ListAsync(
        SourceHttp http,
        Uri folder,
        List<FetchStep.Failed> failures,
        CancellationToken ct
    )
    {
        using MemoryStream page = new();
        Answer answer = await http.GetAsync(folder, page, MaxPageBytes, ct);
        page.Position = 0;
        if (answer is Answer.Body && IndexPage.Read(page, folder) is { } links)
        {
            return links;
        }

        Answer.None none =
            answer as Answer.None ?? new("the answer is no index page: it lists neither a file nor the way up", Lasting: false);
        failures.Add(none.ToStep(folder.AbsoluteUri));
        return [];
    }

    private static Uri AsFolder(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static int? YearOf(string name) =>
        name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
}
