using Watch.Contracts.Notices;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>declarant</c>: one who declares has one of these words in its name. In <c>except</c> each of them has: who acts in concert with a
/// bank is not taken for one.
/// </summary>
public sealed record DeclarantIs(IReadOnlyList<string> Words) : EventClause
{
    private readonly WordList _words = new(Words);

    public override string Name => "declarant";

    public override string Asked => OneOrMore(Words);

    internal override Outcome Test(NoticeEvent announced)
    {
        IReadOnlyList<Declarant> declarants = announced.Stake?.Declarants ?? [];
        return declarants.Count == 0 ? Outcome.Unknown : Outcomes.Of(declarants.Any(d => _words.IsIn(d.Name)));
    }

    /// <summary>Whether it is so of each who declares.</summary>
    internal bool IsOfAll(NoticeEvent announced) =>
        announced.Stake is { Declarants: { Count: > 0 } declarants } && declarants.All(d => _words.IsIn(d.Name));

    internal override string Seen(NoticeEvent announced) =>
        announced.Stake is { Declarants: { Count: > 0 } declarants }
            ? string.Join(", ", declarants.Select(d => d.Name))
            : "no declarant told";

    public bool Equals(DeclarantIs? other) => other is not null && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    public override int GetHashCode() => Words.Count;
}

/// <summary><c>cause</c>: what the event results from has one of these words.</summary>
public sealed record CauseIs(IReadOnlyList<string> Words) : EventClause
{
    private readonly WordList _words = new(Words);

    public override string Name => "cause";

    public override string Asked => OneOrMore(Words);

    internal override Outcome Test(NoticeEvent announced) =>
        Outcomes.OrUnknown(announced.Stake?.Cause is { } cause ? _words.IsIn(cause) : null);

    internal override string Seen(NoticeEvent announced) => announced.Stake?.Cause ?? "no cause told";

    public bool Equals(CauseIs? other) => other is not null && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    public override int GetHashCode() => Words.Count;
}
