using System.Buffers;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>The names of the elements of one document, one string for each; an edition has some ninety.</summary>
internal sealed class ElementNames
{
    private const int Slots = 1024;
    private const int Most = Slots / 2;

    private static readonly SearchValues<char> _inName = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-."
    );

    private readonly string?[] _names = new string?[Slots];
    private int _count;

    /// <summary>The name; null for what is none, or one with a prefix or beyond ASCII.</summary>
    public string? Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return null;
        }

        int slot = Slot(name);
        while (_names[slot] is { } known)
        {
            if (name.SequenceEqual(known))
            {
                return known;
            }

            slot = (slot + 1) % Slots;
        }

        return IsPlain(name) ? Keep(Literal(name.ToString()), slot) : null;
    }

    private string Keep(string name, int slot)
    {
        if (_count < Most)
        {
            _names[slot] = name;
            _count++;
        }

        return name;
    }

    /// <summary>The instance that the readers have, where they ask for the name at all: most comparisons then end at once.</summary>
    private static string Literal(string name) => string.IsInterned(name) ?? name;

    private static int Slot(ReadOnlySpan<char> name) =>
        ((name[0] * 31) + (name[^1] * 131) + (name[name.Length / 2] * 7) + (name.Length * 61)) % Slots;

    private static bool IsPlain(ReadOnlySpan<char> name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_') && !name.ContainsAnyExcept(_inName);
}
