using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Feeds.Characters;

namespace Watch.Sources.Feeds.Xml;

/// <summary>A feed that any XML reader takes.</summary>
/// <param name="Text">The document, without prolog, DOCTYPE, comments and CDATA sections; empty where it had no element.</param>
/// <param name="Items">Its items, in order.</param>
/// <param name="IsTruncated">Whether it broke off; what was not whole of its last item is not in the text.</param>
internal sealed record MendedXml(string Text, IReadOnlyList<ItemMark> Items, bool IsTruncated)
{
    /// <summary>Where items end that never began.</summary>
    public IReadOnlyList<RecordPosition> Orphans { get; init; } = [];

    /// <summary>Whether something of a feed stands behind its end.</summary>
    public bool HasTail { get; init; }
}

/// <summary>Where an item stood, and whether its tags had to be mended.</summary>
internal sealed record ItemMark(RecordPosition Position, bool IsRecovered);

/// <summary>
/// Makes well-formed XML out of what publishers send: junk before the first element, forbidden characters, bare ampersands, named
/// entities of HTML, undeclared prefixes, markup that was not escaped, tags that do not match, an end that is missing. One
/// pass, one path for good documents and bad. No DOCTYPE is read, so that no entity has any meaning but those of HTML.
/// </summary>
internal sealed class XmlMender
{
    /// <summary>More ends without a beginning are no news.</summary>
    private const int MostOrphans = 100;

    private readonly string _text;
    private readonly StringBuilder _output;
    private readonly OpenElements _open;
    private readonly List<ItemMark> _items = [];
    private readonly List<RecordPosition> _orphans = [];
    private readonly LineCounter _lines;
    private readonly TextAhead _nextItem;
    private readonly TextAhead _commentEnd;
    private readonly TextAhead _sectionEnd;
    private int _itemStart;

    private XmlMender(string text)
    {
        _text = text;
        _output = new StringBuilder(text.Length + (text.Length / 8));
        _open = new OpenElements(_output);
        _lines = new LineCounter(text);
        _nextItem = new TextAhead(from => FeedTags.NextItem(text, from));
        _commentEnd = new TextAhead(from => text.IndexOf("-->", from, StringComparison.Ordinal));
        _sectionEnd = new TextAhead(from => text.IndexOf("]]>", from, StringComparison.Ordinal));
    }

    /// <summary>The document made whole.</summary>
    public static MendedXml Mend(string text) => new XmlMender(text).Mend();

    private MendedXml Mend()
    {
        int at = Start();
        bool isRootClosed = false;
        while (at < _text.Length && !isRootClosed)
        {
            at = _text[at] == '<' ? Construct(at) : Run(at, at);
            isRootClosed = _open.Count == 0 && _output.Length > 0;
        }

        return new MendedXml(End(at), _items, !isRootClosed && _output.Length > 0)
        {
            Orphans = _orphans,
            HasTail = isRootClosed && FeedTags.IsCrossed(_text.AsSpan(at)),
        };
    }

