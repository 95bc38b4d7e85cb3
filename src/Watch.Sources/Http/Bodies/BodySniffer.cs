using System.Text;
using Watch.Sources.Containers;
using Watch.Sources.Http.Asking;

namespace Watch.Sources.Http.Bodies;

/// <summary>
/// Looks at the beginning and the end of a body: whether it is what was expected, and whether it ends. Content types are not believed.
/// </summary>
internal static class BodySniffer
{
    private const int HeadLength = 16 * 1024;
    private const int TailLength = 4 * 1024;

    private static readonly string[] Html = ["<!doctype html", "<html", "<head", "<body", "<meta", "<script"];

    /// <summary>Why it is not what was expected, or null.</summary>
    public static string? Fault(Stream body, Expected expected)
    {
        if (expected == Expected.Anything)
        {
            return null;
        }

        string head = Head(body);
        return (head.Length == 0, expected) switch
        {
            (true, _) => "the answer is empty",
            (_, Expected.Feed) when IsHtml(head) => "the answer is an HTML page where a feed was expected",
            (_, Expected.Page) when head.Contains('\0', StringComparison.Ordinal) => "the answer is no text where a page was expected",
            _ => null,
        };
    }

    /// <summary>Whether an XML document has the end of its root, and a JSON document its last bracket.</summary>
    public static bool IsWhole(Stream body)
    {
        string head = Head(body);
        string tail = Tail(body);
        return head switch
        {
            ['{' or '[', ..] => tail.TrimEnd() is [.., '}' or ']'],
            ['<', ..] when XmlHead.RootElement(head) is { } root => HasEnd(tail, root),
            _ => true,
        };
    }

    /// <summary>What a saved file of it would end with.</summary>
    public static string Extension(Stream body, Expected expected) =>
        (Head(body), expected) switch
        {
            (['{' or '[', ..], _) => "json",
            (_, Expected.Page) => "html",
            _ => "xml",
        };

    private static bool HasEnd(string tail, string root)
    {
        int at = tail.LastIndexOf("</", StringComparison.Ordinal);
        ReadOnlySpan<char> name = at < 0 ? [] : tail.AsSpan(at + 2);
        name = name[(name.IndexOf(':') is var colon && colon >= 0 && colon < name.IndexOf('>') ? colon + 1 : 0)..];
        return (name.StartsWith(root, StringComparison.Ordinal) && name.Contains('>'))
            || tail.TrimEnd().EndsWith("/>", StringComparison.Ordinal);
    }

    private static bool IsHtml(string head)
    {
        string text = AfterProlog(head);
        return Html.Any(h => text.StartsWith(h, StringComparison.OrdinalIgnoreCase));
    }

    private static string AfterProlog(string text)
    {
        while (text.StartsWith("<?", StringComparison.Ordinal) || text.StartsWith("<!--", StringComparison.Ordinal))
        {
            string end = text[1] == '?' ? "?>" : "-->";
            int at = text.IndexOf(end, StringComparison.Ordinal);
            if (at < 0)
            {
                return text;
            }

            text = text[(at + end.Length)..].TrimStart();
        }

        return text;
    }

    private static string Head(Stream body)
    {
        body.Position = 0;
        byte[] head = new byte[HeadLength];
        return HeadText
            .Decode(head.AsSpan(0, body.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)))
            .Trim('\uFEFF', ' ', '\t', '\r', '\n');
    }

    // Of two-byte encodings the zeros are left out: the end tag is ASCII in all of them.
    private static string Tail(Stream body)
    {
        body.Position = Math.Max(0, body.Length - TailLength);
        byte[] tail = new byte[TailLength];
        int read = body.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        return Encoding.Latin1.GetString(tail, 0, read).Replace("\0", "", StringComparison.Ordinal);
    }
}
