using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>A folder of this machine, into which an operator puts the packages.</summary>
internal sealed class FolderSite(Uri folder) : IPackageSite
{
    public bool IsFilledByHand => true;

    /// <summary>All files below it, of whichever year; a folder that is not there is no failure.</summary>
    public Task<PackageListing> ListAsync(int fromYear, CancellationToken ct)
    {
        FolderFiles found = FolderFiles.List(folder);
        return Task.FromResult(
            found.Absent is { } absent
                ? new PackageListing { Absent = absent }
                : PackageListing.Of(found.Files, found.Failure is { } failure ? [failure] : [])
        );
    }

    public async Task<(FetchStep.Failed? Fault, bool IsLasting)> TransferAsync(IndexLink link, FileStream file, CancellationToken ct)
    {
        try
        {
            await using FileStream content = File.OpenRead(link.Address.LocalPath);
            await content.CopyToAsync(file, ct);
            return (null, false);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return (new FetchStep.Failed(link.Name, $"the file cannot be read: {ex.Message}"), false);
        }
    }

    public void Dispose() { }
}
