using System.Xml.Linq;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>
/// One element of a record: its name, its text, the elements in it; attributes nobody reads. Those of an edition are used
/// again for the next record, so that nothing but their strings may be kept.
/// </summary>
internal sealed class Element
{
    private ReadOnlyMemory<char> _characters;
    private string? _value;
    private string? _text;
    private bool _mended;
    private XElement? _unread;
    private readonly XElement? _source;
    private readonly XNamespace? _home;
    private Element? _first;
    private Element? _last;
    private Element? _next;

    /// <summary>An element for the pool, which names it with <see cref="Renew"/>.</summary>
    public Element() { }

    /// <summary>An element as the framework has read it; what is in it is looked at when it is asked for.</summary>
    public Element(XElement source)
        : this(source, source.Name.Namespace) { }

    private Element(XElement source, XNamespace home)
    {
        (_source, _unread, _home) = (source, source, home);
        Name = source.Name.LocalName;
    }

    /// <summary>An element that holds a text.</summary>
    public Element(string name, string text) => (Name, _value) = (name, text);

    /// <summary>An element that holds others; those that are null are left out.</summary>
    public Element(string name, IEnumerable<Element?> children)
    {
        Name = name;
        foreach (Element child in children.OfType<Element>())
        {
            Append(child);
        }
    }

    /// <summary>The name without its prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text of the element and of all that is in it.</summary>
    public string Value => _value ??= Characters();

    /// <summary>The value with damage repaired and blanks folded; null where it is blank.</summary>
    public string? Text
    {
        get
        {
            if (!_mended)
            {
                (_text, _mended) = (Repair.TextOrNull(Value), true);
            }

            return _text;
        }
    }

    /// <summary>The first element in it, or null.</summary>
    public Element? First
    {
        get
        {
            if (_unread is not null)
            {
                Unfold();
            }

            return _first;
        }
    }

    /// <summary>The element after it, or null.</summary>
    public Element? Next => _next;

    /// <summary>The elements in it.</summary>
    public Children Children => new(First, null);

    /// <summary>The first element of that name in it, or null.</summary>
    public Element? Child(string name)
    {
        Element? child = First;
        while (child is not null && !child.Is(name))
        {
            child = child._next;
        }

        return child;
    }

    /// <summary>The elements of that name in it.</summary>
    public Children ChildrenOf(string name) => new(First, name);

    /// <summary>Whether it has that name, in the namespace of the record or in none.</summary>
    public bool Is(string name) =>
        Name == name && (_source is null || _source.Name.Namespace == _home || _source.Name.Namespace == XNamespace.None);

    /// <summary>Makes it an empty element of that name.</summary>
    public void Renew(string name)
    {
        Name = name;
        _characters = default;
        (_value, _text, _mended) = (null, null, false);
        (_first, _last, _next) = (null, null, null);
    }

    /// <summary>Gives it a text that is still a piece of the document.</summary>
    public void Hold(ReadOnlyMemory<char> text) => _characters = text;

    /// <summary>Gives it a text.</summary>
    public void Hold(string text) => _value = text;

    /// <summary>Puts an element behind those that are in it.</summary>
    public void Append(Element child)
    {
        if (_last is null)
        {
            _first = child;
        }
        else
        {
            _last._next = child;
        }

        _last = child;
        child._next = null;
    }

    private string Characters()
    {
        if (_source is not null)
        {
            return _source.Value;
        }

        return _first is null ? _characters.ToString() : string.Concat(Children.Select(c => c.Value));
    }

    private void Unfold()
    {
        foreach (XElement child in _unread!.Elements())
        {
            Append(new Element(child, _home ?? XNamespace.None));
        }

        _unread = null;
    }
}
