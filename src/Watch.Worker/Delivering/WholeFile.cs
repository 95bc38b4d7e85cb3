using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>
/// Writes a file so that a reader sees all of it or nothing, for the worker's own user alone. It is on disk after
/// <see cref="DiskFlush.Of"/>: what a power cut leaves of it before that is found to differ, and written again.
/// </summary>
internal static class WholeFile
{
    /// <summary>Writes it; false where it stands there with this content already.</summary>
    public static bool Write(string path, ReadOnlySpan<byte> content)
    {
        if (Holds(path, content))
        {
            return false;
        }

        string unfinished = path + ".tmp";
        try
        {
            using (FileStream file = PrivateData.Open(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(content);
                DiskFlush.OfFile(file);
            }

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
