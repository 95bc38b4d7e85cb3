using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;

namespace Watch.Rules.Alerts;

/// <summary>
/// Says what the alerts of a chain should be. The last notice published counts: a rectifying notice replaces the whole
/// of what it names, an annulling one leaves nothing and never raises.
/// </summary>
public static class ChainJudge
{
    /// <summary>One state for each alert that any member of the chain supports or supported, in a stable order.</summary>
    public static IReadOnlyList<AlertState> States(NoticeChain chain, Func<Notice, IReadOnlyList<Match>> judge)
    {
        Dictionary<AlertKey, Trace> traces = [];
        for (int place = 0; place < chain.Members.Count; place++)
        {
            Notice notice = chain.Members[place];
            foreach ((AlertKey key, Match match) in notice.Type == NoticeType.Annulling ? [] : Keyed(judge(notice)))
            {
                traces[key] = traces.TryGetValue(key, out Trace? earlier)
                    ? earlier with
                    {
                        Last = place,
                        Match = match,
                    }
                    : new Trace(place, place, match);
            }
        }

        return [.. traces.Select(t => State(chain.Members, t.Key, t.Value))];
    }

    private static IEnumerable<(AlertKey Key, Match Match)> Keyed(IReadOnlyList<Match> matches) =>
        from match in matches
        from route in match.Routes
        where !route.IsBridge || match.Firm is { Sensitivity: Sensitivity.Sensitive }
        select (new AlertKey(match.Rule.Id, match.Firm?.Siren.Value ?? "", route), match);

    private static AlertState State(IReadOnlyList<Notice> members, AlertKey key, Trace trace)
    {
        bool holds = trace.Last == members.Count - 1;
        return new AlertState
        {
            Key = key,
            Status =
                !holds ? AlertStatus.Withdrawn
                : trace.First < trace.Last ? AlertStatus.Corrected
                : AlertStatus.Raised,
            Rule = trace.Match.Rule,
            Firm = trace.Match.Firm,
            Notice = members[trace.Last],
            Match = trace.Match,
            ChangedBy =
                !holds ? members[trace.Last + 1]
                : trace.First < trace.Last ? members[trace.Last]
                : null,
        };
    }

    private sealed record Trace(int First, int Last, Match Match);
}
