using System.Text.Json.Serialization;

namespace Watch.Rules.Matching;

/// <summary>
/// What a rule asks of a notice: clauses, put together by all, any and not. It is judged in three values (see <see cref="Outcome"/>).
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Block), "block")]
[JsonDerivedType(typeof(All), "all")]
[JsonDerivedType(typeof(Any), "any")]
[JsonDerivedType(typeof(Not), "not")]
[JsonDerivedType(typeof(Named), "named")]
public abstract record Condition
{
    private Condition() { }

    /// <summary>
    /// The clauses that stand side by side in one map of a file: all have to agree, those on events about one event, those on
    /// parties about one party.
    /// </summary>
    public sealed record Block : Condition
    {
        public Block(IReadOnlyList<Clause> clauses) => Clauses = clauses;

        /// <summary>In the order of the file.</summary>
        public IReadOnlyList<Clause> Clauses
        {
            get;
            init
            {
                field = value;
                Events = [.. value.OfType<EventClause>()];
                Parties = [.. value.OfType<PartyClause>()];
                Notices = [.. value.OfType<NoticeClause>()];
            }
        }

        internal EventClause[] Events { get; private init; } = [];

        internal PartyClause[] Parties { get; private init; } = [];

        internal NoticeClause[] Notices { get; private init; } = [];
    }

    /// <summary>All of these agree; nothing to ask agrees.</summary>
    public sealed record All(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>One of these agrees.</summary>
    public sealed record Any(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>That does not agree; not told where that is not told.</summary>
    public sealed record Not(Condition Of) : Condition;

    /// <summary>What a word of the configuration means, as in <c>cluster: viameca</c>.</summary>
    /// <param name="Name">As the file writes it.</param>
    /// <param name="Of">What it stands for.</param>
    public sealed record Named(string Name, Condition Of) : Condition;
}
