using System.Globalization;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>A folder of this machine, into which an operator puts the packages.</summary>
internal sealed class FolderSite(Uri folder) : IPackageSite
{
    private const int MaxDepth = 4;

    public bool IsFilledByHand => true;

    /// <summary>All files below it, of whichever year; a folder that is not there is no failure.</summary>
    public Task<PackageListing> ListAsync(int fromYear, CancellationToken ct)
    {
        DirectoryInfo directory = new(folder.LocalPath);
        return Task.FromResult(
            directory.Exists
                ? List(directory)
                : new PackageListing { Absent = $"not configured: there is no folder {folder.LocalPath} to read packages from" }
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

    private static PackageListing List(DirectoryInfo directory)
    {
        try
        {
            EnumerationOptions below = new()
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = MaxDepth,
                IgnoreInaccessible = false,
                AttributesToSkip = FileAttributes.None,
            };
            FileInfo[] files = directory.GetFiles("*", below);
            return PackageListing.Of(files.OrderBy(f => f.FullName, StringComparer.Ordinal).Select(Link), []);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return PackageListing.Of([], [new FetchStep.Failed(directory.FullName, $"the folder cannot be listed: {ex.Message}")]);
        }
    }

    private static IndexLink Link(FileInfo file) =>
        new(
            new Uri(file.FullName),
            file.Name,
            IsFolder: false,
            DateOnly.FromDateTime(file.LastWriteTimeUtc),
            string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc:O} {file.Length}")
        );
}
