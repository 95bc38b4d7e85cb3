using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What is told as missing of one query and its parts, and that it has come. The steps change the state.</summary>
internal sealed class OpsGaps(QueryState state)
{
    // No query is named so.
    private const string OfTheWhole = "";

    /// <summary>Compares what came of what was read in one piece. A gap is named by its figure: another figure is another gap.</summary>
    public IEnumerable<FetchStep> Compare(OpsQuery query, OpsTally tally)
    {
        foreach (FetchStep step in query.Below().SelectMany(Fill))
        {
            yield return step;
        }

        string? now = tally.GapOf(query);
        if (now == state.Gaps.GetValueOrDefault(query.Name))
        {
            yield break;
        }

        foreach (FetchStep step in Fill(query))
        {
            yield return step;
        }

        if (now is not null)
        {
            state.Gaps[query.Name] = now;
            yield return new FetchStep.Gap(EpoNames.Publications, now);
        }
    }

    /// <summary>Fills what was told of a query: its parts tell now, or that of which it is a part.</summary>
    public IEnumerable<FetchStep> Fill(OpsQuery query) => Filled(query.Name);

    /// <summary>Notes that a query failed by itself; it is told as missing once that lasts.</summary>
    public IEnumerable<FetchStep> Failed(OpsQuery query, DateTimeOffset now)
    {
        state.Failing = QueryFailure.Note(state.Failing, now);
        string missing = $"{query.Name}: no whole answer";
        if (state.Failing.IsLasting() && state.Gaps.TryAdd(OfTheWhole, missing))
        {
            yield return new FetchStep.Gap(EpoNames.Publications, missing);
        }
    }

    /// <summary>Notes that a query was read to its end.</summary>
    /// <param name="today">The current day.</param>
    /// <param name="isFound">Whether it had hits; that it has none any more answers nothing.</param>
    public IEnumerable<FetchStep> Ended(DateOnly today, bool isFound)
    {
        state.End(today);
        return isFound || state.Seen.Count == 0 ? Filled(OfTheWhole) : [];
    }

    private IEnumerable<FetchStep> Filled(string name)
    {
        if (state.Gaps.Remove(name, out string? before))
        {
            yield return new FetchStep.GapFilled(EpoNames.Publications, before);
        }
    }
}
