using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Matching;

namespace Watch.Rules.Alerts;

/// <summary>
/// Says what the alerts of a chain should be. The last notice published counts: a rectifying notice replaces the whole
/// of what it names, an annulling one leaves nothing and never raises. Of a matter each strand says so for itself, and one that holds
/// is enough.
/// </summary>
public static class ChainJudge
{
    /// <summary>One state for each alert that any member of the chain supports or supported, in a stable order.</summary>
    public static IReadOnlyList<AlertState> States(NoticeChain chain, Func<Notice, IReadOnlyList<Match>> judge) =>
        chain.Strands.Count == 1
            ? StatesOf(chain, judge)
            : [.. chain.Strands.SelectMany(s => StatesOf(s, judge)).GroupBy(s => s.Key).Select(MatterState)];

    private static IReadOnlyList<AlertState> StatesOf(NoticeChain chain, Func<Notice, IReadOnlyList<Match>> judge)
    {
        Dictionary<AlertKey, Trace> traces = [];
        for (int place = 0; place < chain.Members.Count; place++)
        {
            Notice notice = chain.Members[place];
            bool stands = chain.Standing.Any(n => n.Key == notice.Key);
            foreach ((AlertKey key, Match match) in notice.Type == NoticeType.Annulling ? [] : Keyed(judge(notice)))
            {
                traces[key] = traces.TryGetValue(key, out Trace? earlier)
                    ? earlier.Then(place, match, stands)
                    : new Trace(place, place, match, stands, !stands);
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
        bool isCorrected = trace.IsReplaced && trace.First < trace.Last;
        Notice last = OwnershipOf.Firm(trace.Match.Firm, members[trace.Last]);
        return new AlertState
        {
            Key = key,
            Status =
                !trace.Holds ? AlertStatus.Withdrawn
                : isCorrected ? AlertStatus.Corrected
                : AlertStatus.Raised,
            Rule = trace.Match.Rule,
            Firm = trace.Match.Firm,
            Notice = last,
            Match = trace.Match,
            ChangedBy =
                !trace.Holds ? WhatReplaced(members, trace.Last)
                : isCorrected ? last
                : null,
        };
    }

    // What was published beside it on the same day replaces what both correct, and not it.
    private static Notice WhatReplaced(IReadOnlyList<Notice> members, int place) =>
        members.Skip(place + 1).FirstOrDefault(m => !NoticeChain.AreBeside(m, members[place])) ?? members[place + 1];

    private static AlertState MatterState(IEnumerable<AlertState> strands)
    {
        AlertState[] all = [.. strands];
        AlertState[] holding = [.. all.Where(s => s.Status != AlertStatus.Withdrawn)];
        if (holding.Length == 0)
        {
            return all.MaxBy(s => s.ChangedBy!, PublicationOrder.Instance)!;
        }

        Notice[] together = [.. holding.Select(s => s.Notice)];
        Notice? changedBy = all.Select(s => s.ChangedBy)
            .Concat(together.Where((n, place) => n.PublishedOn > together[0].PublishedOn && NoticeFacts.Adds(n, together[..place])))
            .OfType<Notice>()
            .Max(PublicationOrder.Instance);
        return holding[0] with
        {
            Match = MatchOf(holding),
            Status = changedBy is null ? AlertStatus.Raised : AlertStatus.Corrected,
            Together = together,
            ChangedBy = changedBy,
        };
    }

    // That of the notice that is shown; as urgent as the most urgent of them, for its reasons, and about all that they announce.
    private static Match MatchOf(AlertState[] holding)
    {
        Match urgent = holding.MaxBy(s => s.Match.Severity)!.Match;
        return holding[0].Match with
        {
            Severity = urgent.Severity,
            Evidence = urgent.Evidence,
            Kinds = [.. holding.SelectMany(s => s.Match.Kinds).Distinct()],
        };
    }

    /// <param name="First">The place of the first that agreed.</param>
    /// <param name="Last">That of the last that holds; where none does, of the last that agreed.</param>
    /// <param name="Match">Why that one agreed.</param>
    /// <param name="Holds">Whether one that agreed holds.</param>
    /// <param name="IsReplaced">Whether one that agreed does not.</param>
    private sealed record Trace(int First, int Last, Match Match, bool Holds, bool IsReplaced)
    {
        public Trace Then(int place, Match match, bool stands) =>
            this with
            {
                Last = stands || !Holds ? place : Last,
                Match = stands || !Holds ? match : Match,
                Holds = Holds || stands,
                IsReplaced = IsReplaced || !stands,
            };
    }
}
