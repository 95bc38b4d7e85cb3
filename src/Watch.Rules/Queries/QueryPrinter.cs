using System.Globalization;
using System.Text;

namespace Watch.Rules.Queries;

/// <summary>
/// Writes a query with the French operators and no parenthesis too many. What <see cref="QueryParser"/> made of a text, it makes again
/// of what is written here.
/// </summary>
public static class QueryPrinter
{
    /// <summary>The text of a query.</summary>
    public static string Print(Query query)
    {
        StringBuilder text = new();
        Write(text, query);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Query query)
    {
        switch (query)
        {
            case Query.Word word:
                text.Append(QueryWords.IsKept(word.Text) ? $"\"{word.Text}\"" : word.Text);
                break;
            case Query.Prefix prefix:
                text.Append(prefix.Stem).Append('*');
                break;
            case Query.Phrase phrase:
                text.Append('"').AppendJoin(' ', phrase.Parts.Select(Bare)).Append('"');
                break;
            case Query.Or or:
                WriteAll(text, or.Operands, QueryWords.Or, (q, _) => q is Query.Or);
                break;
            case Query.And and:
                WriteAll(text, and.Operands, QueryWords.And, (q, first) => q is Query.Or or Query.And || (q is Query.Except && !first));
                break;
            case Query.Except except:
                WriteAll(
                    text,
                    [except.Of, except.Without],
                    QueryWords.Except,
                    (q, first) => q is Query.Or || (q is Query.And or Query.Except && !first)
                );
                break;
            case Query.Near near:
                string between = string.Create(CultureInfo.InvariantCulture, $"{QueryWords.Near}/{near.Distance}");
                WriteAll(text, [near.Left, near.Right], between, (q, _) => q is Query.Or);
                break;
            case Query.Scoped scoped:
                text.Append(QueryWords.NameOf(scoped.Field)).Append(':');
                Write(text, scoped.Of, scoped.Of is not (Query.Word or Query.Prefix or Query.Phrase));
                break;
        }
    }

    private static string Bare(Query part) => part is Query.Prefix prefix ? prefix.Stem + "*" : ((Query.Word)part).Text;

    private static void WriteAll(StringBuilder text, IReadOnlyList<Query> operands, string between, Func<Query, bool, bool> inParentheses)
    {
        for (int i = 0; i < operands.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ').Append(between).Append(' ');
            }

            Write(text, operands[i], inParentheses(operands[i], i == 0));
        }
    }

    private static void Write(StringBuilder text, Query query, bool inParentheses)
    {
        if (!inParentheses)
        {
            Write(text, query);
            return;
        }

        text.Append('(');
        Write(text, query);
        text.Append(')');
    }
}
