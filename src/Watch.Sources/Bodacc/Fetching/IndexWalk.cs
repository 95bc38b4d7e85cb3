using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>
/// Finds the issues by walking the index pages below an address. The layout of the folders changes with the years, so no
/// folder's name is known here but those that are a year, which can be left out when the year is over and done.
/// </summary>
internal sealed partial class IndexWalk(SourceHttp http)
{
    private const int MaxDepth = 4;
    private const int MaxFolders = 200;
    private const long MaxPageBytes = 16 * 1024 * 1024;

    /// <summary>Lists everything of a year and later.</summary>
    public async Task<ArchiveListing> ListAsync(Uri address, int fromYear, CancellationToken ct)
    {
        Found found = new();
        Queue<(Uri Folder, int Depth)> folders = new([(AsFolder(address), 0)]);
        for (int listed = 0; folders.TryDequeue(out (Uri Folder, int Depth) next); listed++)
        {
            if (listed == MaxFolders)
            {
                found.Failures.Add(
                    new FetchStep.Failed(address.AbsoluteUri, $"there are more than {MaxFolders} folders, the most that are listed")
                );
                break;
            }

            foreach (IndexLink folder in await ListAsync(next.Folder, found, ct))
            {
                if (next.Depth < MaxDepth && !(YearOf(folder.Name) < fromYear))
                {
                    folders.Enqueue((folder.Address, next.Depth + 1));
                }
            }
        }

        return new ArchiveListing
        {
            Issues = [.. found.Issues.Where(i => i.Issue.Year >= fromYear).DistinctBy(i => i.Issue.Stem, StringComparer.OrdinalIgnoreCase)],
            Years = [.. found.Years.Where(y => y.Year >= fromYear).DistinctBy(y => y.Year).OrderBy(y => y.Year)],
            Failures = found.Failures,
        };
    }

    private async Task<IEnumerable<IndexLink>> ListAsync(Uri folder, Found found, CancellationToken ct)
    {
        using MemoryStream page = new();
        Answer answer = await http.GetAsync(folder, page, MaxPageBytes, ct);
        page.Position = 0;
        IReadOnlyList<IndexLink>? links = answer is Answer.Body ? IndexPage.Read(page, folder) : null;
        if (links is null)
        {
            Answer.None none =
                answer as Answer.None ?? new("the answer is no index page: it lists neither a file nor the way up", Lasting: false);
            found.Failures.Add(none.ToStep(folder.AbsoluteUri));
            return [];
        }

        foreach (IndexLink file in links.Where(l => !l.IsFolder))
        {
            found.Add(file);
        }

        return links.Where(l => l.IsFolder);
    }

    private static Uri AsFolder(Uri address) => address.AbsolutePath.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    private static int? YearOf(string name) =>
        YearName.Match(name) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(BODACC_)?(?<year>(19|20)[0-9]{2})(\.(tar|taz|tgz|zip|tar\.gz))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex YearName { get; }

    private sealed class Found
    {
        public List<ListedIssue> Issues { get; } = [];

        public List<ListedYear> Years { get; } = [];

        public List<FetchStep.Failed> Failures { get; } = [];

        public void Add(IndexLink file)
        {
            if (file.Name.EndsWith(".taz", StringComparison.OrdinalIgnoreCase) && Issue.TryParse(file.Name, out Issue? issue))
            {
                Issues.Add(new ListedIssue(issue, file));
            }
            else if (YearOf(file.Name) is { } year && file.Name.Contains('.', StringComparison.Ordinal))
            {
                Years.Add(new ListedYear(year, file));
            }
        }
    }
}
