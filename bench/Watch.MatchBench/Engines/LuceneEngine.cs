using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Index.Memory;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Watch.MatchBench.Engines;

/// <summary>
/// Lucene's way of standing queries: each notice an index in memory, and only those queries asked of which the first word stands in
/// it (the presearcher of Lucene Monitor, made by hand).
/// </summary>
internal sealed class LuceneEngine : IEngine
{
    private const string Field = "text";

    private readonly WhitespaceAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly MemoryIndex _index = new();
    private Dictionary<string, List<(int Number, Query Query)>> _byWord = [];

    public string Name => "Lucene.NET MemoryIndex + presearcher";

    public int MostTerms => int.MaxValue;

    public void Load(IReadOnlyList<string> terms)
    {
        _byWord = terms
            .Select((term, number) => (Words: term.Split(' '), Number: number))
            .GroupBy(t => t.Words[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(t => (t.Number, QueryOf(t.Words))).ToList(), StringComparer.Ordinal);
    }

    public void Find(Sample notice, List<int> hits)
    {
        _index.Reset();
        _index.AddField(Field, notice.Text, _analyzer);
        IndexSearcher searcher = _index.CreateSearcher();
        TermsEnum? words = MultiFields.GetTerms(searcher.IndexReader, Field)?.GetEnumerator();
        while (words?.MoveNext() == true)
        {
            if (_byWord.TryGetValue(words.Term.Utf8ToString(), out List<(int Number, Query Query)>? queries))
            {
                hits.AddRange(queries.Where(q => searcher.Search(q.Query, 1).TotalHits > 0).Select(q => q.Number));
            }
        }
    }

    public void Dispose() => _analyzer.Dispose();

    private static Query QueryOf(string[] words)
    {
        if (words.Length == 1)
        {
            return new TermQuery(new Term(Field, words[0]));
        }

        PhraseQuery phrase = [];
        foreach (string word in words)
        {
            phrase.Add(new Term(Field, word));
        }

        return phrase;
    }
}
