using System.Globalization;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>Lists the packages that an operator has put into a folder of this machine.</summary>
internal static class FolderListing
{
    private const int MaxDepth = 4;

    /// <summary>All files below it; a folder that is not there is no failure.</summary>
    public static PackageListing List(Uri folder)
    {
        DirectoryInfo directory = new(folder.LocalPath);
        if (!directory.Exists)
        {
            return new PackageListing { Absent = $"not configured: there is no folder {folder.LocalPath} to read packages from" };
        }

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
            return PackageListing.Of([], [new FetchStep.Failed(folder.LocalPath, $"the folder cannot be listed: {ex.Message}")]);
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
