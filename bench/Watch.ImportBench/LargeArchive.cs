using System.Diagnostics;
using System.Formats.Tar;

namespace Watch.ImportBench;

/// <summary>A tar of editions with a gigabyte of XML in it, imported by a process that does nothing else.</summary>
internal static class LargeArchive
{
    private const long Gigabyte = 1L << 30;

    public static async Task<int> MeasureAsync(string importOnly)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".tar");
        try
        {
            (int editions, long bytes) = Write(path);
            await Console.Out.WriteLineAsync($"{editions} generated editions, {bytes >> 20} MB of XML");
            using Process import = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [importOnly, path]))!;
            await import.WaitForExitAsync();
            return import.ExitCode;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int Editions, long Bytes) Write(string path)
    {
        using TarWriter tar = new(File.Create(path));
        long bytes = 0;
        int editions = 0;
        while (bytes < Gigabyte)
        {
            editions++;
            (byte[] packed, int unpacked) = EditionFolder.Pack(editions);
            bytes += unpacked;
            tar.WriteEntry(
                new UstarTarEntry(TarEntryType.RegularFile, EditionFolder.NameOf(editions)) { DataStream = new MemoryStream(packed) }
            );
        }

        return (editions, bytes);
    }
}
