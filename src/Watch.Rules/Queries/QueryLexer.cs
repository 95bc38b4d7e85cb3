using System.Globalization;

namespace Watch.Rules.Queries;

/// <summary>Cuts a query into its pieces.</summary>
internal sealed class QueryLexer(string text)
{
    private int _at;

    /// <summary>The next piece, or why it is none.</summary>
    public Lexeme? Next(out QueryError? error)
    {
        error = null;
        SkipBlanks();
        if (_at == text.Length)
        {
            return new Lexeme(LexemeKind.End, _at, 0);
        }

        switch (text[_at])
        {
            case '(':
                return new Lexeme(LexemeKind.Open, _at++, 1);
            case ')':
                return new Lexeme(LexemeKind.Close, _at++, 1);
            case ':':
                error = new QueryError(
                    _at,
                    1,
                    ":",
                    QueryWords.FieldNames,
                    "The name of a field stands before a colon; a colon that is meant stands in quotes."
                );
                return null;
            case var quote when IsQuote(quote):
                return Quoted(quote, out error);
            default:
                return Bare(out error);
        }
    }

    private static bool IsQuote(char c) => c is '"' or '«' or '»' or '“' or '”';

    private static bool EndsBare(char c) => c is '(' or ')' or ':' || IsQuote(c) || char.IsWhiteSpace(c);

    private static QueryError Whole(Lexeme lexeme, string found, IReadOnlyList<string> allowed, string? remark = null) =>
        new(lexeme.At, lexeme.Length, found, allowed, remark);

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private Lexeme? Quoted(char quote, out QueryError? error)
    {
        int open = _at;
        int close = quote is '»' or '”' ? -1 : text.IndexOf(Closing(quote), open + 1);
        if (close < 0)
        {
            error = new QueryError(
                open,
                1,
                quote.ToString(),
                [],
                quote is '»' or '”' ? "This quote closes nothing." : "This quote is not closed."
            );
            return null;
        }

        _at = close + 1;
        Query? operand = OperandReader.Read(text, open + 1, close - open - 1, out error);
        return operand is null ? null : new Lexeme(LexemeKind.Operand, open, _at - open) { Operand = operand };
    }

    private static char Closing(char quote) =>
        quote switch
        {
            '«' => '»',
            '“' => '”',
            _ => quote,
        };

    private Lexeme? Bare(out QueryError? error)
    {
        int start = _at;
        while (_at < text.Length && !EndsBare(text[_at]))
        {
            _at++;
        }

        string word = text[start.._at];
        Lexeme piece = new(LexemeKind.Operand, start, word.Length);
        if (TakeColon())
        {
            return Field(piece, word, out error);
        }

        if (QueryWords.NearOf(word) is { } near)
        {
            return Near(piece, word, near, out error);
        }

        if (QueryWords.OperatorOf(word) is { } known)
        {
            error = word == known.Word ? null : Lower(piece, word, known.Word);
            return error is null ? piece with { Kind = known.Kind } : null;
        }

        Query? operand = OperandReader.Read(text, start, word.Length, out error);
        return operand is null ? null : piece with { Operand = operand };
    }

    // In French a blank may stand before a colon.
    private bool TakeColon()
    {
        int after = _at;
        while (after < text.Length && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        if (after == text.Length || text[after] != ':')
        {
            return false;
        }

        _at = after + 1;
        return true;
    }

    private static Lexeme? Field(Lexeme piece, string name, out QueryError? error)
    {
        TextField? field = QueryWords.FieldOf(name);
        error = field is null
            ? Whole(piece, name, QueryWords.FieldNames, "No field has that name; a colon that is meant stands in quotes.")
            : null;
        return field is null ? null : piece with { Kind = LexemeKind.Field, Field = field.Value };
    }

    private Lexeme? Near(Lexeme piece, string word, string near, out QueryError? error)
    {
        ReadOnlySpan<char> number = word.AsSpan(Math.Min(near.Length + 1, word.Length));
        bool isNumber = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int distance);
        bool inCapitals = word.StartsWith(near, StringComparison.Ordinal);
        if (!inCapitals && !isNumber && word.Length > near.Length)
        {
            Query? operand = OperandReader.Read(text, piece.At, piece.Length, out error);
            return operand is null ? null : piece with { Operand = operand };
        }

        bool isInRange = distance is >= 1 and <= QueryParser.FarthestNear;
        error =
            !inCapitals ? Lower(piece, word, near + (isInRange ? word[near.Length..] : "/n"))
            : !isInRange ? Whole(piece, word, [near + "/n"], "n is a number of words, from 1 to 50.")
            : null;
        return error is null ? piece with { Kind = LexemeKind.Near, Distance = distance } : null;
    }

    private static QueryError Lower(Lexeme piece, string word, string capitals) =>
        Whole(piece, word, [capitals, $"\"{word}\""], "Operators are written in capitals; a word that is meant stands in quotes.");
}
