using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>What comes out of a compressed layer: bounded, and with one lasting failure that names the layer.</summary>
/// <param name="source">The decompressing stream.</param>
/// <param name="layer">The name to report.</param>
/// <param name="allowance">What is counted.</param>
/// <param name="compressed">How many compressed bytes were taken so far.</param>
/// <param name="ended">Whether there were no more of them.</param>
/// <param name="expected">How many bytes should come, where the archive declares it.</param>
internal sealed class InflatedStream(
    Stream source,
    string layer,
    Allowance allowance,
    Func<long> compressed,
    Func<bool> ended,
    long? expected
) : ReadOnlyStream
{
    private long _count;
    private ContainerException? _failure;

    public override int Read(Span<byte> buffer)
    {
        if (_failure is not null)
        {
            throw _failure;
        }

        try
        {
            return Counted(source.Read(buffer), buffer.Length);
        }
        catch (ContainerException ex)
        {
            _failure = ex;
            throw;
        }
        catch (Exception ex) when (ex is InvalidDataException or IOException or NotSupportedException)
        {
            _failure = ended()
                ? Failed(RejectReason.Truncated, $"its compressed data break off after {_count} bytes")
                : new ContainerException(layer, RejectReason.BadArchive, $"its compressed data are damaged: {ex.Message}");
            throw _failure;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read, int asked)
    {
        _count += read;
        allowance.CountInflated(layer, read);
        if (_count > allowance.Limits.RatioFreeBytes && _count > compressed() * allowance.Limits.MaxRatio)
        {
            throw Failed(RejectReason.TooLarge, $"one compressed byte becomes more than {allowance.Limits.MaxRatio}, the most allowed");
        }

        if (_count > expected)
        {
            throw Failed(RejectReason.BadArchive, $"it holds more than the {expected} bytes it declares");
        }

        if (read == 0 && asked > 0 && _count < expected)
        {
            throw Failed(RejectReason.Truncated, $"it ends after {_count} of the {expected} bytes it declares");
        }

        return read;
    }

    private ContainerException Failed(RejectReason reason, FormattableString detail) =>
        new(layer, reason, detail.ToString(CultureInfo.InvariantCulture));
}
