using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>The elements that tell of one person, wherever in the record they stand.</summary>
internal sealed class Members
{
    private const int Usual = 16;

    private readonly List<Element> _elements = new(Usual);

    public void Add(Element element) => _elements.Add(element);

    /// <summary>Adds all that is in an element, but the one of them that was read already.</summary>
    public void AddChildren(Element element, Element? except = null)
    {
        foreach (Element child in element.Children)
        {
            if (child != except)
            {
                _elements.Add(child);
            }
        }
    }

    /// <summary>The first of that name, or null.</summary>
    public Element? Child(string name)
    {
        foreach (Element element in _elements)
        {
            if (element.Is(name))
            {
                return element;
            }
        }

        return null;
    }

    /// <summary>The text of the first of that name, as <see cref="Elements.TextOf"/>.</summary>
    public string? TextOf(string name) => Repair.TextOrNull(Child(name)?.Value);

    /// <summary>The texts of those that have one of the names, in the order of the names.</summary>
    public IReadOnlyList<string> TextsOf(params ReadOnlySpan<string> names)
    {
        List<string>? texts = null;
        foreach (string name in names)
        {
            foreach (Element element in _elements)
            {
                if (element.Is(name) && Repair.TextOrNull(element.Value) is { } text)
                {
                    (texts ??= []).Add(text);
                }
            }
        }

        return texts ?? (IReadOnlyList<string>)[];
    }
}
