using System.Runtime.InteropServices;
using Watch.Rules.Names.Comparing;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Retrieving;

/// <summary>
/// Finds the few names worth comparing without looking at all: by rare words, by words glued or split, by acronyms either way, by words one
/// letter apart and by long words that begin or end alike.
/// </summary>
internal sealed class Retriever
{
    /// <summary>How many names are handed on at most.</summary>
    public const int Most = 16;

    // A word in more names than this is no way to find one.
    private const int LongestList = 400;
    private const int ShortestAcronym = 2;
    private const int ShortestEnd = 8;
    private const int EndLetters = 5;

    private readonly IReadOnlyList<PreparedName> _names;
    private readonly IReadOnlyList<int>? _firms;
    private readonly Postings _words;
    private readonly Postings _glued;
    private readonly Postings _acronyms;
    private readonly SpellingIndex _spellings;
    private readonly Postings _ends;

    /// <param name="names">The names of the list.</param>
    /// <param name="firms">
    /// Whose each is, in the same order: then so many firms are handed on, each with all of its names that were found, since the likest by
    /// its words need not be the likest by its measures. Null hands on names.
    /// </param>
    public Retriever(IReadOnlyList<PreparedName> names, IReadOnlyList<int>? firms)
    {
        (_names, _firms) = (names, firms);
        (_words, _ends) = Words();
        (_glued, _acronyms) = Compounds();
        _spellings = Spellings();
    }

    /// <summary>The places of the names worth comparing, the likeliest first.</summary>
    public IReadOnlyList<int> Find(PreparedName seen)
    {
        Dictionary<int, double> found = [];
        for (int i = 0; i < seen.Count; i++)
        {
            FindWord(seen, i, found);
        }

        Retrieving.Glued.ForEach(
            seen,
            text =>
            {
                Credit(_glued.Of(Hash(text)), 1, found);
                Credit(_words.Of(Hash(Stem.Of(text))), 1, found);
            }
        );
        if (seen.Count > 1 && found.Count < Most)
        {
            FindSpellings(seen.Read.Glued, 0.5, found);
            FindSpellings(seen.CoreInitials, 0.5, found);
        }

        Retrieving.Glued.ForEachAcronym(seen, text => Credit(_words.Of(Hash(Stem.Of(text))), 0.8, found));
        return _firms is null ? Likeliest(seen, found) : OfLikeliestFirms(seen, found, _firms);
    }

    // One after the other, so that what one gathers is let go before the next.
    private (Postings Words, Postings Ends) Words()
    {
        Postings.Builder words = new();
        Postings.Builder ends = new();
        for (int i = 0; i < _names.Count; i++)
        {
            foreach (NameToken token in _names[i].Tokens)
            {
                words.Add(Hash(token.Key), i);
                foreach (string meant in token.Meant)
                {
                    words.Add(Hash(meant), i);
                }

                if (token.Kind is not WordKind.Number && token.Text.Length >= ShortestEnd)
                {
                    ends.Add(Hash(Beginning(token.Text)), i);
                    ends.Add(Hash(Ending(token.Text)), i);
                }
            }
        }

        return (words.Build(), ends.Build());
    }

    private (Postings Glued, Postings Acronyms) Compounds()
    {
        Postings.Builder glued = new();
        Postings.Builder acronyms = new();
        for (int i = 0; i < _names.Count; i++)
        {
            int name = i;
            Retrieving.Glued.ForEach(_names[i], text => glued.Add(Hash(text), name));
            Retrieving.Glued.ForEachAcronym(_names[i], text => acronyms.Add(Hash(text), name));
        }

        return (glued.Build(), acronyms.Build());
    }

    private SpellingIndex Spellings()
    {
        SpellingIndex.Builder spellings = new();
        for (int i = 0; i < _names.Count; i++)
        {
            foreach (NameToken token in _names[i].Tokens)
            {
                if (token.Kind is not WordKind.Number && token.Text.Length >= Deletions.Shortest)
                {
                    spellings.Add(token.Text, i);
                    spellings.Add(Sound.Of(token.Text), i);
                }
            }

            spellings.Add(_names[i].Read.Glued, i);
            spellings.Add(_names[i].CoreInitials, i);
        }

        return spellings.Build();
    }

