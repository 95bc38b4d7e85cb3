using Watch.Contracts.Notices;

namespace Watch.Sources.Opendatasoft;

/// <summary>One record of a JSON document, cut out and not yet read.</summary>
/// <param name="Bytes">Its text, whole unless <paramref name="Fault"/> says otherwise.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="Fault">Why it cannot be read, or null.</param>
internal sealed record JsonRecord(byte[] Bytes, RecordPosition Position, RejectReason? Fault);

/// <summary>
/// Cuts a page of results, a bare array or a single record into its records, one at a time, so that a document of any
/// size is read in bounded memory and a record that is not JSON costs itself alone.
/// </summary>
internal static class JsonRecords
{
    /// <summary>The longest record that is read, in bytes: far above any row of text.</summary>
    public const int Longest = 8 * 1024 * 1024;

    private const int BufferSize = 1 << 16;

    /// <summary>The records in their order; the last one has a fault where the document breaks off.</summary>
    public static IEnumerable<JsonRecord> Read(Stream content, int longest = Longest)
    {
        JsonRecordCutter cutter = new(longest);
        byte[] buffer = new byte[BufferSize];
        for (int read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            for (int i = 0; i < read; i++)
            {
                if (cutter.Take(buffer[i]) is { } record)
                {
                    yield return record;
                }
            }
        }

        if (cutter.End() is { } rest)
        {
            yield return rest;
        }
    }
}
