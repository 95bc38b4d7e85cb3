using Watch.Contracts.Notices;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>label</c>: what the publisher calls the event has one of these words: the nature of a judgment, an item of a list of changes.
/// </summary>
public sealed record LabelIs(IReadOnlyList<string> Words) : EventClause
{
    private readonly WordList _words = new(Words);

    public override string Name => "label";

    public override string Asked => OneOrMore(Words);

    internal override Outcome Test(NoticeEvent announced) => Outcomes.OrUnknown(announced.Label is { } label ? _words.IsIn(label) : null);

    internal override string Seen(NoticeEvent announced) => announced.Label ?? "no label told";

    public bool Equals(LabelIs? other) => other is not null && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    public override int GetHashCode() => Words.Count;
}
