using System.IO.Compression;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Http.Bodies;

/// <summary>The layers of compression over a body, outermost first, each counted and bounded. Closes what it opened.</summary>
internal sealed class Unpacking(long maxBytes, string tooLarge) : IAsyncDisposable
{
    private const int MostLayers = 2;

    private readonly Stack<Stream> _opened = new();

    /// <summary>The body below its layers; what a server calls them is a <see cref="BodyException"/> when it was not asked for.</summary>
    public async Task<Stream> OpenAsync(RewindableStream transferred, IReadOnlyList<string> encodings, CancellationToken ct)
    {
        List<string> layers =
        [
            .. encodings.Reverse().Select(e => e.Trim().ToLowerInvariant()).Where(e => e is not ("" or "identity" or "none")),
        ];
        if (layers.Count > MostLayers)
        {
            throw new BodyException(FaultKind.Broken, $"it is compressed more than {MostLayers} times");
        }

        RewindableStream next = transferred;
        foreach (string layer in layers)
        {
            next = Opened(new RewindableStream(Opened(await LayerAsync(next, layer, ct)), maxBytes, tooLarge));
        }

        // Some servers compress twice and say it once, or once and do not say it.
        ReadOnlyMemory<byte> head = await next.PeekAsync(2, ct);
        return head.Span is [0x1F, 0x8B] ? Opened(new GZipStream(next, CompressionMode.Decompress)) : next;
    }

    public async ValueTask DisposeAsync()
    {
        while (_opened.TryPop(out Stream? stream))
        {
            await stream.DisposeAsync();
        }
    }

    private static async Task<Stream> LayerAsync(RewindableStream packed, string layer, CancellationToken ct) =>
        layer switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" when IsZlib((await packed.PeekAsync(2, ct)).Span) => new ZLibStream(packed, CompressionMode.Decompress),
            "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
            _ => throw new BodyException(FaultKind.Broken, "it is compressed in a way that was not asked for"),
        };

    private static bool IsZlib(ReadOnlySpan<byte> head) =>
        head is [var method, var flags] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;

    private T Opened<T>(T stream)
        where T : Stream
    {
        _opened.Push(stream);
        return stream;
    }
}
