using System.Globalization;
using System.IO.Compression;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Sources.Containers;

/// <summary>Walks one file, layer by layer.</summary>
internal sealed class ArchiveWalk(Allowance allowance)
{
    private readonly ContainerLimits _limits = allowance.Limits;

    public IEnumerable<Contained> Walk(Stream content, string name) => Layer(content, name, name, depth: 0);

    /// <param name="stream">The bytes of this layer.</param>
    /// <param name="name">What an archive is called here.</param>
    /// <param name="documentName">What a plain document is called here.</param>
    /// <param name="depth">How many layers are around it.</param>
    private IEnumerable<Contained> Layer(Stream stream, string name, string documentName, int depth)
    {
        using CountingStream counted = new(stream, name);
        using PeekableStream head = new(counted);
        bool readable = Try(
            () => ContainerFormats.Recognise(head.Peek(ContainerFormats.HeadLength)),
            out ContainerFormat format,
            out Contained.Refused? refused
        );
        foreach (
            Contained contained in readable
                ? Opened(new Layered(stream, head, counted, format, name, depth), documentName)
                : OneOrNone(refused)
        )
        {
            yield return contained;
        }
    }

    private IEnumerable<Contained> Opened(Layered layer, string documentName) =>
        layer.Format switch
        {
            ContainerFormat.Gzip or ContainerFormat.Tar or ContainerFormat.Zip when layer.Depth == _limits.MaxDepth =>
            [
                Refuse(layer.Name, RejectReason.TooLarge, $"it is nested deeper than {_limits.MaxDepth} layers, the most allowed"),
            ],
            ContainerFormat.Gzip => Gzip(layer),
            ContainerFormat.Tar => Entries(() => new TarEntries(layer.Head, layer.Name), layer),
            ContainerFormat.Zip => Zip(layer),
            ContainerFormat.Foreign =>
            [
                Refuse(layer.Name, RejectReason.BadArchive, $"this kind of archive is not read; allowed are gzip, tar and zip"),
            ],
            ContainerFormat.Empty =>
            [
                Refuse(layer.Name, EntryName.IsArchive(layer.Name) ? RejectReason.BadArchive : RejectReason.Truncated, $"it is empty"),
            ],
            ContainerFormat.Other when EntryName.IsArchive(documentName) =>
            [
                Refuse(layer.Name, RejectReason.BadArchive, $"it is not what its name says: neither gzip, tar nor zip, and no text"),
            ],
            _ => Document(layer.Head, documentName),
        };

    private IEnumerable<Contained> Gzip(Layered layer)
    {
        using GZipStream gzip = new(layer.Head, CompressionMode.Decompress, leaveOpen: true);
        using InflatedStream inflated = new(
            gzip,
            layer.Name,
            allowance,
            () => layer.Counted.Count,
            () => layer.Counted.HasEnded,
            expected: null
        );
        foreach (Contained contained in Layer(inflated, layer.Name, EntryName.Unzipped(layer.Name), layer.Depth + 1))
        {
            yield return contained;
        }
    }

    /// <summary>A zip is read where it stands if it can be, and from a copy if not: its directory is at its end.</summary>
    private IEnumerable<Contained> Zip(Layered layer)
    {
        using SpooledStream? spool = layer.Stream is FileStream { CanSeek: true } ? null : new SpooledStream();
        foreach (Contained contained in Entries(() => new ZipEntries(Standing(layer, spool), layer.Name, allowance), layer))
        {
            yield return contained;
        }
    }

    private Stream Standing(Layered layer, SpooledStream? spool)
    {
        if (spool is null)
        {
            layer.Stream.Position = 0;
            return layer.Stream;
        }

        using DocumentStream bounded = new(layer.Head, layer.Name, _limits.MaxEntryBytes);
        Stream copy = spool.Copy(bounded);
        return bounded.Failure is { } failure ? throw new ContainerException(failure) : copy;
    }

    private IEnumerable<Contained> Entries(Func<ArchiveEntries> open, Layered layer)
    {
        bool readable = Try(open, out ArchiveEntries? opened, out Contained.Refused? refused);
        using ArchiveEntries? entries = opened;
        bool any = false;
        while (readable)
        {
            readable = Try(() => Next(entries!, layer.Name), out ArchiveEntry? entry, out refused);
            if (entry is null)
            {
                break;
            }

            foreach (Contained contained in Entry(entry, layer))
            {
                any |= contained is not Contained.Skipped;
                yield return contained;
            }
        }

        if (refused is not null)
        {
            yield return refused;
        }
        else if (readable && !any)
        {
            yield return Refuse(layer.Name, RejectReason.BadArchive, $"the archive holds no document");
        }
    }

    private ArchiveEntry? Next(ArchiveEntries entries, string name)
    {
        ArchiveEntry? entry = entries.Next();
        if (entry is not null)
        {
            allowance.CountEntry(name);
        }

        return entry;
    }

    private IEnumerable<Contained> Entry(ArchiveEntry entry, Layered archive)
    {
        string name = $"{archive.Name}/{EntryName.Clean(entry.Name)}";
        if (!entry.IsFile || !EntryName.IsData(name))
        {
            yield return new Contained.Skipped(name);
            yield break;
        }

        if (entry.Size > _limits.MaxEntryBytes)
        {
            yield return Refuse(
                name,
                RejectReason.TooLarge,
                $"it declares {entry.Size} bytes; at most {_limits.MaxEntryBytes} are allowed"
            );
            yield break;
        }

        if (EntryName.IsOdd(entry.Name))
        {
            yield return new Contained.Odd(
                name,
                "the entry's name leaves its archive; it is read under this one, and nothing is extracted"
            );
        }

        bool readable = Try(entry.Open, out Stream? opened, out Contained.Refused? refused);
        using Stream? content = opened;
        foreach (Contained contained in readable ? Layer(content!, name, name, archive.Depth + 1) : OneOrNone(refused))
        {
            yield return contained;
        }
    }

    private IEnumerable<Contained> Document(PeekableStream peekable, string name)
    {
        using DocumentStream content = new(peekable, name, _limits.MaxEntryBytes);
        yield return new Contained.Document(new DocumentInfo { Name = name }, content);
        if (content.Failure?.Report() is { } refused)
        {
            yield return refused;
        }
    }

    private static bool Try<T>(Func<T> action, out T? result, out Contained.Refused? refused)
    {
        (result, refused) = (default, null);
        try
        {
            result = action();
            return true;
        }
        catch (ContainerException ex)
        {
            refused = ex.Failure.Report();
            return false;
        }
    }

    private static IEnumerable<Contained> OneOrNone(Contained.Refused? refused) => refused is null ? [] : [refused];

    private static Contained.Refused Refuse(string name, RejectReason reason, FormattableString detail) =>
        new(name, reason, detail.ToString(CultureInfo.InvariantCulture));

    /// <param name="Stream">The bytes as they were given.</param>
    /// <param name="Head">The same, to read.</param>
    /// <param name="Counted">Knows how many were taken.</param>
    /// <param name="Format">What they are.</param>
    /// <param name="Name">What an archive is called here.</param>
    /// <param name="Depth">How many layers are around it.</param>
    private sealed record Layered(
        Stream Stream,
        PeekableStream Head,
        CountingStream Counted,
        ContainerFormat Format,
        string Name,
        int Depth
    );
}
