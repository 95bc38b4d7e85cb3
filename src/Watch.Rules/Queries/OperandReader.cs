using Watch.Rules.Text;

namespace Watch.Rules.Queries;

/// <summary>Reads the words of one operand, cut exactly as texts are: <c>l’aéro-club</c> is the phrase of its three words.</summary>
internal static class OperandReader
{
    /// <summary>The fewest letters that may stand before a star.</summary>
    public const int ShortestStem = 3;

    private const char Star = '*';

    /// <summary>The query that a piece of a text is.</summary>
    public static Query? Read(string text, int at, int length, out QueryError? error)
    {
        ReadOnlySpan<char> piece = text.AsSpan(at, length);
        List<Query> parts = [];
        Tokens tokens = new(piece, stackalloc char[Tokens.Longest]);
        int passed = 0;
        while (tokens.Next())
        {
            int end = tokens.Start + tokens.Length;
            bool starred = end < piece.Length && piece[end] == Star;
            error =
                LoneStar(piece[passed..tokens.Start], at + passed)
                ?? (starred ? Misplaced(text, at + tokens.Start, at + end, at + length, tokens.Word.Length) : null);
            if (error is not null)
            {
                return null;
            }

            string word = tokens.Word.ToString();
            parts.Add(starred ? new Query.Prefix(word) : new Query.Word(word));
            passed = starred ? end + 1 : end;
        }

        error =
            LoneStar(piece[passed..], at + passed)
            ?? (parts.Count == 0 ? new QueryError(at, length, piece.ToString(), [], "A word needs a letter or a digit.") : null);
        return error is not null ? null
            : parts is [Query only] ? only
            : new Query.Phrase(parts);
    }

    private static QueryError? LoneStar(ReadOnlySpan<char> between, int at) =>
        between.IndexOf(Star) is >= 0 and var star
            ? new QueryError(at + star, 1, "*", [], "A star stands directly after the beginning of a word, and once: mot*.")
            : null;

    private static QueryError? Misplaced(string text, int start, int star, int end, int letters)
    {
        if (star + 1 < end && char.IsLetterOrDigit(text[star + 1]))
        {
            return new QueryError(star, 1, "*", [], "A star stands at the end of a word only.");
        }

        return letters < ShortestStem
            ? new QueryError(start, star + 1 - start, text[start..(star + 1)], [], "At least three letters stand before a star.")
            : null;
    }
}
