using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>
/// The bytes of a document as its reader sees them: where a layer fails they end, and the failure is kept for the walk to tell.
/// </summary>
internal sealed class DocumentStream(Stream source, string name, long maxBytes) : ReadOnlyStream
{
    private long _count;

    public ContainerFailure? Failure { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Failure is not null)
        {
            return 0;
        }

        try
        {
            int read = source.Read(buffer);
            _count += read;
            return _count <= maxBytes ? read : throw TooLarge();
        }
        catch (ContainerException ex)
        {
            Failure = ex.Failure;
            return 0;
        }
    }

    private ContainerException TooLarge() =>
        new(
            name,
            RejectReason.TooLarge,
            string.Create(CultureInfo.InvariantCulture, $"it is larger than {maxBytes} bytes, the most allowed")
        );
}
