using System.Numerics;

namespace Watch.Rules.Names.Retrieving;

/// <summary>
/// Which names have a key, by the hash of the key; written once, then read by many. There are millions of pairs, most of them alone under
/// their key: so they stand in two arrays, in the order of their buckets, and not in a table of lists.
/// </summary>
internal sealed class Postings
{
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const int PairsOfBucket = 4;

    private readonly ulong[] _keys;
    private readonly int[] _names;
    private readonly int[] _starts;
    private readonly int _shift;

    private Postings(ulong[] keys, int[] names, int[] starts, int shift) => (_keys, _names, _starts, _shift) = (keys, names, starts, shift);

    /// <summary>The names that have a key, in their order, each once.</summary>
    public ReadOnlySpan<int> Of(ulong key)
    {
        int bucket = (int)((key * Spread) >> _shift);
        int start = _starts[bucket];
        ReadOnlySpan<ulong> keys = _keys.AsSpan(start, _starts[bucket + 1] - start);
        int first = NotBelow(keys, key);
        int last = key == ulong.MaxValue ? keys.Length : NotBelow(keys, key + 1);
        return _names.AsSpan(start + first, last - first);
    }

    private static int NotBelow(ReadOnlySpan<ulong> keys, ulong key)
    {
        (int low, int high) = (0, keys.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = keys[middle] < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Gathers pairs, name after name; a name that comes twice under one key counts once.</summary>
    internal sealed class Builder
    {
        // Gathered in pieces: an array that grows leaves as much behind as it holds.
        private const int Piece = 1 << 14;

        private readonly List<(ulong[] Keys, int[] Names)> _pieces = [];
        private int _count;

        public void Add(ulong key, int name)
        {
            int at = _count % Piece;
            if (at == 0)
            {
                _pieces.Add((new ulong[Piece], new int[Piece]));
            }

            (ulong[] keys, int[] names) = _pieces[^1];
            (keys[at], names[at]) = (key, name);
            _count++;
        }

        public Postings Build()
        {
            int bits = Math.Max(1, BitOperations.Log2((uint)Math.Max(1, _count / PairsOfBucket)));
            int shift = 64 - bits;
            int[] starts = Starts(shift, bits);
            ulong[] keys = new ulong[_count];
            int[] names = new int[_count];
            int[] next = [.. starts];
            for (int i = 0; i < _count; i++)
            {
                (ulong[] from, int[] of) = _pieces[i / Piece];
                ulong key = from[i % Piece];
                int at = next[(int)((key * Spread) >> shift)]++;
                (keys[at], names[at]) = (key, of[i % Piece]);
            }

            _pieces.Clear();
            _count = 0;
            Order(keys, names, starts);
            return new Postings(keys, names, starts, shift);
        }

        private int[] Starts(int shift, int bits)
        {
            int[] starts = new int[(1 << bits) + 1];
            for (int i = 0; i < _count; i++)
            {
                starts[(int)((_pieces[i / Piece].Keys[i % Piece] * Spread) >> shift) + 1]++;
            }

            for (int i = 1; i < starts.Length; i++)
            {
                starts[i] += starts[i - 1];
            }

            return starts;
        }

        // Puts equal keys of a bucket together, names in their order, and leaves doubles out.
        private static void Order(ulong[] keys, int[] names, int[] starts)
        {
            int kept = 0;
            int start = 0;
            for (int bucket = 0; bucket + 1 < starts.Length; bucket++)
            {
                int end = starts[bucket + 1];
                Array.Sort(keys, names, start, end - start);
                SortNames(keys, names, start, end);
                starts[bucket] = kept;
                for (int i = start; i < end; i++)
                {
                    if (i == start || keys[i] != keys[i - 1] || names[i] != names[i - 1])
                    {
                        (keys[kept], names[kept]) = (keys[i], names[i]);
                        kept++;
                    }
                }

                start = end;
            }

            starts[^1] = kept;
        }

        private static void SortNames(ulong[] keys, int[] names, int start, int end)
        {
            for (int from = start; from < end; )
            {
                int to = from + 1;
                while (to < end && keys[to] == keys[from])
                {
                    to++;
                }

                Array.Sort(names, from, to - from);
                from = to;
            }
        }
    }
}
