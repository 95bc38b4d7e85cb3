using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Watch.MatchBench.Engines;

/// <summary><see cref="SearchValues{T}"/> of strings tells where; which one is looked up.</summary>
internal sealed class SearchValuesEngine : IEngine
{
    private SearchValues<string> _values = SearchValues.Create([], StringComparison.Ordinal);
    private FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;

    public string Name => "SearchValues<string>";

    public int MostTerms => int.MaxValue;

    public void Load(IReadOnlyList<string> terms)
    {
        _values = SearchValues.Create([.. terms.Select(t => $" {t} ")], StringComparison.Ordinal);
        _numbers = terms
            .Select((term, number) => (term, number))
            .ToFrozenDictionary(t => t.term, t => t.number, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Find(Sample notice, List<int> hits)
    {
        ReadOnlySpan<char> text = notice.Text;
        for (int at = text.IndexOfAny(_values); at >= 0; )
        {
            ReadOnlySpan<char> rest = text[(at + 1)..];
            int one = rest.IndexOf(' ');
            if (!Add(rest[..one], hits) && rest[(one + 1)..].IndexOf(' ') is >= 0 and var two)
            {
                Add(rest[..(one + 1 + two)], hits);
            }

            int next = text[(at + 1)..].IndexOfAny(_values);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    public void Dispose() { }

    private bool Add(ReadOnlySpan<char> term, List<int> hits)
    {
        if (!_numbers.TryGetValue(term, out int number))
        {
            return false;
        }

        if (!hits.Contains(number))
        {
            hits.Add(number);
        }

        return true;
    }
}

/// <summary>One alternation of all terms.</summary>
internal sealed class RegexEngine : IEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private Regex? _regex;
    private FrozenDictionary<string, int> _numbers = FrozenDictionary<string, int>.Empty;

    public string Name => "Regex alternation, compiled";

    public int MostTerms => 1_500;

    public void Load(IReadOnlyList<string> terms)
    {
        _regex = new Regex(
            $" (?<term>{string.Join('|', terms.Select(Regex.Escape))})(?= )",
            RegexOptions.Compiled | RegexOptions.CultureInvariant,
            Patience
        );
        _numbers = terms.Select((term, number) => (term, number)).ToFrozenDictionary(t => t.term, t => t.number, StringComparer.Ordinal);
    }

    public void Find(Sample notice, List<int> hits)
    {
        // Two words that were found hide one that begins with the second: the search goes on after the first.
        for (Match match = _regex!.Match(notice.Text); match.Success; )
        {
            int number = _numbers[match.Groups["term"].Value];
            if (!hits.Contains(number))
            {
                hits.Add(number);
            }

            match = _regex.Match(notice.Text, match.Index + 1);
        }
    }

    public void Dispose() { }
}

/// <summary>The plainest way.</summary>
internal sealed class ContainsEngine : IEngine
{
    private string[] _terms = [];

    public string Name => "string.Contains for each";

    public int MostTerms => int.MaxValue;

    public void Load(IReadOnlyList<string> terms) => _terms = [.. terms.Select(t => $" {t} ")];

    public void Find(Sample notice, List<int> hits)
    {
        for (int i = 0; i < _terms.Length; i++)
        {
            if (notice.Text.Contains(_terms[i], StringComparison.Ordinal))
            {
                hits.Add(i);
            }
        }
    }

    public void Dispose() { }
}
