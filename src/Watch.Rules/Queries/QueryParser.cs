namespace Watch.Rules.Queries;

/// <summary>
/// Reads the boolean equations that information professionals write: <c>ET OU SAUF PROCHE/n</c> or <c>AND OR NOT NEAR/n</c> in capitals,
/// parentheses, quotes, <c>mot*</c>, <c>titre:mot</c>. <c>PROCHE/n</c> binds strongest, then <c>ET</c> and <c>SAUF</c> from left to
/// right, then <c>OU</c>. No text makes it throw.
/// </summary>
public sealed class QueryParser
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 10_000;

    /// <summary>How many parentheses may stand in one another.</summary>
    public const int DeepestNesting = 64;

    /// <summary>The greatest n of <c>PROCHE/n</c>.</summary>
    public const int FarthestNear = 50;

    private static readonly string[] _operands = ["a word", "\"a phrase\"", "("];
    private static readonly string[] _operators = [QueryWords.And, QueryWords.Or, QueryWords.Except, QueryWords.Near + "/n"];

    private readonly string _text;
    private readonly QueryLexer _lexer;
    private Lexeme _now = new(LexemeKind.End, 0, 0);
    private QueryError? _error;
    private int _depth;
    private bool _inField;

    private QueryParser(string text)
    {
        _text = text;
        _lexer = new QueryLexer(text);
    }

    /// <summary>The query that a text is, or why it is none.</summary>
    public static QueryParse Parse(string text)
    {
        if (text.Length > LongestText)
        {
            return new QueryParse.Rejected(
                new QueryError(LongestText, text.Length - LongestText, "", [], "A query is at most 10,000 characters long.")
            );
        }

        QueryParser parser = new(text);
        return parser.Whole() is { } query ? new QueryParse.Accepted(query) : new QueryParse.Rejected(parser._error!);
    }

    private Query? Whole()
    {
        Query? query = Advance() ? Alternatives() : null;
        if (query is null || _now.Kind == LexemeKind.End)
        {
            return query;
        }

        return _now.Kind == LexemeKind.Close
            ? Fail([.. _operators, "the end"], "This parenthesis closes nothing.")
            : Fail(_operators, "Words side by side need an operator between them, or quotes around them all.");
    }

    // a OU b OU …
    private Query? Alternatives()
    {
        Query? query = Together();
        while (query is not null && _now.Kind == LexemeKind.Or)
        {
            query = Advance() && Together() is { } next ? new Query.Or([.. OperandsOfOr(query), .. OperandsOfOr(next)]) : null;
        }

        return query;
    }

    // a ET b SAUF c …
    private Query? Together()
    {
        Query? query = Neighbours();
        while (query is not null && _now.Kind is LexemeKind.And or LexemeKind.Except)
        {
            bool except = TakeExcept();
            query = _error is null && Neighbours() is { } next ? Join(query, next, except) : null;
        }

        return query;
    }

    // SAUF and ET SAUF say the same.
    private bool TakeExcept()
    {
        bool except = _now.Kind == LexemeKind.Except;
        if (Advance() && !except && _now.Kind == LexemeKind.Except)
        {
            except = true;
            Advance();
        }

        return except;
    }

    private static Query Join(Query left, Query right, bool except) =>
        except ? new Query.Except(left, right) : new Query.And([.. OperandsOfAnd(left), .. OperandsOfAnd(right)]);

    private static IReadOnlyList<Query> OperandsOfAnd(Query query) => query is Query.And and ? and.Operands : [query];

    private static IReadOnlyList<Query> OperandsOfOr(Query query) => query is Query.Or or ? or.Operands : [query];

    // a PROCHE/n b
    private Query? Neighbours()
    {
        Lexeme start = _now;
        Query? left = Unit();
        if (left is null || _now.Kind != LexemeKind.Near)
        {
            return left;
        }

        Lexeme near = _now;
        if (!CanBeNear(left))
        {
            return FailNear(start, near.At);
        }

        Lexeme second = Advance() ? _now : start;
        Query? right = _error is null ? Unit() : null;
        if (right is null)
        {
            return null;
        }

        if (!CanBeNear(right))
        {
            return FailNear(second, _now.At);
        }

        return _now.Kind == LexemeKind.Near
            ? Fail([QueryWords.And, QueryWords.Or, QueryWords.Except], "PROCHE joins two and no third.")
            : new Query.Near(near.Distance, left, right);
    }

    private static bool CanBeNear(Query query) =>
        query is Query.Word or Query.Prefix or Query.Phrase
        || (query is Query.Or or && or.Operands.All(o => o is Query.Word or Query.Prefix or Query.Phrase));

    private Query? Unit()
    {
        Lexeme lexeme = _now;
        return lexeme.Kind switch
        {
            LexemeKind.Operand => Advance() ? lexeme.Operand : null,
            LexemeKind.Field => Field(lexeme.Field),
            LexemeKind.Open => Group(),
            LexemeKind.Except => Fail(_operands, "SAUF takes something away from what stands before it: a SAUF b."),
            _ => Fail(_operands, null),
        };
    }

    private Query? Field(TextField field)
    {
        if (_inField)
        {
            return Fail(_operands, "A field stands inside another.");
        }

        _inField = true;
        Query? of = Advance() ? Unit() : null;
        _inField = false;
        return of is null ? null : new Query.Scoped(field, of);
    }

    private Query? Group()
    {
        Lexeme open = _now;
        if (_depth == DeepestNesting)
        {
            return Fail([], "At most 64 parentheses stand in one another.");
        }

        _depth++;
        Query? query = Advance() ? Alternatives() : null;
        _depth--;
        if (query is null)
        {
            return null;
        }

        if (_now.Kind == LexemeKind.Close)
        {
            return Advance() ? query : null;
        }

        return _now.Kind == LexemeKind.End
            ? Fail(open, [")"], "This parenthesis is not closed.")
            : Fail([.. _operators, ")"], "Words side by side need an operator between them, or quotes around them all.");
    }

    private bool Advance()
    {
        if (_lexer.Next(out QueryError? error) is { } next)
        {
            _now = next;
            return true;
        }

        _error = error;
        return false;
    }

    private Query? FailNear(Lexeme from, int to) =>
        Fail(
            new Lexeme(LexemeKind.Operand, from.At, _text.AsSpan(from.At, to - from.At).TrimEnd().Length),
            ["a word", "\"a phrase\"", "(a OU b)"],
            "Beside PROCHE stand words, phrases, or a choice of those; a field stands before them all: titre:(a PROCHE/5 b)."
        );

    private Query? Fail(IReadOnlyList<string> allowed, string? remark) => Fail(_now, allowed, remark);

    private Query? Fail(Lexeme at, IReadOnlyList<string> allowed, string? remark)
    {
        _error = new QueryError(at.At, at.Length, _text.Substring(at.At, at.Length), allowed, remark);
        return null;
    }
}
