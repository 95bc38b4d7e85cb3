namespace Watch.Sources.Articles;

/// <summary>The bytes of a document, as many as it may have.</summary>
internal static class BoundedBytes
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The bytes, and whether there were more than the bound lets in.</summary>
    public static (ReadOnlyMemory<byte> Bytes, bool IsCut) Read(Stream content, int maxBytes)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[BufferSize];
        while (content.Read(buffer) is > 0 and int read)
        {
            int taken = Math.Min(read, maxBytes - (int)bytes.Length);
            bytes.Write(buffer, 0, taken);
            if (taken < read)
            {
                return (bytes.ToArray(), true);
            }
        }

        return (bytes.ToArray(), false);
    }
}
