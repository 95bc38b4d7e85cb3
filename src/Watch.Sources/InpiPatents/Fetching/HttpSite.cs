using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>A server asked over https, which lists its folders by index pages.</summary>
internal sealed class HttpSite(SourceHttp http, Uri address, long maxBytes) : IPackageSite
{
    private const long MaxPageBytes = 16 * 1024 * 1024;

    public bool IsFilledByHand => false;

    public Task<PackageListing> ListAsync(int fromYear, CancellationToken ct) =>
        new YearFolders(ListAsync).ListAsync(address, fromYear, ct);

    public async Task<(FetchStep.Failed? Fault, bool IsLasting)> TransferAsync(IndexLink link, FileStream file, CancellationToken ct)
    {
        Answer answer = await http.GetAsync(link.Address, file, maxBytes, ct);
        return (Transfer.Fault(answer, file, link), answer is Answer.None { Lasting: true });
    }

    public void Dispose() { }

    private async Task<FolderContent> ListAsync(Uri folder, CancellationToken ct)
    {
        using MemoryStream page = new();
        Answer answer = await http.GetAsync(folder, page, MaxPageBytes, ct);
        page.Position = 0;
        if (answer is Answer.Body && IndexPage.Read(page, folder) is { } links)
        {
            return new FolderContent(links, null);
        }

        Answer.None none =
            answer as Answer.None ?? new("the answer is no index page: it lists neither a file nor the way up", Lasting: false);
        return new FolderContent([], none.ToStep(folder.AbsoluteUri));
    }
}
