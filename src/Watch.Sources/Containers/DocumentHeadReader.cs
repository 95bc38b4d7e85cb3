using Watch.Sources.Seams;

namespace Watch.Sources.Containers;

/// <summary>Looks at the beginning of a document without using it up. Never throws for what it finds.</summary>
public static class DocumentHeadReader
{
    private const int MaxHeadBytes = 64 * 1024;

    /// <summary>The head, and a stream that still gives every byte; the stream that came in stays its owner's.</summary>
    public static (DocumentHead Head, Stream Content) Read(Stream content, string name)
    {
        PeekableStream peekable = new(content);
        string file = name[(name.LastIndexOf('/') + 1)..];
        string text = HeadText.Decode(peekable.Peek(MaxHeadBytes));
        DocumentHead head = text.AsSpan().TrimStart() is ['<', ..]
            ? new DocumentHead(file, XmlHead.RootElement(text), [])
            : new DocumentHead(file, null, JsonHead.FirstKeys(text));
        return (head with { Path = name }, peekable);
    }
}
