using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Watch.Testing;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>What the crashing program reads: the samples, a second insolvency of a sensitive firm, and a file that is none.</summary>
internal static class Editions
{
    private static readonly Lazy<string> Made = new(Make);
    private static readonly Lazy<LoopbackSite> Published = new(Publish);

    /// <summary>A folder with all of them.</summary>
    public static string Folder => Made.Value;

    /// <summary>A site that lists the samples, of whose numbers some are missing.</summary>
    public static Uri Site => Published.Value.Address;

    private static string Make()
    {
        string folder = Directory.CreateTempSubdirectory("watch-editions-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        string samples = Repository.PathTo("samples", "bodacc");
        string[] folders = [samples, Repository.PathTo("samples", "amf"), Repository.PathTo("samples", "gleif")];
        foreach (string sample in folders.SelectMany(Directory.EnumerateFiles))
        {
            File.Copy(sample, Path.Combine(folder, Path.GetFileName(sample)));
        }

        string insolvencies = File.ReadAllText(Path.Combine(samples, "PCL_BXA20260211.xml"), Encoding.Latin1);
        File.WriteAllText(
            Path.Combine(folder, "PCL_BXA20260213.xml"),
            insolvencies
                .Replace("20260211", "20260213", StringComparison.Ordinal)
                .Replace("BXA261104", "BXA261106", StringComparison.Ordinal)
                .Replace("999 108 707", "999 107 337", StringComparison.Ordinal)
                .Replace("DOMÉRION CÂBLES", "SIOULÈNE CAPTEURS", StringComparison.Ordinal),
            Encoding.Latin1
        );
        File.WriteAllText(Path.Combine(folder, "RCS-A_BXA20260214.xml"), "<nothing-of-ours/>");
        return folder;
    }

    /// <summary>Another such site.</summary>
    public static LoopbackSite Publish()
    {
        LoopbackSite site = new();
        foreach (string sample in Directory.EnumerateFiles(Repository.PathTo("samples", "bodacc")))
        {
            byte[] bytes = File.ReadAllBytes(sample);
            site.Put(
                $"FluxAnneeCourante/{Path.GetFileNameWithoutExtension(sample)}.taz",
                Path.GetExtension(sample) == ".taz" ? bytes : Pack(Path.GetFileName(sample), bytes)
            );
        }

        return site;
    }

    private static byte[] Pack(string name, byte[] document)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (TarWriter tar = new(gzip, TarEntryFormat.Ustar))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(document) });
        }

        return packed.ToArray();
    }
}
