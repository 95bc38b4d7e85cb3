using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// Writes a file so that a reader sees all of it or nothing, for the worker's own user alone where nobody says otherwise. It is on disk
/// after <see cref="DiskFlush.Of"/>: what a power cut leaves of it before that is found to differ, and written again.
/// </summary>
internal static class WholeFile
{
    /// <summary>Writes it; false where it stands there with this content already.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">All of it.</param>
    /// <param name="mode">Who may read it; null for the worker's own user alone.</param>
    public static bool Write(string path, ReadOnlySpan<byte> content, UnixFileMode? mode = null)
    {
        if (Holds(path, content))
        {
            Allow(path, mode);
            return false;
        }

        string unfinished = path + ".tmp";
        try
        {
            // Made anew: what stands there under that name may be a link to somewhere else.
            File.Delete(unfinished);
            using (FileStream file = PrivateData.Open(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(content);
                DiskFlush.OfFile(file);
            }

            Allow(unfinished, mode);
            File.Move(unfinished, path, overwrite: true);
            return true;
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            Discard(unfinished);
            throw;
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> content) =>
        new FileInfo(path) is { Exists: true } file && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(path));

    // Whatever the umask says.
    private static void Allow(string path, UnixFileMode? mode)
    {
        if (mode is { } allowed && !OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != allowed)
        {
            File.SetUnixFileMode(path, allowed);
        }
    }

    // Where even that fails it stays, and is overwritten at the next attempt.
    private static void Discard(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException) { }
    }
}
