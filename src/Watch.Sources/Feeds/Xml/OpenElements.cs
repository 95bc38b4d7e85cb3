using System.Text;
using Watch.Sources.Feeds.Characters;

namespace Watch.Sources.Feeds.Xml;

/// <summary>
/// The elements that are open, and the text that comes out of them: what is opened is closed, what nobody opened is not closed, and
/// every prefix is declared.
/// </summary>
internal sealed class OpenElements(StringBuilder output)
{
    /// <summary>Elements nested deeper lose their tags and keep their text; no feed met has more than forty.</summary>
    public const int MaxDepth = 200;

    /// <summary>Prefixes that nobody declared; more of them than any feed has lose their colon.</summary>
    private const int MaxPrefixes = 100;

    private readonly List<Element> _open = [];
    private readonly HashSet<string> _undeclared = new(StringComparer.Ordinal);
    private int _rootName;
    private int _tooDeep;

    public int Count => _open.Count;

    /// <summary>How many elements stand above the innermost open item; -1 where none is open.</summary>
    public int Item { get; private set; } = -1;

    /// <summary>Whether the open item is of this name.</summary>
    public bool IsItem(string name) => Item >= 0 && _open[Item].Name == name;

    /// <summary>
    /// Closes what was left open between an item and what it stands in; false where nothing was. An item of another vocabulary stands where
    /// it stands.
    /// </summary>
    public bool CloseToHolder(Tag item)
    {
        int at = _open.FindLastIndex(e => FeedTags.IsHolder(LocalName(e.Name)));
        if (at < 0 || at == _open.Count - 1 || (item.Prefix.Length > 0 && item.Prefix != (Prefix(_open[at].Name) ?? "")))
        {
            return false;
        }

        CloseTo(at + 1);
        return true;
    }

    /// <summary>Closes the field of the open item that a tag cannot stand in; false where there is none.</summary>
    public bool CloseField(Tag tag)
    {
        if (Item < 0 || Item + 1 >= _open.Count || !FeedTags.Ends(LocalName(_open[Item + 1].Name), tag))
        {
            return false;
        }

        CloseTo(Item + 1);
        return true;
    }

    /// <summary>The name of the innermost element; empty where none is open.</summary>
    public string Innermost => _open.Count > 0 ? _open[^1].Name : "";

    /// <summary>Whether an element of this name is the outermost one.</summary>
    public bool IsRoot(string name) => _open.Count > 0 && _open.FindLastIndex(e => e.Name == name) == 0;

    public void Open(Tag tag)
    {
        if (_open.Count == MaxDepth)
        {
            _tooDeep += tag.IsEmpty ? 0 : 1;
            return;
        }

        IReadOnlyList<string> prefixes = [.. tag.Attributes.Select(a => PrefixOf(a.Name)).OfType<string>()];
        Element element = new(tag.Name, WithKnownPrefix(tag.Name, prefixes), prefixes);
        _open.Add(element);
        Write(tag, element);
        if (tag.IsEmpty)
        {
            _open.RemoveAt(_open.Count - 1);
        }
        else if (Item < 0 && tag.IsItem)
        {
            Item = _open.Count - 1;
        }
    }

    /// <summary>Closes the innermost element of that name and all within it; false where something had to be mended.</summary>
    public bool Close(string name)
    {
        int at = _open.FindLastIndex(e => e.Name == name);
        at = at < 0 ? _open.FindLastIndex(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) : at;
        if (_tooDeep > 0 && (at < 0 || at > Item))
        {
            _tooDeep--;
            return false;
        }

        bool isInnermost = at == _open.Count - 1;
        if (at >= 0)
        {
            CloseTo(at);
        }

        return isInnermost;
    }

    /// <summary>Closes elements until so many are left.</summary>
    public void CloseTo(int count)
    {
        while (_open.Count > count)
        {
            output.Append("</").Append(_open[^1].Written).Append('>');
            Forget();
        }
    }

    /// <summary>Forgets elements that were taken out of the text again.</summary>
    public void ForgetTo(int count)
    {
        while (_open.Count > count)
        {
            Forget();
        }
    }

    /// <summary>Declares at the root, unless it was taken out again, what nobody declared: the last thing to do.</summary>
    public void Declare()
    {
        if (output.Length < _rootName)
        {
            return;
        }

        StringBuilder declarations = new();
        foreach (string prefix in _undeclared)
        {
            declarations.Append(" xmlns:").Append(prefix).Append("=\"").Append(Namespaces.OfPrefix(prefix)).Append('"');
        }

        output.Insert(_rootName, declarations);
    }

    private void Forget()
    {
        _open.RemoveAt(_open.Count - 1);
        Item = Item >= _open.Count ? -1 : Item;
        _tooDeep = Item < 0 ? 0 : _tooDeep;
    }

    private void Write(Tag tag, Element element)
    {
        output.Append('<').Append(element.Written);
        _rootName = _rootName == 0 ? output.Length : _rootName;
        foreach ((string name, string value) in tag.Attributes)
        {
            WriteAttribute(name, value);
        }

        output.Append(tag.IsEmpty ? "/>" : ">");
    }

    private string WithKnownPrefix(string name, IReadOnlyList<string> own)
    {
        if (
            Prefix(name) is not { } prefix
            || own.Contains(prefix, StringComparer.Ordinal)
            || _open.Exists(e => e.Prefixes.Contains(prefix, StringComparer.Ordinal))
        )
        {
            return name;
        }

        bool isUsable =
            !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase)
            && (_undeclared.Count < MaxPrefixes || _undeclared.Contains(prefix));
        if (!isUsable)
        {
            return name.Replace(':', '-');
        }

        _undeclared.Add(prefix);
        return name;
    }

    /// <summary>Attributes of other vocabularies are nothing to us; the one that names an item of RDF loses its prefix.</summary>
    private void WriteAttribute(string name, string value)
    {
        string? prefix = PrefixOf(name);
        if (prefix is null && name is not ("xml:base" or "rdf:about" or "xmlns") && Prefix(name) is not null)
        {
            return;
        }

        bool isDeclaration = prefix is not null || name == "xmlns";
        string plain = isDeclaration ? value.Trim() : value;
        output.Append(' ').Append(name == "rdf:about" ? "about" : name).Append("=\"");
        XmlCharacters.AppendAttribute(output, prefix is not null && IsReserved(plain) ? Namespaces.OfPrefix(prefix) : plain);
        output.Append('"');
    }

    private static bool IsReserved(string uri) => uri is "" or "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace";

    /// <summary>The prefix that an attribute declares.</summary>
    private static string? PrefixOf(string attribute) =>
        attribute.StartsWith("xmlns:", StringComparison.Ordinal) && !attribute.StartsWith("xmlns:xml", StringComparison.OrdinalIgnoreCase)
            ? attribute[6..]
            : null;

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string? Prefix(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon ? name[..colon] : null;

    /// <param name="Name">As it stands in the document.</param>
    /// <param name="Written">As it was written.</param>
    /// <param name="Prefixes">Those that it declares.</param>
    private sealed record Element(string Name, string Written, IReadOnlyList<string> Prefixes);
}
