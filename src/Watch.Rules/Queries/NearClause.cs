namespace Watch.Rules.Queries;

/// <summary>Two that stand near one another in one text, in either order.</summary>
internal sealed class NearClause(int distance, WordsClause[] left, WordsClause[] right) : CompiledQuery
{
    public override bool Agrees(Occurrences findings, int fields) => Find(findings, fields) is not null;

    public override void Explain(Occurrences findings, int fields, ICollection<TextSpan> spans)
    {
        Pair found = Find(findings, fields)!.Value;
        spans.Add(findings.Span(found.Left, found.LeftEnd - 1));
        spans.Add(findings.Span(found.Right, found.RightEnd - 1));
    }

    private Pair? Find(Occurrences findings, int fields)
    {
        foreach (WordsClause one in left)
        {
            int occurrence = one.FirstOccurrence(findings);
            for (int at = one.Next(findings, fields, ref occurrence); at >= 0; at = one.Next(findings, fields, ref occurrence))
            {
                if (Beside(findings, at, at + one.Length) is { } pair)
                {
                    return pair;
                }
            }
        }

        return null;
    }

    private Pair? Beside(Occurrences findings, int start, int end)
    {
        Occurrences.Piece piece = findings.PieceOf(start);
        foreach (WordsClause other in right)
        {
            if (other.FirstOccurrence(findings) < 0)
            {
                continue;
            }

            for (int step = 1; step <= distance; step++)
            {
                int before = start - step - other.Length + 1;
                int after = end - 1 + step;
                int at =
                    other.Begins(findings, piece, before) ? before
                    : other.Begins(findings, piece, after) ? after
                    : -1;
                if (at >= 0)
                {
                    return new Pair(start, end, at, at + other.Length);
                }
            }
        }

        return null;
    }

    private readonly record struct Pair(int Left, int LeftEnd, int Right, int RightEnd);
}
