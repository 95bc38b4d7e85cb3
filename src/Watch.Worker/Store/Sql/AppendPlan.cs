using Watch.Contracts.Notices;
using Watch.Rules.Matters;

namespace Watch.Worker.Store.Sql;

/// <summary>Decides what becomes of candidates, one after the other, from what the log holds of their notices. Pure.</summary>
/// <param name="known">The contents that the log holds of them.</param>
/// <param name="corrected">Those of them that a row of the log corrects.</param>
/// <param name="stories">What of their stories a row of the log tells.</param>
internal sealed class AppendPlan(
    IEnumerable<AppendPlan.KnownContent> known,
    IEnumerable<NoticeKey> corrected,
    IEnumerable<string>? stories = null
)
{
    private readonly HashSet<string> _stories = new(stories ?? [], StringComparer.Ordinal);

    private readonly HashSet<NoticeKey> _corrected = [.. corrected];

    private readonly Dictionary<NoticeKey, List<Content>> _known = known
        .GroupBy(k => k.Key)
        .ToDictionary(g => g.Key, g => g.Select(k => k.Content).ToList());

    /// <summary>
    /// What becomes of a candidate, the revision of its row where it gets one, and whether its chain has to be looked up.
    /// </summary>
    public Decision Decide(LogCandidate candidate)
    {
        if (!_known.TryGetValue(candidate.Notice.Key, out List<Content>? contents))
        {
            contents = [];
            _known.Add(candidate.Notice.Key, contents);
        }

        bool inChain =
            contents.Count > 0
            || candidate.Notice.Corrects is not null
            || candidate.Notice.Patent is not null
            || StoryKeys.IsOfMany(candidate.Notice)
            || _corrected.Contains(candidate.Notice.Key)
            || StoryKeys.Of(candidate.Notice).Any(_stories.Contains);
        (AppendOutcome outcome, int revision) = contents.FindLast(c => c.IsSame(candidate)) is { } same
            ? Again(candidate, same, contents)
            : Fresh(candidate, contents);
        Decision decision = new(outcome, revision, inChain);
        if (decision.IsRow)
        {
            Note(candidate, revision, contents);
        }

        return decision;
    }

    private void Note(LogCandidate candidate, int revision, List<Content> contents)
    {
        contents.Add(new Content(candidate.Hash, revision, candidate.Rank, candidate.Live, candidate.TextHash));
        _stories.UnionWith(StoryKeys.Of(candidate.Notice));
        if (candidate.Notice.CorrectsKey is { } parent)
        {
            _corrected.Add(parent);
        }
    }

    // What the publisher says again after it said something else has come back. A content of the shadow that a later live
    // one has overtaken would say nothing any more.
    private static (AppendOutcome Outcome, int Revision) Again(LogCandidate candidate, Content same, List<Content> contents)
    {
        if (candidate.Fetched && Latest(candidate, contents) is { } latest && !latest.IsSame(candidate))
        {
            return Fresh(candidate, contents);
        }

        return candidate.Live && !contents.Exists(c => c.Live && c.Revision >= same.Revision)
            ? (AppendOutcome.Promoted, same.Revision)
            : (AppendOutcome.Known, same.Revision);
    }

    // A richer channel that is still in shadow must not silence a live one. A revision that came twice has the better rank of the two.
    private static Content? Latest(LogCandidate candidate, List<Content> contents) =>
        contents.Where(c => c.Live || !candidate.Live).MaxBy(c => (c.Revision, c.Rank));

    private static (AppendOutcome Outcome, int Revision) Fresh(LogCandidate candidate, List<Content> contents)
    {
        Content? latest = Latest(candidate, contents);
        int revision = contents.Count == 0 ? 1 : contents.Max(c => c.Revision) + 1;
        return latest is not null && latest.Rank > candidate.Rank
            ? (AppendOutcome.Outranked, revision)
            : (contents.Count == 0 ? AppendOutcome.New : AppendOutcome.Revised, revision);
    }

    /// <summary>What becomes of a candidate.</summary>
    /// <param name="Outcome">That.</param>
    /// <param name="Revision">The number of its content.</param>
    /// <param name="InChain">See <see cref="LogEntry.InChain"/>.</param>
    internal readonly record struct Decision(AppendOutcome Outcome, int Revision, bool InChain)
    {
        /// <summary>Whether it gets a row.</summary>
        public bool IsRow => Outcome.IsRow();
    }

    /// <summary>A content the log holds.</summary>
    /// <param name="Hash">The hash of its canonical text.</param>
    /// <param name="Revision">Its number.</param>
    /// <param name="Rank">The rank of the channel it came by.</param>
    /// <param name="Live">Whether it may raise.</param>
    /// <param name="TextHash">The name of its whole text; null where that is part of it, or was not kept in its time.</param>
    internal sealed record Content(string Hash, int Revision, int Rank, bool Live, string? TextHash = null)
    {
        /// <summary>Whether a candidate says the same. What was stored before whole texts were is not new for its text.</summary>
        public bool IsSame(LogCandidate candidate) =>
            string.Equals(Hash, candidate.Hash, StringComparison.Ordinal)
            && (TextHash is null || candidate.TextHash is null || string.Equals(TextHash, candidate.TextHash, StringComparison.Ordinal));
    }

    /// <summary>A content and whose it is.</summary>
    internal sealed record KnownContent(NoticeKey Key, Content Content);
}
