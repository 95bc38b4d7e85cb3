using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>Walks files and folders on disk.</summary>
internal sealed class FolderWalk(Allowance allowance, bool whateverItsName)
{
    private readonly ArchiveWalk _archives = new(allowance);

    public IEnumerable<Contained> Walk(string path)
    {
        if (Directory.Exists(path))
        {
            return Root(new DirectoryInfo(path));
        }

        FileInfo file = new(path);
        return file.Exists
            ? File(file, EntryName.Clean(file.Name))
            : [new Contained.Refused(path, RejectReason.UnknownDocument, "there is no such file or folder")];
    }

    private IEnumerable<Contained> Root(DirectoryInfo folder)
    {
        bool any = false;
        foreach (Contained contained in Folder(folder, ""))
        {
            any |= contained is not Contained.Skipped;
            yield return contained;
        }

        if (!any)
        {
            yield return new Contained.Refused(folder.Name, RejectReason.UnknownDocument, "the folder holds no file to read");
        }
    }

    private IEnumerable<Contained> Folder(DirectoryInfo folder, string prefix)
    {
        if (List(folder, out Contained.Refused? refused) is not { } entries)
        {
            return [refused!];
        }

        return entries.OrderBy(e => e.Name, StringComparer.Ordinal).SelectMany(e => Entry(e, prefix + EntryName.Clean(e.Name)));
    }

    private IEnumerable<Contained> Entry(FileSystemInfo entry, string name) =>
        entry switch
        {
            _ when allowance.Spent => [],
            _ when !TryCount(name, out Contained.Refused? refused) => refused is null ? [] : [refused],
            DirectoryInfo { LinkTarget: null } folder when !folder.Name.StartsWith('.') => Folder(folder, $"{name}/"),
            FileInfo file when EntryName.IsDataOfFolder(name) || (whateverItsName && !file.Name.StartsWith('.')) => File(file, name),
            _ => [new Contained.Skipped(name)],
        };

    private IEnumerable<Contained> File(FileInfo file, string name)
    {
        using FileStream? content = Open(file, name, out Contained.Refused? refused);
        foreach (Contained contained in content is null ? [refused!] : _archives.Walk(content, name))
        {
            yield return contained;
        }
    }

    private bool TryCount(string name, out Contained.Refused? refused)
    {
        try
        {
            allowance.CountEntry(name);
            refused = null;
            return true;
        }
        catch (ContainerException ex)
        {
            refused = ex.Failure.Report();
            return false;
        }
    }

    private static FileSystemInfo[]? List(DirectoryInfo folder, out Contained.Refused? refused) =>
        Attempt(folder.GetFileSystemInfos, folder.Name, out refused);

    private static FileStream? Open(FileInfo file, string name, out Contained.Refused? refused) =>
        Attempt(
            () => new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan),
            name,
            out refused
        );

    private static T? Attempt<T>(Func<T> action, string name, out Contained.Refused? refused)
        where T : class
    {
        refused = null;
        try
        {
            return action();
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            refused = new Contained.Refused(name, RejectReason.UnknownDocument, $"it cannot be opened: {ex.Message}");
            return null;
        }
    }
}
