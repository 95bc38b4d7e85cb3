using Watch.Contracts.Notices;

namespace Watch.Rules.Queries;

/// <summary>A query that has to be looked at where a term stands in one of these fields.</summary>
internal readonly record struct Posting(int Query, int Fields);

/// <summary>Many queries laid out so that a notice is read once for all of them. It may be used by several threads at a time.</summary>
public sealed class TextIndex
{
    private const int Idle = 16;

    private readonly TextScan?[] _idle = new TextScan?[Idle];

    internal TextIndex(Clause[] clauses, TermTable words, TermTable prefixes, Posting[][] postings, int fields)
    {
        Clauses = clauses;
        Words = words;
        Prefixes = prefixes;
        Postings = postings;
        Fields = fields;
    }

    /// <summary>How many queries it holds; their ids are smaller.</summary>
    public int Count => Clauses.Length;

    internal Clause[] Clauses { get; }

    internal TermTable Words { get; }

    internal TermTable Prefixes { get; }

    /// <summary>By the number of a term.</summary>
    internal Posting[][] Postings { get; }

    /// <summary>The fields that a query looks in.</summary>
    internal int Fields { get; }

    /// <summary>Reads a notice. What is returned is to be disposed of, and then used no more: its room serves the next.</summary>
    public TextScan Scan(Notice notice)
    {
        TextScan scan = Take() ?? new TextScan(this);
        scan.Read(notice);
        return scan;
    }

    internal void Return(TextScan scan)
    {
        for (int i = 0; i < _idle.Length; i++)
        {
            if (Interlocked.CompareExchange(ref _idle[i], scan, null) is null)
            {
                return;
            }
        }
    }

    private TextScan? Take()
    {
        for (int i = 0; i < _idle.Length; i++)
        {
            if (_idle[i] is not null && Interlocked.Exchange(ref _idle[i], null) is { } scan)
            {
                return scan;
            }
        }

        return null;
    }
}
