namespace Watch.Rules.Queries;

/// <summary>
/// A text query, as <see cref="QueryParser"/> reads it and <see cref="QueryPrinter"/> writes it. Two queries that say the same in the
/// same order are equal.
/// </summary>
public abstract record Query
{
    private Query() { }

    /// <summary>A word stands in a text.</summary>
    /// <param name="Text">The word, folded as <see cref="Watch.Rules.Text.Tokens"/> folds.</param>
    public sealed record Word(string Text) : Query;

    /// <summary>A word that begins so stands in a text (<c>mot*</c>).</summary>
    /// <param name="Stem">The beginning, folded.</param>
    public sealed record Prefix(string Stem) : Query;

    /// <summary>Words follow one another in one text.</summary>
    /// <param name="Parts">Two or more of <see cref="Word"/> and <see cref="Prefix"/>.</param>
    public sealed record Phrase(IReadOnlyList<Query> Parts) : Query
    {
        public bool Equals(Phrase? other) => other is not null && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => HashOf(nameof(Phrase), Parts);
    }

    /// <summary>All agree, wherever in the notice.</summary>
    public sealed record And(IReadOnlyList<Query> Operands) : Query
    {
        public bool Equals(And? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => HashOf(nameof(And), Operands);
    }

    /// <summary>At least one agrees.</summary>
    public sealed record Or(IReadOnlyList<Query> Operands) : Query
    {
        public bool Equals(Or? other) => other is not null && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => HashOf(nameof(Or), Operands);
    }

    /// <summary>One agrees and the other does not (<c>a SAUF b</c>).</summary>
    public sealed record Except(Query Of, Query Without) : Query;

    /// <summary>
    /// Both stand in one text, in either order, none overlapping the other, and from the last word of the first to the first word
    /// of the second it is at most so many words (neighbours are one apart).
    /// </summary>
    /// <param name="Distance">From 1 to <see cref="QueryParser.FarthestNear"/>.</param>
    /// <param name="Left">A <see cref="Word"/>, <see cref="Prefix"/> or <see cref="Phrase"/>, or an <see cref="Or"/> of those.</param>
    public sealed record Near(int Distance, Query Left, Query Right) : Query;

    /// <summary>A query that looks in one field only; without, every field is looked in.</summary>
    public sealed record Scoped(TextField Field, Query Of) : Query;

    private static int HashOf(string kind, IReadOnlyList<Query> queries)
    {
        HashCode hash = default;
        hash.Add(kind, StringComparer.Ordinal);
        foreach (Query query in queries)
        {
            hash.Add(query);
        }

        return hash.ToHashCode();
    }
}
