using System.Numerics;

namespace Watch.Rules.Queries;

/// <summary>
/// The folded words that queries ask for, each with its number, found by a span and the hash of its letters: an open table at most half
/// full, so that a word nobody asks for costs one look.
/// </summary>
internal sealed class TermTable
{
    /// <summary>The hash of no letter.</summary>
    public const uint Seed = 2_166_136_261;

    private const uint Prime = 16_777_619;

    // Spreads the hash over its upper bits, which choose the slot.
    private const uint Spread = 2_654_435_769;

    private const int FewestSlots = 4;

    private readonly Slot[] _slots;
    private readonly string[] _texts;
    private readonly bool[] _lengths;
    private readonly int _shift;

    /// <summary>Lays out the terms given.</summary>
    public TermTable(IReadOnlyCollection<KeyValuePair<string, int>> terms)
    {
        uint size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestSlots, terms.Count * 2));
        _slots = new Slot[size];
        _texts = new string[size];
        _shift = 32 - BitOperations.Log2(size);
        _lengths = new bool[terms.Select(t => t.Key.Length).DefaultIfEmpty().Max() + 1];
        foreach ((string text, int number) in terms)
        {
            _lengths[text.Length] = true;
            Put(text, number);
        }
    }

    /// <summary>The hash of a word with one letter more.</summary>
    public static uint Step(uint hash, char letter) => (hash ^ letter) * Prime;

    /// <summary>Whether a term has so many letters.</summary>
    public bool HasLength(int length) => length < _lengths.Length && _lengths[length];

    /// <summary>The number of a term; -1 where nobody asks for it.</summary>
    public int Find(ReadOnlySpan<char> text, uint hash)
    {
        for (int at = Home(hash); ; at = Next(at))
        {
            Slot slot = _slots[at];
            if (slot.Ordinal == 0)
            {
                return -1;
            }

            if (slot.Hash == hash && text.SequenceEqual(_texts[at]))
            {
                return slot.Ordinal - 1;
            }
        }
    }

    private void Put(string text, int number)
    {
        uint hash = Seed;
        foreach (char letter in text)
        {
            hash = Step(hash, letter);
        }

        int at = Home(hash);
        while (_slots[at].Ordinal != 0)
        {
            at = Next(at);
        }

        _slots[at] = new Slot(hash, number + 1);
        _texts[at] = text;
    }

    private int Home(uint hash) => (int)((hash * Spread) >> _shift);

    private int Next(int at) => (at + 1) & (_slots.Length - 1);

    /// <param name="Hash">Of the term.</param>
    /// <param name="Ordinal">The number of the term, and one; 0 where the slot is empty.</param>
    private readonly record struct Slot(uint Hash, int Ordinal);
}
