using Watch.Rules.Editions.Sites;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering.Sites;

/// <summary>
/// The folder of a site. Unlike all else that is kept, its files are for everybody to read; each of them is whole at any moment, and one
/// that stands there as it should is not touched.
/// </summary>
internal sealed class SiteFolder(string path, ICommitPoints points)
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Open = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes what does not stand there yet, and gives what stands there then.</summary>
    public IReadOnlyList<SiteStamp> Write(IReadOnlyList<SiteFile> files)
    {
        Make();
        List<SiteStamp> stamps = [];
        bool anew = false;
        foreach (SiteFile file in files)
        {
            string name = Path.Combine(path, file.Name);
            points.Before(CommitPoint.File);
            anew |= WholeFile.Write(name, file.Content.Span, Readable);
            points.After(CommitPoint.File);
            stamps.Add(SiteStamp.Of(name));
        }

        if (anew)
        {
            DiskFlush.Of(path);
        }

        return stamps;
    }

    // The folder above is the administrator's: where it is missing, a disk may not be mounted.
    private void Make()
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { } above && !Directory.Exists(above))
        {
            throw new DirectoryNotFoundException();
        }

        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Open);
        }
    }
}

/// <summary>What a file looks like from outside; the same as long as nobody touches it.</summary>
internal sealed record SiteStamp(string Path, long Length, DateTime WrittenAt)
{
    public bool Holds => Of(Path) == this;

    public static SiteStamp Of(string path) =>
        new FileInfo(path) is { Exists: true } file
            ? new SiteStamp(path, file.Length, file.LastWriteTimeUtc)
            : new SiteStamp(path, -1, default);
}
