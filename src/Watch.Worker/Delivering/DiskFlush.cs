using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Watch.Worker.Delivering;

/// <summary>
/// Brings what was written to the disk. On Linux all that a file system holds is flushed at once, for as many files as there are; elsewhere
/// each file is flushed when it is written.
/// </summary>
internal static partial class DiskFlush
{
    // O_RDONLY | O_CLOEXEC, the same on x86-64 and ARM.
    private const int ToReadAlone = 0x80000;

    /// <summary>Flushes the file system on which a folder stands.</summary>
    /// <exception cref="IOException">The system could not write it.</exception>
    public static void Of(string folder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using SafeFileHandle handle = Open(folder, ToReadAlone);
        if (handle.IsInvalid || SyncFileSystem(handle) != 0)
        {
            int error = Marshal.GetLastPInvokeError();
            throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    /// <summary>Flushes one file where <see cref="Of"/> cannot.</summary>
    public static void OfFile(FileStream file)
    {
        if (!OperatingSystem.IsLinux())
        {
            file.Flush(flushToDisk: true);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SyncFileSystem(SafeFileHandle file);
}
