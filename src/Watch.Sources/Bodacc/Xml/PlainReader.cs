using System.Buffers;
using Watch.Sources.Slices;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>
/// Reads the plain sort of record that editions consist of: elements without attributes, each with text or with elements in it.
/// Anything else, and all that is not well-formed, it declines: that is for the framework's reader, whose word on a fault is the only one.
/// </summary>
internal sealed class PlainReader
{
    /// <summary>Real records are seven deep.</summary>
    private const int Deepest = 64;

    /// <summary>Control characters, which XML forbids.</summary>
    private static readonly SearchValues<char> _controls = SearchValues.Create(
        string.Concat(Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')))
    );

    private readonly ElementPool _pool = new();
    private readonly ElementNames _names = new();
    private readonly Element[] _open = new Element[Deepest];

    private int _depth;

    /// <summary>The record, which is good until the next is read; null where it is declined.</summary>
    public Element? Read(ReadOnlyMemory<char> record)
    {
        ReadOnlySpan<char> text = record.Span;
        if (text.Length > RecordScanner.LongestRecord || !IsPlain(text) || text is not ['<', not '/', ..])
        {
            return null;
        }

        _pool.Reclaim();
        _depth = 0;
        int at = 0;
        while (at >= 0 && !(_depth == 0 && at > 0))
        {
            at = text[(at + 1)..] is ['/', ..] ? AfterEnd(text, at) : AfterStart(record, at);
        }

        return at > 0 && IsBlank(text[at..]) ? _open[0] : null;
    }

    /// <summary>Surrogates are declined like what is no character: names of firms have none.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAny(_controls) && !text.ContainsAnyInRange('\uD800', '\uFFFF') && text.IndexOf("]]>", StringComparison.Ordinal) < 0;

    private static bool IsBlank(ReadOnlySpan<char> text) => text.IsEmpty || (text[0] <= ' ' && text.IndexOfAnyExcept(" \t\n\r") < 0);

    /// <summary>Where the next tag is after the start tag at a place; negative where the record is declined.</summary>
    private int AfterStart(ReadOnlyMemory<char> record, int at)
    {
        ReadOnlySpan<char> text = record.Span;
        int length = text[(at + 1)..].IndexOf('>');
        if (length <= 0 || _depth == Deepest)
        {
            return -1;
        }

        ReadOnlySpan<char> tag = text.Slice(at + 1, length);
        bool empty = tag[^1] == '/';
        if (_names.Find((empty ? tag[..^1] : tag).TrimEnd(" \t\n\r")) is not { } name)
        {
            return -1;
        }

        Element element = Open(name);
        int after = at + 1 + length + 1;
        if (!empty)
        {
            return WithText(element, record, after);
        }

        _depth--;
        return AtTag(text, after);
    }

    private Element Open(string name)
    {
        Element element = _pool.Rent(name);
        if (_depth > 0)
        {
            _open[_depth - 1].Append(element);
        }

        _open[_depth++] = element;
        return element;
    }

    /// <summary>Where the text ends that an element begins with; it has one only where its end tag follows.</summary>
    private static int WithText(Element element, ReadOnlyMemory<char> record, int at)
    {
        ReadOnlySpan<char> rest = record.Span[at..];
        int length = rest.IndexOfAny('<', '&');
        bool escaped = length >= 0 && rest[length] == '&';
        length = escaped ? rest.IndexOf('<') : length;
        if (length < 0)
        {
            return -1;
        }

        if (IsBlank(rest[..length]))
        {
            return at + length;
        }

        bool read = rest[(length + 1)..] is ['/', ..] && Hold(element, record.Slice(at, length), escaped);
        return read ? at + length : -1;
    }

    private static bool Hold(Element element, ReadOnlyMemory<char> text, bool escaped)
    {
        if (text.Span.Contains('\r'))
        {
            return false;
        }

        if (!escaped)
        {
            element.Hold(text);
            return true;
        }

        string? decoded = PlainEntities.Decode(text.Span);
        element.Hold(decoded ?? "");
        return decoded is not null;
    }

    /// <summary>Where the next tag is after the end tag at a place.</summary>
    private int AfterEnd(ReadOnlySpan<char> text, int at)
    {
        string name = _open[_depth - 1].Name;
        ReadOnlySpan<char> rest = text[(at + "</".Length)..];
        if (rest.Length <= name.Length || rest[name.Length] != '>' || !rest.StartsWith(name, StringComparison.Ordinal))
        {
            return -1;
        }

        _depth--;
        return AtTag(text, at + "</".Length + name.Length + 1);
    }

    /// <summary>The tag that blanks alone part from a place; the place itself behind the record.</summary>
    private int AtTag(ReadOnlySpan<char> text, int at)
    {
        if (_depth == 0)
        {
            return at;
        }

        int length = text[at..].IndexOf('<');
        return length >= 0 && IsBlank(text.Slice(at, length)) ? at + length : -1;
    }
}