    // What a server prints of itself before the feed is stepped over; a page is a page, whatever stands in it.
    private int Start()
    {
        int first = Math.Max(_text.IndexOf('<', StringComparison.Ordinal), 0);
        if (first + 1 >= _text.Length || _text[first + 1] is '?' or '!' || TagReader.Read(_text, first) is not { } tag)
        {
            return first;
        }

        bool isKnown = FeedTags.IsHolder(tag.LocalName) || tag.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase);
        return !isKnown && FeedTags.Root(_text) is >= 0 and int root ? root : first;
    }

    private string End(int at)
    {
        if (_open.Item >= 0 && at >= _text.Length)
        {
            _output.Length = _itemStart;
            _open.ForgetTo(_open.Item);
            _items.RemoveAt(_items.Count - 1);
        }

        _open.CloseTo(0);
        _open.Declare();
        return _output.ToString();
    }

    private int Construct(int at)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(at);
        return rest switch
        {
            ['<', '!', '-', '-', ..] => AfterComment(at),
            ['<', '?', ..] => After(at, ">"),
            _ when rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase) => CharacterData(at),
            ['<', '!', ..] => AfterDeclaration(at),
            _ => TagReader.Read(_text, at) is { } tag ? Take(tag, at) : Run(at, at + 1),
        };
    }

    private int CharacterData(int at)
    {
        int start = at + "<![CDATA[".Length;
        int end = _sectionEnd.From(start);
        if (EndOfOpenSection(start, end) is { } cut)
        {
            XmlCharacters.AppendLiteral(_output, _text.AsSpan(start, cut - start));
            Mended(_open.Item >= 0);
            return cut;
        }

        if (end >= 0 && _open.Count > 0)
        {
            XmlCharacters.AppendLiteral(_output, _text.AsSpan(start, end - start));
        }

        return end < 0 ? _text.Length : end + "]]>".Length;
    }

    // A section that holds the beginning of another, or no end, was left open: it ends where its element does, at the latest where an
    // item begins; one that would hide all items of a channel is none.
    private int? EndOfOpenSection(int start, int end)
    {
        int limit = end < 0 ? _text.Length : end;
        bool isOpen = end < 0 || _text.IndexOf("<![CDATA[", start, limit - start, StringComparison.OrdinalIgnoreCase) >= 0;
        if (!isOpen)
        {
            return null;
        }

        int item = _nextItem.From(start);
        bool hidesItem = item >= 0 && item < limit;
        if (_open.Item < 0 && hidesItem)
        {
            return start;
        }

        limit = hidesItem ? item : limit;
        int close = _open.Count > 0 ? _text.IndexOf($"</{_open.Innermost}", start, limit - start, StringComparison.Ordinal) : -1;
        return close >= 0 ? close
            : hidesItem ? item
            : null;
    }

    // No comment holds the beginning of another: the first was left open, and is not one.
    private int AfterComment(int at)
    {
        int end = _commentEnd.From(at);
        int limit = end < 0 ? _text.Length : end;
        bool isOpen =
            end < 0
                ? _nextItem.From(at) >= 0
                : limit > at + 4 && _text.IndexOf("<!--", at + 4, limit - at - 4, StringComparison.Ordinal) >= 0;
        Mended(isOpen && _open.Item >= 0);
        return isOpen ? at + "<!--".Length
            : end < 0 ? _text.Length
            : end + "-->".Length;
    }

    private int Run(int at, int from)
    {
        int end = from < _text.Length ? _text.IndexOf('<', from) : -1;
        end = end < 0 ? _text.Length : end;
        if (_open.Count > 0)
        {
            XmlCharacters.AppendMarkup(_output, _text.AsSpan(at, end - at));
        }

        return end;
    }

    private int Take(Tag tag, int at)
    {
        if (tag.End > _text.Length)
        {
            return _text.Length;
        }

        bool isInItem = _open.Item >= 0;
        if (tag.IsEnd)
        {
            Close(tag, at, isInItem);
            return tag.End;
        }

        if (_open.IsItem(tag.Name))
        {
            Mended(true);
            _open.CloseTo(_open.Item);
        }

        Open(IsVoid(tag) ? tag with { IsEmpty = true } : tag, at);
        return tag.End;
    }

    private void Close(Tag tag, int at, bool isInItem)
    {
        if (_open.IsRoot(tag.Name) && _nextItem.From(tag.End) >= 0)
        {
            // The feed goes on behind its end: whoever wrote it closed it too early.
            Mended(isInItem);
            _open.CloseTo(1);
            return;
        }

        if (!isInItem && tag.IsItem && _orphans.Count < MostOrphans)
        {
            _orphans.Add(_lines.At(at));
        }

        Mended(!_open.Close(tag.Name) && isInItem);
    }

    private void Open(Tag tag, int at)
    {
        bool isMended = _open.CloseField(tag) || tag.IsCut;
        if (_open.Item < 0 && tag.IsItem && _open.Count < OpenElements.MaxDepth)
        {
            isMended |= _open.CloseToHolder(tag);
            _itemStart = _output.Length;
            _items.Add(new ItemMark(_lines.At(at), IsRecovered: false));
        }

        Mended(isMended && (_open.Item >= 0 || tag.IsItem));
        _open.Open(tag);
    }

    private void Mended(bool isMended)
    {
        if (isMended && _items.Count > 0)
        {
            _items[^1] = _items[^1] with { IsRecovered = true };
        }
    }

    /// <summary>Elements of HTML that have no end tag, where markup was not escaped; <c>link</c> is another thing in feeds.</summary>
    private bool IsVoid(Tag tag) => _open.Item >= 0 && tag.Name.ToLowerInvariant() is "br" or "hr" or "img" or "wbr" or "input" or "meta";

    private int After(int at, string mark)
    {
        int end = _text.IndexOf(mark, at, StringComparison.Ordinal);
        return end < 0 ? _text.Length : end + mark.Length;
    }

    /// <summary>A DOCTYPE ends at the first bracket that stands in no quotes and in no square brackets.</summary>
    private int AfterDeclaration(int at)
    {
        int depth = 0;
        for (int i = at; i < _text.Length; i++)
        {
            switch (_text[i])
            {
                case '[':
                    depth++;
                    break;
                case ']':
                    depth--;
                    break;
                case '"' or '\'' when depth <= 0:
                    i = _text.IndexOf(_text[i], i + 1) is >= 0 and int quote ? quote : _text.Length;
                    break;
                case '>' when depth <= 0:
                    return i + 1;
                default:
                    break;
            }
        }

        return _text.Length;
    }
}
