using System.Text;

namespace Watch.Sources.Containers;

/// <summary>
/// The beginning of a document as text, well enough to read names of elements and members: those are ASCII in every format,
/// so that among the byte-wise encodings UTF-8 stands for all.
/// </summary>
internal static class HeadText
{
    public static string Decode(ReadOnlySpan<byte> head)
    {
        (Encoding encoding, int mark) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [not 0x00, 0x00, not 0x00, 0x00, ..] => (Encoding.Unicode, 0),
            [0x00, not 0x00, 0x00, not 0x00, ..] => (Encoding.BigEndianUnicode, 0),
            _ => (Encoding.UTF8, 0),
        };
        return encoding.GetString(head[mark..]);
    }
}
