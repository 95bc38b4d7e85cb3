using Watch.Contracts.Notices;

namespace Watch.Worker.Store;

/// <summary>Decides what becomes of candidates, one after the other, from what the log holds of their notices. Pure.</summary>
internal sealed class AppendPlan(IEnumerable<AppendPlan.KnownContent> known)
{
    private readonly Dictionary<NoticeKey, List<Content>> _known =
        known.GroupBy(k => k.Key).ToDictionary(g => g.Key, g => g.Select(k => k.Content).ToList());

    /// <summary>What becomes of a candidate, and the revision of its row where it gets one.</summary>
    public (AppendOutcome Outcome, int Revision) Decide(LogCandidate candidate, string hash)
    {
        if (!_known.TryGetValue(candidate.Notice.Key, out List<Content>? contents))
        {
            contents = [];
            _known.Add(candidate.Notice.Key, contents);
        }

        (AppendOutcome outcome, int revision) = contents.Find(c => string.Equals(c.Hash, hash, StringComparison.Ordinal)) is { } same
            ? Again(candidate, same, contents)
            : Fresh(candidate, contents);
        if (outcome is AppendOutcome.New or AppendOutcome.Revised or AppendOutcome.Promoted)
        {
            contents.Add(new Content(hash, revision, candidate.Rank, candidate.Live));
        }

        return (outcome, revision);
    }

    // A content of the shadow that a later live one has overtaken would say nothing any more.
    private static (AppendOutcome Outcome, int Revision) Again(LogCandidate candidate, Content same, List<Content> contents) =>
        candidate.Live && !contents.Exists(c => c.Live && c.Revision >= same.Revision)
            ? (AppendOutcome.Promoted, same.Revision)
            : (AppendOutcome.Known, same.Revision);

    // A richer channel that is still in shadow must not silence a live one. A revision that came twice has the better rank of the two.
    private static (AppendOutcome Outcome, int Revision) Fresh(LogCandidate candidate, List<Content> contents)
    {
        Content? latest = contents.Where(c => c.Live || !candidate.Live).MaxBy(c => (c.Revision, c.Rank));
        int revision = contents.Count == 0 ? 1 : contents.Max(c => c.Revision) + 1;
        return latest is not null && latest.Rank > candidate.Rank
            ? (AppendOutcome.Outranked, revision)
            : (contents.Count == 0 ? AppendOutcome.New : AppendOutcome.Revised, revision);
    }

    /// <summary>A content the log holds.</summary>
    /// <param name="Hash">The hash of its canonical text.</param>
    /// <param name="Revision">Its number.</param>
    /// <param name="Rank">The rank of the channel it came by.</param>
    /// <param name="Live">Whether it may raise.</param>
    internal sealed record Content(string Hash, int Revision, int Rank, bool Live);

    /// <summary>A content and whose it is.</summary>
    internal sealed record KnownContent(NoticeKey Key, Content Content);
}
