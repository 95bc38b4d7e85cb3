using System.Numerics;
using Watch.Contracts.Notices;

namespace Watch.Rules.Matching;

/// <summary>A set of kinds of event: a bit for each, in as many words as the kinds need. The whole set holds kinds to come too.</summary>
internal readonly struct KindSet : IEquatable<KindSet>
{
    private const int WordBits = 64;

    // Null stands for the whole set; the last word is never empty.
    private readonly ulong[]? _words;

    private KindSet(ulong[]? words) => _words = words;

    public static KindSet None { get; } = new([]);

    public static KindSet All { get; } = new(null);

    public bool IsEmpty => _words is [];

    /// <summary>How many kinds; of the whole set all that there are.</summary>
    public int Count => _words is null ? Enum.GetValues<EventKind>().Length : _words.Sum(BitOperations.PopCount);

    public static bool operator ==(KindSet left, KindSet right) => left.Equals(right);

    public static bool operator !=(KindSet left, KindSet right) => !left.Equals(right);

    public static KindSet Of(IReadOnlyList<EventKind> kinds)
    {
        if (kinds.Count == 0)
        {
            return None;
        }

        ulong[] words = new ulong[((int)kinds.Max() / WordBits) + 1];
        foreach (EventKind kind in kinds)
        {
            words[(int)kind / WordBits] |= Bit(kind);
        }

        return new KindSet(words);
    }

    public bool Has(EventKind kind) =>
        _words is null || ((int)kind / WordBits < _words.Length && (_words[(int)kind / WordBits] & Bit(kind)) != 0);

    public KindSet And(KindSet other)
    {
        if (_words is null || other._words is null)
        {
            return _words is null ? other : this;
        }

        return Trimmed([.. _words.Zip(other._words, (own, its) => own & its)]);
    }

    public KindSet Or(KindSet other)
    {
        if (_words is null || other._words is null)
        {
            return All;
        }

        (ulong[] longer, ulong[] shorter) = _words.Length < other._words.Length ? (other._words, _words) : (_words, other._words);
        return new KindSet([.. longer.Select((word, i) => i < shorter.Length ? word | shorter[i] : word)]);
    }

    public bool Equals(KindSet other) =>
        _words is null || other._words is null ? _words == other._words : _words.SequenceEqual(other._words);

    public override bool Equals(object? obj) => obj is KindSet other && Equals(other);

    public override int GetHashCode() => _words is null ? -1 : _words.Aggregate(0, HashCode.Combine);

    private static ulong Bit(EventKind kind) => 1UL << ((int)kind % WordBits);

    private static KindSet Trimmed(ulong[] words)
    {
        int length = words.Length;
        while (length > 0 && words[length - 1] == 0)
        {
            length--;
        }

        return new KindSet(words[..length]);
    }
}
