using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>Counts what is read of a layer, and gives what the medium throws that layer's name.</summary>
internal sealed class CountingStream(Stream source, string layer) : ReadOnlyStream
{
    public long Count { get; private set; }

    /// <summary>Whether there was nothing left to read.</summary>
    public bool HasEnded { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            int read = source.Read(buffer);
            Count += read;
            HasEnded |= read == 0 && !buffer.IsEmpty;
            return read;
        }
        catch (IOException ex) when (ex is not ContainerException)
        {
            throw new ContainerException(layer, RejectReason.BadArchive, $"it cannot be read: {ex.Message}");
        }
    }
}