    private void FindWord(PreparedName seen, int i, Dictionary<int, double> found)
    {
        NameToken token = seen.Tokens[i];
        double weight = seen.Weights[i];
        ReadOnlySpan<int> same = _words.Of(Hash(token.Key));
        Credit(same, weight, found);
        foreach (string meant in token.Meant)
        {
            Credit(_words.Of(Hash(meant)), weight / token.Meant.Count, found);
        }

        Credit(_glued.Of(Hash(token.Text)), weight, found);
        if (token.WithArticle is { } glued)
        {
            Credit(_words.Of(Hash(Stem.Of(glued))), weight, found);
        }

        if (token.Text.Length is >= ShortestAcronym and <= 8)
        {
            Credit(_acronyms.Of(Hash(seen.Sigla[i])), weight * 0.8, found);
        }

        if (same.IsEmpty && token.Kind is not WordKind.Number)
        {
            FindSpellings(token.Text, weight, found);
        }
    }

    private void FindSpellings(string text, double weight, Dictionary<int, double> found)
    {
        if (text.Length < Deletions.Shortest)
        {
            return;
        }

        int before = found.Count;
        Span<ulong> hashes = stackalloc ulong[Deletions.Longest + 1];
        int count = Deletions.Of(text, hashes);
        foreach (ulong hash in hashes[..count])
        {
            Credit(_spellings.Of(hash, LongestList), weight * 0.8, found);
        }

        Credit(_spellings.Of(Deletions.Hash(Sound.Of(text)), LongestList), weight * 0.8, found);
        if (text.Length >= ShortestEnd && found.Count == before)
        {
            Credit(_ends.Of(Hash(Beginning(text))), weight * 0.4, found);
            Credit(_ends.Of(Hash(Ending(text))), weight * 0.4, found);
        }
    }

    // Two texts of one hash would be one in four thousand million million: who asks compares them anyway.
    public static ulong Hash(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }

    private static void Credit(ReadOnlySpan<int> names, double weight, Dictionary<int, double> found)
    {
        if (names.Length > LongestList)
        {
            return;
        }

        foreach (int name in names)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(found, name, out _) += weight;
        }
    }

    private List<int> OfLikeliestFirms(PreparedName seen, Dictionary<int, double> found, IReadOnlyList<int> firms)
    {
        if (found.Count <= Most)
        {
            return Likeliest(seen, found);
        }

        Dictionary<int, (double Likeness, int Name)> best = [];
        foreach ((int name, double credit) in found)
        {
            (double, int) one = (Likeness(seen, name, credit), name);
            ref (double, int) first = ref CollectionsMarshal.GetValueRefOrAddDefault(best, firms[name], out bool isKnown);
            first = isKnown && !IsBefore(one, first) ? first : one;
        }

        List<KeyValuePair<int, (double Likeness, int Name)>> ordered = [.. best];
        ordered.Sort(static (a, b) => IsBefore(a.Value, b.Value) ? -1 : 1);
        HashSet<int> taken = [.. ordered.Take(Most).Select(f => f.Key)];
        return [.. found.Keys.Where(name => taken.Contains(firms[name])).Order()];
    }

    private List<int> Likeliest(PreparedName seen, Dictionary<int, double> found)
    {
        Span<(double Likeness, int Name)> best = stackalloc (double, int)[Most];
        int count = 0;
        foreach ((int name, double credit) in found)
        {
            double likeness = Likeness(seen, name, credit);
            if (count == Most && !IsBefore((likeness, name), best[Most - 1]))
            {
                continue;
            }

            int at = count < Most ? count++ : Most - 1;
            for (; at > 0 && IsBefore((likeness, name), best[at - 1]); at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = (likeness, name);
        }

        List<int> names = new(count);
        foreach ((_, int name) in best[..count])
        {
            names.Add(name);
        }

        return names;
    }

    // Of two as likely the first in the list, so that the order is the same at every run.
    private static bool IsBefore((double Likeness, int Name) a, (double Likeness, int Name) b) =>
        a.Likeness > b.Likeness || (a.Likeness == b.Likeness && a.Name < b.Name);

    private double Likeness(PreparedName seen, int name, double credit) => Math.Min(credit, seen.Total) / (seen.Total + _names[name].Total);

    private static string Beginning(string text) => $"{text[..EndLetters]}>";

    private static string Ending(string text) => $"<{text[^EndLetters..]}";
}
