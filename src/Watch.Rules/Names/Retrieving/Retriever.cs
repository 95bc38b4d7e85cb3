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
    private readonly Postings<string> _words;
    private readonly Postings<string> _glued;
    private readonly Postings<string> _acronyms;
    private readonly Postings<ulong> _deletions;
    private readonly Postings<string> _ends;

    public Retriever(IReadOnlyList<PreparedName> names)
    {
        _names = names;
        Postings<string>.Builder words = new();
        Postings<string>.Builder glued = new();
        Postings<string>.Builder acronyms = new();
        Postings<ulong>.Builder deletions = new();
        Postings<string>.Builder ends = new();
        for (int i = 0; i < names.Count; i++)
        {
            (int name, PreparedName prepared) = (i, names[i]);
            Array.ForEach(prepared.Tokens, token => AddWord(token, name, words, deletions, ends));
            Retrieving.Glued.ForEach(prepared, text => glued.Add(text, name));
            Retrieving.Glued.ForEachAcronym(prepared, text => acronyms.Add(text, name));
            AddSpellings(prepared.Read.Glued, name, deletions);
            AddSpellings(prepared.CoreInitials, name, deletions);
        }

        (_words, _glued, _acronyms, _deletions, _ends) = (words.Build(), glued.Build(), acronyms.Build(), deletions.Build(), ends.Build());
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
                Credit(_glued.Of(text), 1, found);
                Credit(_words.Of(Stem.Of(text)), 1, found);
            }
        );
        if (seen.Count > 1 && found.Count < Most)
        {
            FindSpellings(seen.Read.Glued, 0.5, found);
            FindSpellings(seen.CoreInitials, 0.5, found);
        }

        Retrieving.Glued.ForEachAcronym(seen, text => Credit(_words.Of(Stem.Of(text)), 0.8, found));
        return Likeliest(seen, found);
    }

    private static void AddWord(
        NameToken token,
        int name,
        Postings<string>.Builder words,
        Postings<ulong>.Builder deletions,
        Postings<string>.Builder ends
    )
    {
        words.Add(token.Key, name);
        foreach (string meant in token.Meant)
        {
            words.Add(meant, name);
        }

        if (token.Kind is WordKind.Number || token.Text.Length < Deletions.Shortest)
        {
            return;
        }

        AddSpellings(token.Text, name, deletions);
        AddSpellings(token.Heard, name, deletions);
        if (token.Text.Length >= ShortestEnd)
        {
            ends.Add(Beginning(token.Text), name);
            ends.Add(Ending(token.Text), name);
        }
    }

    private static void AddSpellings(string text, int name, Postings<ulong>.Builder deletions)
    {
        if (text.Length < Deletions.Shortest)
        {
            return;
        }

        Span<ulong> hashes = stackalloc ulong[Deletions.Longest + 1];
        int count = Deletions.Of(text, hashes);
        foreach (ulong hash in hashes[..count])
        {
            deletions.Add(hash, name);
        }
    }

    private void FindWord(PreparedName seen, int i, Dictionary<int, double> found)
    {
        NameToken token = seen.Tokens[i];
        double weight = seen.Weights[i];
        ReadOnlySpan<int> same = _words.Of(token.Key);
        Credit(same, weight, found);
        foreach (string meant in token.Meant)
        {
            Credit(_words.Of(meant), weight / token.Meant.Count, found);
        }

        Credit(_glued.Of(token.Text), weight, found);
        if (token.WithArticle is { } glued)
        {
            Credit(_words.Of(Stem.Of(glued)), weight, found);
        }

        if (token.Text.Length is >= ShortestAcronym and <= 8)
        {
            Credit(_acronyms.Of(seen.Sigla[i]), weight * 0.8, found);
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
            Credit(_deletions.Of(hash), weight * 0.8, found);
        }

        Credit(_deletions.Of(Deletions.Hash(Sound.Of(text))), weight * 0.8, found);
        if (text.Length >= ShortestEnd && found.Count == before)
        {
            Credit(_ends.Of(Beginning(text)), weight * 0.4, found);
            Credit(_ends.Of(Ending(text)), weight * 0.4, found);
        }
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
