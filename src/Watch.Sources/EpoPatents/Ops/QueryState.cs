namespace Watch.Sources.EpoPatents.Ops;

/// <summary>What is known of the query of one week, one office and some symbols.</summary>
internal sealed class QueryState
{
    // The service has what offices publish days to weeks later.
    private const int DailyFor = 3;
    private const int WeeklyFor = 35;

    /// <summary>The day on which it was last read to its end; null where it never was.</summary>
    public DateOnly? Asked { get; set; }

    /// <summary>That it fails by itself; null where it does not.</summary>
    public QueryFailure? Failing { get; set; }

    /// <summary>The answers that were handed over and read.</summary>
    public SortedSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts of it that were read since it was last begun: a run that ends in the middle goes on behind them.</summary>
    public SortedSet<string> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>What could not be read of it, as it was last said, by part.</summary>
    public SortedDictionary<string, string> Gaps { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether it is time to ask: each day until some days after the end of the week, then once a week for about a month; at once what was
    /// never asked, or not to its end; ever more rarely what fails by itself.
    /// </summary>
    public bool IsDue(DateOnly monday, DateOnly today, DateTimeOffset now)
    {
        if (IsSettled(monday, now) || Failing?.Rests(now) == true)
        {
            return false;
        }

        if (Asked is not { } asked || Parts.Count > 0)
        {
            return true;
        }

        DateOnly end = EndOf(monday);
        return today >= asked.AddDays(asked < end.AddDays(DailyFor) ? 1 : OpsPlan.DaysOfWeek);
    }

    /// <summary>Whether it was asked late enough to hold all that will ever come, or has failed for as long and is a gap.</summary>
    public bool IsSettled(DateOnly monday, DateTimeOffset now) =>
        (Asked >= EndOf(monday).AddDays(WeeklyFor) && Parts.Count == 0) || IsGivenUp(monday, now);

    /// <summary>Notes that it was read to its end.</summary>
    public void End(DateOnly today)
    {
        Asked = today;
        Failing = null;
        Parts.Clear();
    }

    // A week of long ago is asked for as long as a new one.
    private bool IsGivenUp(DateOnly monday, DateTimeOffset now) =>
        Failing is { } failing
        && failing.IsLasting()
        && now >= failing.Since.AddDays(WeeklyFor)
        && DateOnly.FromDateTime(now.UtcDateTime) > EndOf(monday).AddDays(WeeklyFor);

    private static DateOnly EndOf(DateOnly monday) => monday.AddDays(OpsPlan.DaysOfWeek - 1);
}
