using Watch.Contracts.Notices;
using Watch.Rules.Matching.Clauses;

namespace Watch.Rules.Matching;

/// <summary>What rules ask of the past of firms, told from the rules alone: so that the past is read only where it can matter.</summary>
public sealed class AskedPast
{
    private readonly KindSet _judged;
    private readonly KindSet _asked;

    private AskedPast(bool capital, KindSet judged, KindSet told, int days)
    {
        Capital = capital;
        _judged = judged;
        _asked = told;
        Days = days;
    }

    /// <summary>Nothing is asked.</summary>
    public static AskedPast Nothing { get; } = new(false, KindSet.None, KindSet.None, 0);

    /// <summary>Whatever a rule may ask.</summary>
    public static AskedPast Everything { get; } =
        new(true, KindSet.All, KindSet.All, new Values.Period(Values.Period.MostYears, Values.PeriodUnit.Years).MostDays);

    /// <summary>Whether the last capital that was published is asked for.</summary>
    public bool Capital { get; }

    /// <summary>The days of the widest window in which earlier notices are looked for; 0 where no rule looks for any.</summary>
    public int Days { get; }

    /// <summary>Whether anything is asked.</summary>
    public bool IsAnything => Capital || Days > 0;

    /// <summary>Whether earlier notices are looked for.</summary>
    public bool HasSequences => Days > 0;

    /// <summary>Puts together what rules ask.</summary>
    public static AskedPast Of(IEnumerable<Rule> rules) => rules.Select(Of).Aggregate(Nothing, (all, one) => all.With(one));

    /// <summary>The same with what others ask.</summary>
    public AskedPast With(AskedPast other) =>
        !other.IsAnything ? this
        : !IsAnything ? other
        : new AskedPast(Capital || other.Capital, _judged.Or(other._judged), _asked.Or(other._asked), Math.Max(Days, other.Days));

    /// <summary>Whether what was published before can matter to a notice.</summary>
    public bool MattersTo(Notice notice) => (Capital && Has(notice, EventKind.CapitalChange)) || JudgesByPast(notice);

    /// <summary>Whether a rule may look for earlier notices where it judges this one.</summary>
    public bool JudgesByPast(Notice notice) => HasSequences && HasAny(notice, _judged);

    /// <summary>Whether a notice may be one that a rule looks for.</summary>
    public bool LooksFor(Notice notice) => HasSequences && HasAny(notice, _asked);

    /// <summary>Whether events of a kind may be looked for.</summary>
    public bool LooksFor(EventKind kind) => HasSequences && _asked.Has(kind);

    private static AskedPast Of(Rule rule)
    {
        Clause[] clauses = [.. RuleParts.Clauses(rule)];
        PastEvents[] past = [.. clauses.OfType<AfterIs>().Select(a => a.Earlier).Concat(clauses.OfType<CountIs>().Select(c => c.Counted))];
        return new AskedPast(
            clauses.Any(c => c is CapitalChangeIs),
            past.Length == 0 ? KindSet.None : Reach.Of(rule.When).Kinds,
            past.Select(KindsOf).Aggregate(KindSet.None, (all, one) => all.Or(one)),
            past.Select(p => p.Within.MostDays).DefaultIfEmpty().Max()
        );
    }

    private static KindSet KindsOf(PastEvents past) =>
        past.Events.OfType<KindIs>().Select(k => KindSet.Of(k.Meant)).Aggregate(KindSet.All, (all, one) => all.And(one));

    private static bool Has(Notice notice, EventKind kind)
    {
        for (int i = 0; i < notice.Events.Count; i++)
        {
            if (notice.Events[i].Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(Notice notice, KindSet kinds)
    {
        for (int i = 0; i < notice.Events.Count; i++)
        {
            if (kinds.Has(notice.Events[i].Kind))
            {
                return true;
            }
        }

        return false;
    }
}
