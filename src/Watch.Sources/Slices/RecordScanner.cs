using System.Buffers;
using Watch.Sources.Containers;

namespace Watch.Sources.Slices;

/// <summary>
/// Cuts a document into records by their tags alone, so that one that is not well-formed costs itself and not those after it.
/// Comments and CDATA sections are stepped over. Holds one record at a time.
/// </summary>
/// <param name="window">The document.</param>
/// <param name="element">The name of a record's element, with its prefix where it has one.</param>
/// <param name="longestRecord">The longest record that is given, in characters.</param>
internal sealed class RecordScanner(TextWindow window, string element, int longestRecord = RecordScanner.LongestRecord)
{
    /// <summary>The longest record of the BODACC that is read, in characters; the longest real one is below 200,000.</summary>
    public const int LongestRecord = 1024 * 1024;

    /// <summary>
    /// How much of a broken piece is kept, and how far the end of a comment, of a CDATA section or of a tag is looked for.
    /// </summary>
    public const int LongestPiece = 64 * 1024;

    private readonly string _open = "<" + element;
    private readonly string _close = "</" + element;
    private readonly SearchValues<string> _tokens = SearchValues.Create(["<" + element, "</" + element, "<!"], StringComparison.Ordinal);

    private int _scan;
    private bool _inside;
    private bool _topGiven;
    private bool _skipping;
    private bool _finished;

    /// <summary>The next piece; null after the tail.</summary>
    public Slice? Next()
    {
        while (!_finished)
        {
            int found = window.Span[_scan..].IndexOfAny(_tokens);
            _scan = found < 0 ? Math.Max(_scan, window.Length - _close.Length) : _scan + found;
            if ((found < 0 ? More() : AtToken()) is { } slice)
            {
                return slice;
            }
        }

        return null;
    }

    /// <summary>There is no token in the window: it is made longer, or shorter where it is too long already.</summary>
    private Slice? More()
    {
        if (window.Length > (_inside ? longestRecord : LongestPiece))
        {
            return Shorten();
        }

        return window.Fill() ? null : Finish();
    }

    private Slice? Shorten()
    {
        int count = Math.Max(0, _scan);
        SliceKind kind =
            _inside ? SliceKind.TooLarge
            : _topGiven ? SliceKind.Stray
            : SliceKind.Top;
        bool told = _skipping;
        (_inside, _topGiven, _skipping, _scan) = (false, true, true, 0);
        if (told)
        {
            window.Drop(count);
            return null;
        }

        return window.Take(kind, count, LongestPiece);
    }

    private Slice? Finish()
    {
        _finished = true;
        return _inside ? window.Take(SliceKind.Cut, window.Length, LongestPiece) : window.Take(SliceKind.Tail, window.Length);
    }

    private Slice? AtToken()
    {
        ReadOnlySpan<char> here = window.Span[_scan..];
        return here[1] == '!' ? AtDeclaration()
            : here[1] == '/' ? AtClose()
            : AtOpen();
    }

    private Slice? AtOpen()
    {
        int end = EndOfTag(_open.Length);
        if (end < 0)
        {
            _scan += _open.Length;
            return null;
        }

        bool empty = window.Span[_scan + end - 2] == '/';
        int leaf = _inside && !empty ? LeafAt(end) : 0;
        if (_inside && (empty || leaf > 0))
        {
            _scan += empty ? end : leaf;
            return null;
        }

        if (_scan > 0)
        {
            return BeforeOpen();
        }

        (_inside, _skipping, _scan) = (true, false, end);
        return empty ? Record(end) : null;
    }

    /// <summary>What stands before a record that begins: the top, nothing, a record without its end, or what belongs nowhere.</summary>
    private Slice? BeforeOpen()
    {
        SliceKind kind =
            _inside ? SliceKind.Record
            : _topGiven ? SliceKind.Stray
            : SliceKind.Top;
        bool tell = kind != SliceKind.Stray || !(_skipping || window.Span[.._scan].IsWhiteSpace());
        int count = _scan;
        (_inside, _topGiven, _scan) = (false, true, 0);
        if (tell)
        {
            return window.Take(kind, count, kind == SliceKind.Record ? int.MaxValue : LongestPiece);
        }

        window.Drop(count);
        return null;
    }

    private Slice? AtClose()
    {
        int end = EndOfTag(_close.Length);
        if (end < 0 || !_inside)
        {
            _scan += _close.Length;
            return null;
        }

        return Record(_scan + end);
    }

    private Slice Record(int count)
    {
        (_inside, _topGiven, _scan) = (false, true, 0);
        return window.Take(SliceKind.Record, count);
    }

    private Slice? AtDeclaration()
    {
        Ensure("<![CDATA[".Length);
        ReadOnlySpan<char> here = window.Span[_scan..];
        if (here.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && !_inside && !_topGiven)
        {
            return AtDoctype();
        }

        string? mark =
            here.StartsWith("<!--", StringComparison.Ordinal) ? "-->"
            : here.StartsWith("<![CDATA[", StringComparison.Ordinal) ? "]]>"
            : null;
        int end = mark is null ? -1 : Find(mark, "<!--".Length);
        _scan += end < 0 ? "<!".Length : end + mark!.Length;
        return null;
    }

    /// <summary>The top is given without it; one that does not end is all there is.</summary>
    private Slice? AtDoctype()
    {
        if (_scan > 0)
        {
            int count = _scan;
            _scan = 0;
            return window.Take(SliceKind.Top, count);
        }

        while (window.Length < LongestPiece && Doctype.LengthOf(window.Span) < 0 && window.Fill()) { }

        int length = Doctype.LengthOf(window.Span);
        _finished = length < 0;
        return window.Take(SliceKind.Doctype, length < 0 ? window.Length : length, LongestPiece);
    }

    /// <summary>
    /// The length of the tag at the scan, its <c>&gt;</c> included; negative where it is another element's or does not end.
    /// </summary>
    private int EndOfTag(int nameLength)
    {
        Ensure(nameLength + 1);
        ReadOnlySpan<char> here = window.Span[_scan..];
        bool whole = here.Length > nameLength && (here[nameLength] is '>' or '/' || char.IsWhiteSpace(here[nameLength]));
        int at = whole ? Find(">", nameLength) : -1;
        return at < 0 ? -1 : at + 1;
    }

    /// <summary>
    /// How far it is from the scan to behind an element of a record's name that holds a text alone, as a type of notice may; zero where
    /// something else begins.
    /// </summary>
    private int LeafAt(int content)
    {
        int at = Find("<", content);
        Ensure(at + _close.Length);
        return at >= 0 && window.Span[(_scan + at)..].StartsWith(_close, StringComparison.Ordinal) ? at + _close.Length : 0;
    }

    /// <summary>Where a mark begins, counted from the scan; negative if not near.</summary>
    private int Find(string mark, int from)
    {
        while (true)
        {
            ReadOnlySpan<char> here = window.Span[_scan..];
            int at = from < here.Length ? here[from..].IndexOf(mark, StringComparison.Ordinal) : -1;
            if (at >= 0)
            {
                return at + from;
            }

            if (here.Length > LongestPiece || !window.Fill())
            {
                return -1;
            }
        }
    }

    private void Ensure(int count)
    {
        while (window.Length - _scan < count && window.Fill()) { }
    }
}
