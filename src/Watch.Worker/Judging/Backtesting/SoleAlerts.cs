using Watch.Contracts.Notices;

namespace Watch.Worker.Judging.Backtesting;

/// <summary>
/// Which alerts one rule alone gives: on the same notice and firm, no other rule gives them to some route. A rule without any adds
/// nothing to the others.
/// </summary>
internal sealed class SoleAlerts
{
    private readonly Dictionary<(NoticeKey Notice, string Firm), List<(string Rule, IReadOnlyList<string> Routes)>> _given = [];

    /// <summary>Notes an alert of the first configuration.</summary>
    public void Add(BacktestedPair pair)
    {
        if (pair.Before is not { } alert)
        {
            return;
        }

        (NoticeKey, string) key = (pair.Notice.Key, pair.Firm?.Siren.Value ?? "");
        if (!_given.TryGetValue(key, out List<(string, IReadOnlyList<string>)>? given))
        {
            _given.Add(key, given = []);
        }

        given.Add((pair.Rule, alert.Routes));
    }

    /// <summary>How many each rule gives alone; a rule that gives none is not among them.</summary>
    public IReadOnlyDictionary<string, int> ByRule() =>
        _given
            .Values.SelectMany(given =>
                given.Where(one =>
                    one.Routes.Any(route => !given.Any(o => o.Rule != one.Rule && o.Routes.Contains(route, StringComparer.Ordinal)))
                )
            )
            .CountBy(one => one.Rule, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
}
