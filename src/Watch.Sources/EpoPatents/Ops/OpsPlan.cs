using Watch.Sources.EpoPatents.Options;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>
/// What is asked of a week: the symbols of the file by class, for each office. It depends on nothing else, so that what is asked tells
/// nobody who is watched.
/// </summary>
internal sealed class OpsPlan(EpoOptions options)
{
    /// <summary>A week goes from Monday to Sunday.</summary>
    public const int DaysOfWeek = 7;

    private readonly SearchSymbol[][] _groups =
    [
        .. options.Ops.Symbols.GroupBy(s => s.Class, StringComparer.Ordinal).SelectMany(g => g.Chunk(OpsQuery.MostSymbols)),
    ];

    /// <summary>The Monday on or before a day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));

    /// <summary>The queries of the week that begins on a Monday.</summary>
    public IReadOnlyList<OpsQuery> QueriesOf(DateOnly monday) =>
        [.. options.Offices.SelectMany(o => _groups.Select(g => new OpsQuery(o, monday, monday.AddDays(DaysOfWeek - 1), g)))];
}
