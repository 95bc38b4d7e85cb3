namespace Watch.Rules.Names.Retrieving;

/// <summary>
/// Names by what their words become when a letter is taken away. Such forms are kept of each different word once, since most words stand
/// in many names, and each has as many as it has letters.
/// </summary>
internal sealed class SpellingIndex
{
    private readonly Postings _texts;
    private readonly Postings _names;

    private SpellingIndex(Postings texts, Postings names) => (_texts, _names) = (texts, names);

    /// <summary>The names with a word that shares a form, each once; none where there are more than so many.</summary>
    public ReadOnlySpan<int> Of(ulong form, int most)
    {
        ReadOnlySpan<int> texts = _texts.Of(form);
        if (texts.Length <= 1)
        {
            return texts.IsEmpty ? [] : _names.Of((ulong)texts[0]);
        }

        List<int> names = [];
        foreach (int text in texts)
        {
            names.AddRange(_names.Of((ulong)text));
        }

        names.Sort();
        int[] different = [.. names.Distinct()];
        return different.Length > most ? [] : different;
    }

    /// <summary>Gathers words, name after name.</summary>
    internal sealed class Builder
    {
        // By hash, as everywhere here: the words themselves need not be kept.
        private readonly Dictionary<ulong, int> _known = [];
        private readonly Postings.Builder _texts = new();
        private readonly Postings.Builder _names = new();

        public void Add(string text, int name)
        {
            if (text.Length < Deletions.Shortest)
            {
                return;
            }

            ulong whole = Retriever.Hash(text);
            if (!_known.TryGetValue(whole, out int number))
            {
                _known.Add(whole, number = _known.Count);
                Span<ulong> hashes = stackalloc ulong[Deletions.Longest + 1];
                foreach (ulong hash in hashes[..Deletions.Of(text, hashes)])
                {
                    _texts.Add(hash, number);
                }
            }

            _names.Add((ulong)number, name);
        }

        public SpellingIndex Build()
        {
            _known.Clear();
            _known.TrimExcess();
            return new SpellingIndex(_texts.Build(), _names.Build());
        }
    }
}
