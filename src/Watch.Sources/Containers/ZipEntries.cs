using System.IO.Compression;
using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>The entries of a zip archive, which has its directory at its end and so has to stand on disk.</summary>
internal sealed class ZipEntries : ArchiveEntries
{
    private readonly string _layer;
    private readonly Allowance _allowance;
    private readonly ZipArchive _archive;
    private readonly Queue<ZipArchiveEntry> _entries;

    public ZipEntries(Stream seekable, string layer, Allowance allowance)
    {
        _layer = layer;
        _allowance = allowance;
        _archive = Attempt(() => new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true), layer);
        _entries = Attempt(() => new Queue<ZipArchiveEntry>(_archive.Entries), layer);
    }

    public override ArchiveEntry? Next()
    {
        while (_entries.TryDequeue(out ZipArchiveEntry? entry))
        {
            if (!entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\'))
            {
                return new ArchiveEntry(entry.FullName, entry.Length, IsFile: true, () => Open(entry));
            }
        }

        return null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _archive.Dispose();
        }

        base.Dispose(disposing);
    }

    private InflatedStream Open(ZipArchiveEntry entry)
    {
        string name = $"{_layer}/{EntryName.Clean(entry.FullName)}";
        return new InflatedStream(Attempt(entry.Open, name), name, _allowance, () => entry.CompressedLength, () => false, entry.Length);
    }

    private static T Attempt<T>(Func<T> action, string name)
    {
        try
        {
            return action();
        }
        catch (Exception ex)
            when (ex is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new ContainerException(name, RejectReason.BadArchive, $"the zip archive is damaged, cut off or encrypted: {ex.Message}");
        }
    }
}
