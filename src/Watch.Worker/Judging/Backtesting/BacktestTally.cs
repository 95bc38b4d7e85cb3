namespace Watch.Worker.Judging.Backtesting;

/// <summary>Counts what a backtest finds. Holds numbers alone, however many alerts there are.</summary>
internal sealed class BacktestTally(DateOnly from, DateOnly to)
{
    private const int DaysOfWeek = 7;

    private readonly SortedDictionary<string, PairCounts> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PairCounts> _firms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formerly = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, RouteTally> _routes = new(StringComparer.Ordinal);

    /// <summary>Of all of it.</summary>
    public PairCounts All { get; } = new();

    /// <summary>By the id of the rule, in order.</summary>
    public IReadOnlyDictionary<string, PairCounts> Rules => _rules;

    /// <summary>By SIREN, in order.</summary>
    public IReadOnlyDictionary<string, PairCounts> Firms => _firms;

    /// <summary>By route, in order.</summary>
    public IReadOnlyDictionary<string, RouteTally> Routes => _routes;

    /// <summary>The weeks, from Monday, that the period touches.</summary>
    public int Weeks { get; } = ((MondayOf(to).DayNumber - MondayOf(from).DayNumber) / DaysOfWeek) + 1;

    /// <summary>The name of a firm that was counted.</summary>
    public string NameOf(string siren) => _names[siren];

    /// <summary>What a rule that was counted is called in the first configuration; null where it is called the same.</summary>
    public string? FormerNameOf(string rule) => _formerly.GetValueOrDefault(rule);

    /// <summary>Counts one alert.</summary>
    public void Add(BacktestedPair pair)
    {
        All.Add(pair);
        Of(_rules, pair.Rule).Add(pair);
        if (pair is { RenamedFrom: { } former, After: not null })
        {
            _formerly.TryAdd(pair.Rule, former);
        }

        if (pair.Firm is { } firm)
        {
            Of(_firms, firm.Siren.Value).Add(pair);
            _names.TryAdd(firm.Siren.Value, firm.Name);
        }

        DateOnly week = MondayOf(pair.Notice.PublishedOn);
        IReadOnlyList<string> before = pair.Before?.Routes ?? [];
        IReadOnlyList<string> after = pair.After?.Routes ?? [];
        foreach (string route in before.Union(after, StringComparer.Ordinal))
        {
            Of(_routes, route).Add(week, before.Contains(route, StringComparer.Ordinal), after.Contains(route, StringComparer.Ordinal));
        }
    }

    private static T Of<T>(SortedDictionary<string, T> counts, string key)
        where T : new()
    {
        if (!counts.TryGetValue(key, out T? found))
        {
            counts.Add(key, found = new T());
        }

        return found;
    }

    /// <summary>The weeks, from Monday, that some of these days are in.</summary>
    public static int WeeksOf(IEnumerable<DateOnly> days) => days.Select(MondayOf).Distinct().Count();

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
}

/// <summary>Numbers of alerts.</summary>
internal sealed class PairCounts
{
    public int Before { get; private set; }

    public int After { get; private set; }

    public int Gained { get; private set; }

    public int Lost { get; private set; }

    public int Severity { get; private set; }

    public int Rerouted { get; private set; }

    public void Add(BacktestedPair pair)
    {
        Before += pair.Before is null ? 0 : 1;
        After += pair.After is null ? 0 : 1;
        Gained += pair.IsGained ? 1 : 0;
        Lost += pair.IsLost ? 1 : 0;
        Severity += pair.ChangesSeverity ? 1 : 0;
        Rerouted += pair.IsRerouted ? 1 : 0;
    }
}

/// <summary>Numbers of alerts on one route, in all and of each week.</summary>
internal sealed class RouteTally
{
    private readonly Dictionary<DateOnly, (int Before, int After)> _weeks = [];

    public int Before { get; private set; }

    public int After { get; private set; }

    /// <summary>Alerts that come to it.</summary>
    public int Gained { get; private set; }

    /// <summary>Alerts that come to it no more.</summary>
    public int Lost { get; private set; }

    /// <summary>Of the week with most.</summary>
    public int MostBefore => _weeks.Values.Select(w => w.Before).DefaultIfEmpty().Max();

    /// <summary>Of the week with most.</summary>
    public int MostAfter => _weeks.Values.Select(w => w.After).DefaultIfEmpty().Max();

    public void Add(DateOnly week, bool before, bool after)
    {
        (int earlier, int later) = _weeks.GetValueOrDefault(week);
        _weeks[week] = (earlier + (before ? 1 : 0), later + (after ? 1 : 0));
        Before += before ? 1 : 0;
        After += after ? 1 : 0;
        Gained += after && !before ? 1 : 0;
        Lost += before && !after ? 1 : 0;
    }
}
