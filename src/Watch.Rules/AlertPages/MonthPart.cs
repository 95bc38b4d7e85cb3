namespace Watch.Rules.AlertPages;

/// <summary>A part of a month that one page shows: what comes later fills the last part, and leaves the others as they are.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Number">From 1, the earliest first.</param>
/// <param name="Parts">How many there are of the month.</param>
/// <param name="Rows">The newest publication first.</param>
internal sealed record MonthPart(DateOnly Month, int Number, int Parts, IReadOnlyList<EntryRow> Rows)
{
    /// <summary>The parts of all months, the latest month first.</summary>
    /// <param name="rows">The newest publication first.</param>
    public static IEnumerable<MonthPart> Of(IReadOnlyList<EntryRow> rows) =>
        rows.GroupBy(r => r.Month)
            .SelectMany(month =>
            {
                EntryRow[][] parts = [.. month.Reverse().Chunk(RoutePages.MostOfPart)];
                return parts.Select((part, index) => new MonthPart(month.Key, index + 1, parts.Length, [.. part.AsEnumerable().Reverse()]));
            });

    /// <summary>How many rows each month has, the latest first.</summary>
    /// <param name="rows">The newest publication first.</param>
    public static IReadOnlyList<MonthCount> CountsOf(IReadOnlyList<EntryRow> rows) =>
        [.. rows.GroupBy(r => r.Month).Select(m => new MonthCount(m.Key, m.Count()))];
}

/// <summary>How many rows a month has.</summary>
internal sealed record MonthCount(DateOnly Month, int Count)
{
    /// <summary>On how many pages they stand.</summary>
    public int Parts => (Count + RoutePages.MostOfPart - 1) / RoutePages.MostOfPart;
}
