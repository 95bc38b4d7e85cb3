namespace Watch.Rules.Names.Retrieving;

/// <summary>
/// Which names have a key; written once, then read by many. All lists stand in one, since there are millions and most hold one name.
/// </summary>
internal sealed class Postings<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _keys;
    private readonly int[] _starts;
    private readonly int[] _names;

    private Postings(Dictionary<TKey, int> keys, int[] starts, int[] names) => (_keys, _starts, _names) = (keys, starts, names);

    public ReadOnlySpan<int> Of(TKey key) =>
        _keys.TryGetValue(key, out int at) ? _names.AsSpan(_starts[at], _starts[at + 1] - _starts[at]) : [];

    /// <summary>Gathers names by key, name after name; a name that comes twice under one key counts once.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<TKey, int> _keys = [];
        private readonly List<int> _lastOfKey = [];
        private readonly List<(int Key, int Name)> _pairs = [];

        public void Add(TKey key, int name)
        {
            if (!_keys.TryGetValue(key, out int at))
            {
                _keys.Add(key, at = _keys.Count);
                _lastOfKey.Add(-1);
            }

            if (_lastOfKey[at] != name)
            {
                _lastOfKey[at] = name;
                _pairs.Add((at, name));
            }
        }

        public Postings<TKey> Build()
        {
            int[] starts = new int[_keys.Count + 1];
            foreach ((int key, _) in _pairs)
            {
                starts[key + 1]++;
            }

            for (int i = 1; i < starts.Length; i++)
            {
                starts[i] += starts[i - 1];
            }

            int[] next = [.. starts];
            int[] names = new int[_pairs.Count];
            foreach ((int key, int name) in _pairs)
            {
                names[next[key]++] = name;
            }

            _keys.TrimExcess();
            return new Postings<TKey>(_keys, starts, names);
        }
    }
}
