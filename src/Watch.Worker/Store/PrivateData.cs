namespace Watch.Worker.Store;

/// <summary>
/// A folder that its owner alone may enter, and files that its owner alone may read, whatever the umask: what lies in it tells who is
/// watched. On Windows the rights are those of the folder above.
/// </summary>
internal static class PrivateData
{
    private const UnixFileMode OfFolders = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OfFiles = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    // The numbers of Linux (EAGAIN) and, with the system's prefix, of Windows (sharing violation, lock violation).
    private static readonly int[] OpenElsewhere = [11, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private static readonly EnumerationOptions NoLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Makes a folder and those above it that are missing.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } above && !Directory.Exists(above))
        {
            Create(above);
        }

        Directory.CreateDirectory(path, OfFolders);
    }

    /// <summary>Opens a file of such a folder; one that is made is its owner's alone.</summary>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share)
    {
        FileStreamOptions options = new()
        {
            Mode = mode,
            Access = access,
            Share = share,
        };
        if (!OperatingSystem.IsWindows() && mode is not (FileMode.Open or FileMode.Truncate))
        {
            options.UnixCreateMode = OfFiles;
        }

        return new FileStream(path, options);
    }

    /// <summary>Opens a file for nobody else to open meanwhile; null where another has it open.</summary>
    /// <exception cref="IOException">It cannot be opened for another reason, as when the disk is full.</exception>
    public static FileStream? TryOpenAlone(string path, FileMode mode)
    {
        try
        {
            return Open(path, mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException ex) when (OpenElsewhere.Contains(ex.HResult))
        {
            return null;
        }
    }

    /// <summary>
    /// Takes from others what rights they have. Where the folder itself was shut nobody can have come further, and only what stands
    /// directly in it is looked at.
    /// </summary>
    /// <returns>How many files and folders were open to others.</returns>
    public static int Tighten(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return 0;
        }

        DirectoryInfo folder = new(path);
        bool wasOpen = TightenOne(folder);
        EnumerationOptions within = wasOpen
            ? new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true }
            : NoLinks;
        return (wasOpen ? 1 : 0) + folder.EnumerateFileSystemInfos("*", within).ToList().Count(TightenOne);
    }

    /// <summary>Whether others have any right to a file or folder; false where it is not there, and on Windows.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && Path.Exists(path) && (File.GetUnixFileMode(path) & OfOthers) != UnixFileMode.None;

    private static bool TightenOne(FileSystemInfo entry)
    {
        if (OperatingSystem.IsWindows() || !entry.Exists || (entry.UnixFileMode & OfOthers) == UnixFileMode.None)
        {
            return false;
        }

        try
        {
            entry.UnixFileMode &= ~OfOthers;
            return true;
        }
        // What belongs to another, as a mounted volume does, is his to shut; this process can use it all the same.
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
