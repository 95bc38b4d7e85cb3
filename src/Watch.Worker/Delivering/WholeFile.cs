using Microsoft.Win32.SafeHandles;

namespace Watch.Worker.Delivering;

/// <summary>Writes a file so that a reader sees all of it or nothing, whenever the process or the machine stops.</summary>
internal static class WholeFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        string unfinished = path + ".tmp";
        using (SafeFileHandle file = File.OpenHandle(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await RandomAccess.WriteAsync(file, content, 0, ct);
            RandomAccess.FlushToDisk(file);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
