using Watch.Sources.Seams;

namespace Watch.Sources.Containers;

/// <summary>Looks at the beginning of a document without using it up. Never throws for what it finds.</summary>
public static class DocumentHeadReader
{
    private const int MaxHeadBytes = 64 * 1024;
    private const int MaxPdfMark = 1024;

    /// <summary>The head, and a stream that still gives every byte; the stream that came in stays its owner's.</summary>
    public static (DocumentHead Head, Stream Content) Read(Stream content, string name)
    {
        PeekableStream peekable = new(content);
        string file = name[(name.LastIndexOf('/') + 1)..];
        ReadOnlySpan<byte> bytes = peekable.Peek(MaxHeadBytes);
        DocumentHead head = IsPdf(bytes) ? new DocumentHead(file, null, []) { IsPdf = true } : OfText(file, HeadText.Decode(bytes));
        return (head with { Path = name }, peekable);
    }

    private static DocumentHead OfText(string file, string text) =>
        text.AsSpan().TrimStart() switch
        {
            ['<', ..] => new DocumentHead(file, XmlHead.RootElement(text), []),
            ['{' or '[', ..] => OfJson(file, JsonHead.Read(text)),
            _ => new DocumentHead(file, null, TableHead.Columns(file, text)),
        };

    private static DocumentHead OfJson(string file, (IReadOnlyList<string> First, IReadOnlyList<string> Record) keys) =>
        new(file, null, keys.First) { RecordKeys = keys.Record };

    // Readers look for the mark anywhere in the first kilobyte, since some programs write something before it.
    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, MaxPdfMark)].IndexOf("%PDF-"u8) >= 0;
}
