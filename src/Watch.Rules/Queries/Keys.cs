namespace Watch.Rules.Queries;

/// <summary>A term that queries ask for: a word or the beginning of one.</summary>
internal readonly record struct Term(string Text, bool IsPrefix)
{
    private const int LongestThatCounts = 16;

    /// <summary>A guess: longer words are rarer, and a beginning stands in many.</summary>
    public int Rarity =>
        Math.Min(Text.Length, LongestThatCounts)
        - (
            IsPrefix ? OperandReader.ShortestStem
            : FrequentWords.Contains(Text) ? Text.Length
            : 0
        );

    public static Term Of(Query wordOrPrefix) =>
        wordOrPrefix is Query.Prefix prefix
            ? new Term(prefix.Stem, IsPrefix: true)
            : new Term(((Query.Word)wordOrPrefix).Text, IsPrefix: false);
}

/// <summary>Terms of which at least one has to stand in a notice, in its fields, if a query is to agree with it.</summary>
internal sealed record Keys(IReadOnlyList<(Term Term, int Fields)> Terms, double Rarity)
{
    /// <summary>The necessary terms of a query that looks in these fields: of several sets, the one thought rarest.</summary>
    public static Keys Of(Query query, int fields) =>
        query switch
        {
            Query.Phrase phrase => Rarest(phrase.Parts.Select(p => Of(p, fields))),
            Query.And and => Rarest(and.Operands.Select(o => Of(o, fields))),
            Query.Or or => Union([.. or.Operands.Select(o => Of(o, fields))]),
            Query.Except except => Of(except.Of, fields),
            Query.Near near => Rarest([Of(near.Left, fields), Of(near.Right, fields)]),
            Query.Scoped scoped => Of(scoped.Of, fields & TextFields.Bit(scoped.Field)),
            _ => new Keys([(Term.Of(query), fields)], Term.Of(query).Rarity),
        };

    private static Keys Rarest(IEnumerable<Keys> keys) => keys.MaxBy(k => k.Rarity)!;

    // As common as its commonest, and more with each.
    private static Keys Union(IReadOnlyList<Keys> keys) =>
        new([.. keys.SelectMany(k => k.Terms).Distinct()], keys.Min(k => k.Rarity) - Math.Log2(keys.Count));
}
