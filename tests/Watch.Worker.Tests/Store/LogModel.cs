using Watch.Contracts.Notices;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Store;

/// <summary>What the log promises, written a second time in the plainest way: a list, walked through for every question.</summary>
internal sealed class LogModel
{
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Row> Rows => _rows;

    public AppendOutcome Append(LogCandidate candidate)
    {
        List<Row> same = [.. _rows.Where(r => r.Notice.Id == candidate.Notice.Id)];
        int revision = same.Select(r => r.Revision).DefaultIfEmpty(0).Max() + 1;
        Row? latest = same.Where(r => !candidate.Live || r.Live).OrderBy(r => r.Revision).ThenBy(r => r.Rank).LastOrDefault();
        bool cameBack = candidate.Fetched && latest is not null && !Says(latest, candidate);
        if (!cameBack && same.FindLast(r => Says(r, candidate)) is { } known)
        {
            bool overtaken = same.Any(r => r.Live && r.Revision >= known.Revision);
            return candidate.Live && !overtaken ? Add(candidate, known.Revision, AppendOutcome.Promoted) : AppendOutcome.Known;
        }

        return latest is not null && latest.Rank > candidate.Rank
            ? AppendOutcome.Outranked
            : Add(candidate, revision, revision == 1 ? AppendOutcome.New : AppendOutcome.Revised);
    }

    /// <summary>The ids and revisions of a chain after so many rows.</summary>
    public IReadOnlyList<(string Id, int Revision)> Chain(string id, int rows)
    {
        List<Row> live = [.. _rows.Take(rows).Where(r => r.Live)];
        HashSet<string> members = [id];
        bool grows = true;
        while (grows)
        {
            HashSet<string> matters = [.. live.Where(r => members.Contains(r.Notice.Id)).Select(r => r.Notice.Matter).OfType<string>()];
            string[] linked =
            [
                .. live.Where(r => r.Notice.Corrects is { } parent && (members.Contains(parent) || members.Contains(r.Notice.Id)))
                    .SelectMany(r => new[] { r.Notice.Id, r.Notice.Corrects! }),
                .. live.Where(r => r.Notice.Matter is { } matter && matters.Contains(matter)).Select(r => r.Notice.Id),
            ];
            grows = linked.Any(members.Add);
        }

        Row[] latest = [.. live.Where(r => members.Contains(r.Notice.Id)).GroupBy(r => r.Notice.Id).Select(g => g.MaxBy(r => r.Revision)!)];
        return
        [
            .. (latest.Length < 2 ? latest : Together(id, latest))
                .OrderBy(r => r.Notice.PublishedOn)
                .ThenBy(r => r.Notice.Id, StringComparer.Ordinal)
                .Select(r => (r.Notice.Id, r.Revision)),
        ];
    }

    // What an earlier revision linked and the last one does not is of another chain.
    private static IEnumerable<Row> Together(string id, Row[] latest)
    {
        HashSet<string> reached = [id];
        bool grows = true;
        while (grows)
        {
            string[] names = [.. latest.Where(r => NamesOf(r).Any(reached.Contains)).SelectMany(NamesOf)];
            grows = names.Any(n => !reached.Contains(n));
            reached.UnionWith(names);
        }

        return latest.Where(r => reached.Contains(r.Notice.Id));
    }

    private static IEnumerable<string> NamesOf(Row row) =>
        new[] { row.Notice.Id, row.Notice.Corrects, row.Notice.Matter is { } m ? $"matter {m}" : null }.OfType<string>();

    private static bool Says(Row row, LogCandidate candidate) =>
        row.Notice.Text == candidate.Notice.Text
        && row.Notice.Corrects == candidate.Notice.Corrects
        && row.Notice.Matter == candidate.Notice.Matter;

    private AppendOutcome Add(LogCandidate candidate, int revision, AppendOutcome outcome)
    {
        bool inChain =
            candidate.Notice is { Corrects: not null } or { Matter: not null }
            || _rows.Any(r => r.Notice.Id == candidate.Notice.Id || r.Notice.Corrects == candidate.Notice.Id);
        _rows.Add(new Row(candidate.Notice, revision, candidate.Rank, candidate.Live, inChain));
        return outcome;
    }

    internal sealed record Row(Notice Notice, int Revision, int Rank, bool Live, bool InChain);
}
