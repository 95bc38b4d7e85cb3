using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using Watch.Benchmarks;

namespace Watch.ImportBench;

/// <summary>A folder of editions as the publisher packs them; one that was written here goes when it is done with.</summary>
internal sealed class EditionFolder(string path, bool generated = false) : IDisposable
{
    private const int Generated = 22;

    public string Path => path;

    public bool IsGenerated => generated;

    public IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(path, "*.taz").Order(StringComparer.Ordinal)];

    public static EditionFolder Generate()
    {
        string folder = Directory.CreateTempSubdirectory("watch-editions-").FullName;
        for (int number = 1; number <= Generated; number++)
        {
            using FileStream file = File.Create(System.IO.Path.Combine(folder, NameOf(number)));
            file.Write(Pack(number).Packed);
        }

        return new EditionFolder(folder, generated: true);
    }

    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"RCS-A_BXA2026{number:0000}.taz");

    /// <summary>An edition of invented firms, in a tar, compressed; and how long it is unpacked.</summary>
    public static (byte[] Packed, int Unpacked) Pack(int number)
    {
        byte[] edition = Editions.Generate(number);
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        using (TarWriter tar = new(gzip))
        {
            string name = System.IO.Path.ChangeExtension(NameOf(number), ".xml");
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(edition) });
        }

        return (packed.ToArray(), edition.Length);
    }

    public void Dispose()
    {
        if (generated)
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
