using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching.Values;

namespace Watch.Rules.Matching.Clauses;

/// <summary>What is asked of an earlier notice of a firm: of one event of it, and of the firm in it.</summary>
/// <param name="Events">About one and the same event.</param>
/// <param name="Parties">About the firm in that notice; <see cref="RoleIs"/> and <see cref="OfficerIs"/> alone.</param>
/// <param name="Within">How long before, by the days of publication.</param>
public sealed record PastEvents(IReadOnlyList<EventClause> Events, IReadOnlyList<PartyClause> Parties, Period Within)
{
    private const int MostNamed = 4;

    /// <summary>The same clauses asked of a notice that is judged.</summary>
    [JsonIgnore]
    public Condition.Block AsBlock => new([.. Events, .. Parties]);

    /// <summary>The clauses, as rule files write them.</summary>
    internal IEnumerable<string> Asked =>
        Events.Cast<Clause>().Concat(Parties).Select(c => $"{c.Name}: {c.Asked}").Append($"within: {Within}");

    /// <summary>Whether a notice of the firm tells of such an event.</summary>
    /// <param name="parties">Those of its parties that are the firm.</param>
    internal Outcome Test(Notice notice, IEnumerable<Party> parties, Scope scope)
    {
        Outcome ofEvents = Outcome.No;
        for (int i = 0; i < notice.Events.Count && ofEvents != Outcome.Yes; i++)
        {
            ofEvents = Outcomes.Or(ofEvents, Test(notice.Events[i]));
        }

        return ofEvents == Outcome.No || Parties.Count == 0 ? ofEvents : Outcomes.And(ofEvents, Test(parties, scope));
    }

    /// <summary>The earlier notices in the window, those of one matter once, in order, with what came of asking each.</summary>
    internal IReadOnlyList<(PastNotice Past, Outcome Outcome)> Find(IReadOnlyList<PastNotice> past, Party party, Scope scope)
    {
        Notice first = scope.Strand[0];
        DateOnly from = Within.FirstBefore(first.PublishedOn);
        return
        [
            .. past.Where(p => p.First.PublishedOn >= from && Precedes(p.First, first))
                .Select(p => (Past: p, Outcome: Test(p.Last, p.Last.Parties.Where(o => IsFirm(o, party, scope)), scope)))
                .Where(p => p.Outcome != Outcome.No)
                .OrderBy(p => p.Past.First, PublicationOrder.Instance)
                .ThenBy(p => p.Past.First.Source.Value, StringComparer.Ordinal)
                .GroupBy(p => p.Past.Matter, StringComparer.Ordinal)
                .Select(g => g.FirstOrDefault(p => p.Outcome == Outcome.Yes, g.First())),
        ];
    }

    /// <summary>Names earlier notices, as in <c>bodacc A202600012 of 2026-01-20 (capital-change)</c>.</summary>
    internal static string Named(IReadOnlyList<PastNotice> notices)
    {
        string more = notices.Count > MostNamed ? FormattableString.Invariant($"; {notices.Count - MostNamed} more") : "";
        return string.Join("; ", notices.Take(MostNamed).Select(Named)) + more;
    }

    private static string Named(PastNotice past) =>
        $"{past.Last.Source} {past.Last.Id} of {Shown.Day(past.First.PublishedOn)} "
        + $"({string.Join(", ", past.Last.Events.Select(Named).Distinct(StringComparer.Ordinal))})";

    private static string Named(NoticeEvent told) =>
        told.CapitalDirection == CapitalDirection.Unknown
            ? told.Kind.ToKebabCase()
            : $"{told.Kind.ToKebabCase()} {told.CapitalDirection.ToKebabCase()}";

    private static bool Precedes(Notice one, Notice other)
    {
        int order = PublicationOrder.Instance.Compare(one, other);
        return order != 0 ? order < 0 : string.CompareOrdinal(one.Source.Value, other.Source.Value) < 0;
    }

    private static bool IsFirm(Party told, Party party, Scope scope) => told.Siren is { } siren && siren == scope.SirenOf(party);

    private Outcome Test(NoticeEvent told)
    {
        Outcome all = Outcome.Yes;
        for (int i = 0; i < Events.Count && all != Outcome.No; i++)
        {
            all = Outcomes.And(all, Events[i].Test(told));
        }

        return all;
    }

    private Outcome Test(IEnumerable<Party> parties, Scope scope)
    {
        Outcome best = Outcome.No;
        foreach (Party party in parties)
        {
            best = Outcomes.Or(best, Parties.Select(c => c.Test(party, scope)).Aggregate(Outcome.Yes, Outcomes.And));
        }

        return best;
    }
}
