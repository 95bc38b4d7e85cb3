using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Xml;
using Watch.Contracts.Identifiers;

namespace Watch.ImportBench;

/// <summary>The least that anyone must do who reads the editions: unpack them, and pass over their nodes.</summary>
internal static class BarePass
{
    public static TimeSpan Run(EditionFolder editions)
    {
        long started = Stopwatch.GetTimestamp();
        foreach (XmlReader reader in Readers(editions))
        {
            while (reader.Read()) { }
        }

        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The numbers of firms in the order of the editions, each once.</summary>
    public static IReadOnlyList<Siren> Sirens(EditionFolder editions)
    {
        HashSet<Siren> found = [];
        foreach (XmlReader reader in Readers(editions))
        {
            while (reader.ReadToFollowing("numeroIdentification"))
            {
                if (Siren.TryParse(reader.ReadElementContentAsString(), out Siren siren))
                {
                    found.Add(siren);
                }
            }
        }

        return [.. found];
    }

    private static IEnumerable<XmlReader> Readers(EditionFolder editions)
    {
        foreach (string file in editions.Files)
        {
            using TarReader tar = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (tar.GetNextEntry() is { DataStream: { } content })
            {
                using XmlReader reader = XmlReader.Create(content);
                yield return reader;
            }
        }
    }
}
