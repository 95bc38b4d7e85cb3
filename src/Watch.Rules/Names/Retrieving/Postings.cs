using System.Collections.Frozen;

namespace Watch.Rules.Names.Retrieving;

/// <summary>Which names have a key; written once, then read by many.</summary>
internal sealed class Postings<TKey>
    where TKey : notnull
{
    private readonly FrozenDictionary<TKey, int[]> _names;

    private Postings(FrozenDictionary<TKey, int[]> names) => _names = names;

    public ReadOnlySpan<int> Of(TKey key) => _names.TryGetValue(key, out int[]? names) ? names : [];

    /// <summary>Gathers names by key; a name that comes twice in a row under one key counts once.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<TKey, List<int>> _names = [];

        public void Add(TKey key, int name)
        {
            if (!_names.TryGetValue(key, out List<int>? names))
            {
                _names.Add(key, names = []);
            }

            if (names.Count == 0 || names[^1] != name)
            {
                names.Add(name);
            }
        }

        public Postings<TKey> Build() => new(_names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }
}
