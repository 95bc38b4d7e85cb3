namespace Watch.Rules.Queries;

/// <summary>Gathers queries into one index.</summary>
public sealed class TextIndexBuilder
{
    private readonly Dictionary<Query, int> _ids = [];
    private readonly List<Query> _queries = [];
    private readonly Dictionary<Term, int> _terms = [];

    /// <summary>The id of a query in the index, from 0; queries that are equal share one.</summary>
    public int Add(Query query)
    {
        if (!_ids.TryGetValue(query, out int id))
        {
            id = _queries.Count;
            _ids.Add(query, id);
            _queries.Add(query);
        }

        return id;
    }

    /// <summary>The index of what was added so far.</summary>
    public TextIndex Build()
    {
        CompiledQuery[] clauses = [.. _queries.Select(Compile)];
        ILookup<int, Posting> postings = _queries
            .SelectMany((query, id) => Keys.Of(query, TextFields.All).Terms.Select(k => (k.Term, Posting: new Posting(id, k.Fields))))
            .ToLookup(k => _terms[k.Term], k => k.Posting);
        return new TextIndex(
            clauses,
            Table(isPrefix: false),
            Table(isPrefix: true),
            [.. Enumerable.Range(0, _terms.Count).Select(term => postings[term].ToArray())],
            _queries.Aggregate(0, (fields, query) => fields | FieldsOf(query, TextFields.All))
        );
    }

    private TermTable Table(bool isPrefix) =>
        new([.. _terms.Where(t => t.Key.IsPrefix == isPrefix).Select(t => KeyValuePair.Create(t.Key.Text, t.Value))]);

    private CompiledQuery Compile(Query query) =>
        query switch
        {
            Query.And and => new CompiledQuery.All([.. and.Operands.Select(Compile)]),
            Query.Or or => new CompiledQuery.Any([.. or.Operands.Select(Compile)]),
            Query.Except except => new CompiledQuery.Except(Compile(except.Of), Compile(except.Without)),
            Query.Near near => new NearClause(near.Distance, Choices(near.Left), Choices(near.Right)),
            Query.Scoped scoped => new CompiledQuery.Scoped(scoped.Field, Compile(scoped.Of)),
            _ => Words(query),
        };

    private WordsClause[] Choices(Query query) => query is Query.Or or ? [.. or.Operands.Select(Words)] : [Words(query)];

    private WordsClause Words(Query query)
    {
        Term[] terms = [.. (query is Query.Phrase phrase ? phrase.Parts : [query]).Select(Term.Of)];
        int pivot = terms.Index().MaxBy(t => t.Item.Rarity).Index;
        return new WordsClause([.. terms.Select(NumberOf)], pivot);
    }

    private int NumberOf(Term term)
    {
        if (!_terms.TryGetValue(term, out int number))
        {
            number = _terms.Count;
            _terms.Add(term, number);
        }

        return number;
    }

    private static int FieldsOf(Query query, int fields) =>
        query switch
        {
            Query.And and => and.Operands.Aggregate(0, (all, o) => all | FieldsOf(o, fields)),
            Query.Or or => or.Operands.Aggregate(0, (all, o) => all | FieldsOf(o, fields)),
            Query.Except except => FieldsOf(except.Of, fields) | FieldsOf(except.Without, fields),
            Query.Scoped scoped => FieldsOf(scoped.Of, fields & TextFields.Bit(scoped.Field)),
            _ => fields,
        };
}
