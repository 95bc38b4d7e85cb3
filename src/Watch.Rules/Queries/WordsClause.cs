namespace Watch.Rules.Queries;

/// <summary>One word, or several that follow one another in one text.</summary>
/// <param name="terms">The terms in their order.</param>
/// <param name="pivot">Which of them is looked for first: the one thought rarest.</param>
internal sealed class WordsClause(int[] terms, int pivot) : CompiledQuery
{
    /// <summary>How many words.</summary>
    public int Length => terms.Length;

    /// <summary>Where a search begins.</summary>
    public int FirstOccurrence(Occurrences findings) => findings.FirstOf(terms[pivot]);

    /// <summary>Whether it begins at a word of a text.</summary>
    public bool Begins(Occurrences findings, in Occurrences.Piece piece, int word)
    {
        if (word < piece.First || word + terms.Length > piece.End)
        {
            return false;
        }

        for (int i = 0; i < terms.Length; i++)
        {
            if (!findings.Stands(terms[i], word + i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The word that it begins at next in these fields, from an occurrence on; -1 where there is no other.</summary>
    public int Next(Occurrences findings, int fields, ref int occurrence)
    {
        while (occurrence >= 0)
        {
            int word = findings.Pass(ref occurrence);
            Occurrences.Piece piece = findings.PieceOf(word);
            if ((fields & TextFields.Bit(piece.Field)) != 0 && Begins(findings, piece, word - pivot))
            {
                return word - pivot;
            }
        }

        return -1;
    }

    public override bool Agrees(Occurrences findings, int fields)
    {
        if (terms.Length == 1)
        {
            return (findings.FieldsOf(terms[0]) & fields) != 0;
        }

        int occurrence = FirstOccurrence(findings);
        return Next(findings, fields, ref occurrence) >= 0;
    }

    public override void Explain(Occurrences findings, int fields, ICollection<TextSpan> spans)
    {
        int occurrence = FirstOccurrence(findings);
        int first = Next(findings, fields, ref occurrence);
        spans.Add(findings.Span(first, first + Length - 1));
    }
}
