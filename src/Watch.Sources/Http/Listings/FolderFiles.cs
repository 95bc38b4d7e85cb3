using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Listings;

/// <summary>The files that an operator has put into a folder of this machine.</summary>
internal sealed record FolderFiles
{
    private const int MaxDepth = 4;

    private static readonly EnumerationOptions _below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = MaxDepth,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
    };

    /// <summary>The files, in the order of their paths.</summary>
    public IReadOnlyList<IndexLink> Files { get; private init; } = [];

    /// <summary>Why the folder cannot be listed, or null.</summary>
    public FetchStep.Failed? Failure { get; private init; }

    /// <summary>Why there is nothing to list, where nobody has made the folder yet: no failure. Null where there is one.</summary>
    public string? Absent { get; private init; }

    /// <summary>All files below a folder.</summary>
    public static FolderFiles List(Uri folder)
    {
        DirectoryInfo directory = new(folder.LocalPath);
        if (!directory.Exists)
        {
            return new FolderFiles { Absent = $"not configured: there is no folder {folder.LocalPath} to read packages from" };
        }

        try
        {
            FileInfo[] files = directory.GetFiles("*", _below);
            return new FolderFiles { Files = [.. files.OrderBy(f => f.FullName, StringComparer.Ordinal).Select(Link)] };
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return new FolderFiles { Failure = new FetchStep.Failed(folder.LocalPath, $"the folder cannot be listed: {ex.Message}") };
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
