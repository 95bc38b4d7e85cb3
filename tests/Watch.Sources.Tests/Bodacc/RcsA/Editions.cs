using System.Formats.Tar;
using System.IO.Compression;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Testing;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>Both readings of one edition.</summary>
/// <param name="Name">The file.</param>
/// <param name="Parsed">What the parser made of it.</param>
/// <param name="Expected">What XPath found.</param>
internal sealed record ReadEdition(string Name, IReadOnlyList<Parsed> Parsed, IReadOnlyList<XPathNotice> Expected)
{
    /// <summary>The notices, by their order in the edition.</summary>
    public IEnumerable<(Notice Found, XPathNotice Expected)> Pairs => Parsed.OfType<Parsed.Accepted>().Select(a => a.Notice).Zip(Expected);
}

/// <summary>The 24 real editions, each read twice.</summary>
internal static class Editions
{
    private static readonly Lazy<IReadOnlyList<ReadEdition>> _all = new(ReadAll);

    public static IReadOnlyList<ReadEdition> All => _all.Value;

    /// <summary>Their texts.</summary>
    public static IEnumerable<string> Texts() =>
        Directory
            .GetFiles(RealData.Require("bodacc", "rcs-a"), "*.taz")
            .Order(StringComparer.Ordinal)
            .Select(path => System.Text.Encoding.UTF8.GetString(Unpack(path)).TrimStart('\uFEFF'));

    private static List<ReadEdition> ReadAll()
    {
        string folder = RealData.Require("bodacc", "rcs-a");
        return [.. Directory.GetFiles(folder, "*.taz").Order(StringComparer.Ordinal).Select(Read)];
    }

    private static ReadEdition Read(string path)
    {
        byte[] xml = Unpack(path);
        return new ReadEdition(
            Path.GetFileName(path),
            [.. Reading.RcsA.Parse(new MemoryStream(xml), new DocumentInfo { Name = Path.GetFileName(path) })],
            XPathNotice.ReadAll(new MemoryStream(xml))
        );
    }

    private static byte[] Unpack(string path)
    {
        using GZipStream packed = new(File.OpenRead(path), CompressionMode.Decompress);
        using TarReader entries = new(packed);
        using MemoryStream bytes = new();
        entries.GetNextEntry()!.DataStream!.CopyTo(bytes);
        return bytes.ToArray();
    }
}
