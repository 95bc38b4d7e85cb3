using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Watch.Sources.Tests.Containers;

/// <summary>Makes archives in memory.</summary>
internal static class Pack
{
    public const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><RCS-A_IMMAT><parution>20990001</parution></RCS-A_IMMAT>";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] entries) => Tar(TarEntryFormat.Ustar, entries);

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream packed = new();
        using (TarWriter tar = new(packed, format, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                TarEntry entry = format switch
                {
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
                    _ => new UstarTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = new MemoryStream(content);
                tar.WriteEntry(entry);
            }
        }

        return packed.ToArray();
    }

    /// <summary>An edition as the publisher packs it: gzip over tar over one XML of the same stem.</summary>
    public static byte[] Taz(string stem, string xml = Xml) => Gzip(Tar(($"{stem}.xml", Bytes(xml))));

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A tar header alone, with whatever size it is told to declare.</summary>
    public static byte[] TarHeader(string name, long size, char type = '0')
    {
        byte[] block = new byte[512];
        Put(block, 0, name);
        Put(block, 100, "0000644\0" + "0000000\0" + "0000000\0");
        Put(block, 124, Convert.ToString(size, 8).PadLeft(11, '0') + " ");
        Put(block, 136, "00000000000\0" + "        " + type);
        Put(block, 257, "ustar\0" + "00");
        Put(block, 148, Convert.ToString(block.Sum(b => b), 8).PadLeft(6, '0') + "\0 ");
        return block;
    }

    private static void Put(byte[] block, int at, string text) => Encoding.ASCII.GetBytes(text).CopyTo(block, at);
}
