using Watch.Contracts.Notices;
using Watch.Rules.Text;

namespace Watch.Rules.Queries;

/// <summary>A notice as the queries of an index see it; for one thread at a time, and until it is disposed of.</summary>
public sealed class TextScan : IDisposable
{
    /// <summary>Room for more words than any ordinary notice has is not kept.</summary>
    private const int MostRoomKept = 1 << 16;

    private readonly TextIndex _index;
    private readonly Occurrences _findings;
    private readonly char[] _room = new char[Tokens.Longest];
    private readonly bool[] _isCandidate;
    private readonly int[] _candidates;
    private int _count;
    private bool _open;

    internal TextScan(TextIndex index)
    {
        _index = index;
        _findings = new Occurrences(index.Postings.Length);
        _isCandidate = new bool[index.Count];
        _candidates = new int[index.Count];
    }

    /// <summary>The ids of the queries of which a necessary term stands in the notice, in rising order: no other can agree.</summary>
    public ReadOnlySpan<int> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>Whether a query agrees with the notice.</summary>
    public bool Agrees(int query)
    {
        ObjectDisposedException.ThrowIf(!_open, this);
        return _isCandidate[query] && _index.Clauses[query].Agrees(_findings, TextFields.All);
    }

    /// <summary>
    /// What makes a query agree: the first occurrence of each word, phrase and pair of neighbours that it needed, in the order of
    /// fields and texts; nothing where it does not agree.
    /// </summary>
    public IReadOnlyList<TextSpan> Spans(int query)
    {
        if (!Agrees(query))
        {
            return [];
        }

        HashSet<TextSpan> spans = [];
        _index.Clauses[query].Explain(_findings, TextFields.All, spans);
        return [.. spans.OrderBy(s => s.Field).ThenBy(s => s.Index).ThenBy(s => s.Start).ThenBy(s => s.Length)];
    }

    public void Dispose()
    {
        if (!_open)
        {
            return;
        }

        _open = false;
        foreach (int query in Candidates)
        {
            _isCandidate[query] = false;
        }

        _count = 0;
        _findings.Forget();
        if (_findings.Room <= MostRoomKept)
        {
            _index.Return(this);
        }
    }

    internal void Read(Notice notice)
    {
        _open = true;
        _findings.Begin();
        NoticeTexts.Read(notice, this);
        _candidates.AsSpan(0, _count).Sort();
    }

    internal void Read(TextField field, int index, string? text)
    {
        int bit = TextFields.Bit(field);
        if (text is null || (_index.Fields & bit) == 0)
        {
            return;
        }

        _findings.BeginText(field, index, text);
        Tokens tokens = new(text, _room);
        while (tokens.Next())
        {
            _findings.AddWord(tokens.Start, tokens.Length);
            LookUp(tokens.Word, bit);
        }

        _findings.EndText();
    }

    private void LookUp(ReadOnlySpan<char> word, int field)
    {
        TermTable prefixes = _index.Prefixes;
        uint hash = TermTable.Seed;
        for (int i = 0; i < word.Length; i++)
        {
            hash = TermTable.Step(hash, word[i]);
            if (prefixes.HasLength(i + 1))
            {
                Note(prefixes.Find(word[..(i + 1)], hash), field);
            }
        }

        Note(_index.Words.Find(word, hash), field);
    }

    private void Note(int term, int field)
    {
        if (term < 0 || !_findings.AddOccurrence(term, field))
        {
            return;
        }

        foreach (Posting posting in _index.Postings[term])
        {
            if ((posting.Fields & field) != 0 && !_isCandidate[posting.Query])
            {
                _isCandidate[posting.Query] = true;
                _candidates[_count++] = posting.Query;
            }
        }
    }
}
