namespace Watch.Sources.Bodacc.Xml;

/// <summary>The elements of one record after the other, made once and used again.</summary>
internal sealed class ElementPool
{
    /// <summary>How many are kept: more than any real record has.</summary>
    private const int Most = 4096;

    private readonly List<Element> _elements = [];
    private int _used;

    /// <summary>Takes back all that were given.</summary>
    public void Reclaim() => _used = 0;

    /// <summary>An empty element of that name.</summary>
    public Element Rent(string name)
    {
        Element element = Take();
        element.Renew(name);
        return element;
    }

    private Element Take()
    {
        if (_used < _elements.Count)
        {
            return _elements[_used++];
        }

        Element element = new();
        if (_used < Most)
        {
            _elements.Add(element);
            _used++;
        }

        return element;
    }
}
