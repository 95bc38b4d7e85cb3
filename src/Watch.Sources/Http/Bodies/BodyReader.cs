using System.Globalization;
using System.Security.Cryptography;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Http.Bodies;

/// <summary>
/// Writes a body, unpacked where that is wanted, within bounds on what is transferred, what it becomes and how many times
/// as much. Time is bounded by the token.
/// </summary>
internal sealed class BodyReader(long maxBytes, bool unpack)
{
    private const int BufferSize = 64 * 1024;
    private const int MaxRatio = 200;
    private const long RatioFreeBytes = 1024 * 1024;

    /// <summary>What is said of a body that passes the bound.</summary>
    public string TooLarge { get; } = string.Create(CultureInfo.InvariantCulture, $"it is larger than {maxBytes} bytes, the most allowed");

    /// <summary>Writes the body and gives its hash; what passes a bound or cannot be unpacked is a <see cref="BodyException"/>.</summary>
    public async Task<string> CopyAsync(Stream body, IReadOnlyList<string> encodings, Stream destination, CancellationToken ct)
    {
        await using RewindableStream transferred = new(body, maxBytes, TooLarge);
        await using Unpacking unpacking = new(maxBytes, TooLarge);
        try
        {
            Stream unpacked = unpack ? await unpacking.OpenAsync(transferred, encodings, ct) : transferred;
            return await WriteAsync(unpacked, () => transferred.Count, destination, ct);
        }
        catch (InvalidDataException)
        {
            throw new BodyException(FaultKind.Broken, "its compressed data are damaged or break off");
        }
    }

    private async Task<string> WriteAsync(Stream unpacked, Func<long> transferred, Stream destination, CancellationToken ct)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[BufferSize];
        long written = 0;
        for (int read; (read = await unpacked.ReadAsync(buffer, ct)) > 0; )
        {
            ct.ThrowIfCancellationRequested();
            written += read;
            Check(written, transferred());
            hash.AppendData(buffer, 0, read);
            int count = read;
            await KeptAsync(() => destination.WriteAsync(buffer.AsMemory(0, count), ct).AsTask());
        }

        await KeptAsync(() => destination.FlushAsync(ct));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A full disk is no fault of the host, whose other sources would be kept waiting for it.
    private static async Task KeptAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (IOException)
        {
            throw new BodyException(FaultKind.Disk, "what comes cannot be written: the disk of this machine may be full");
        }
    }

    private void Check(long written, long transferred)
    {
        if (written > maxBytes)
        {
            throw new BodyException(FaultKind.TooLarge, TooLarge);
        }

        if (written > RatioFreeBytes && written > transferred * MaxRatio)
        {
            throw new BodyException(FaultKind.TooLarge, $"one compressed byte becomes more than {MaxRatio}, the most allowed");
        }
    }
}
