using System.Collections;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>Elements that stand in another one, all or those of one name, in their order.</summary>
/// <param name="first">The first of all.</param>
/// <param name="name">The name of those that are meant; null for all.</param>
internal readonly struct Children(Element? first, string? name) : IEnumerable<Element>
{
    /// <summary>Walks over them without making anything.</summary>
    public Walk GetEnumerator() => new(first, name);

    IEnumerator<Element> IEnumerable<Element>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One walk.</summary>
    /// <param name="first">The first of all.</param>
    /// <param name="name">The name of those that are meant; null for all.</param>
    internal struct Walk(Element? first, string? name) : IEnumerator<Element>
    {
        private Element? _ahead = first;

        public Element Current { get; private set; } = null!;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_ahead is { } element)
            {
                _ahead = element.Next;
                if (name is null || element.Is(name))
                {
                    Current = element;
                    return true;
                }
            }

            return false;
        }

        public readonly void Reset() => throw new NotSupportedException("A walk goes one way.");

        public readonly void Dispose() { }
    }
}
