using Watch.Contracts.Notices;
using Watch.Rules.Matching.Clauses;

namespace Watch.Rules.Matching;

/// <summary>Judges a condition. Nothing is allocated, and nothing is asked that can no longer matter.</summary>
internal static class Evaluation
{
    public static Outcome Test(Condition condition, Scope scope) =>
        condition switch
        {
            Condition.Block block => Test(block, scope),
            Condition.All all => TestAll(all.Of, scope),
            Condition.Any any => TestAny(any.Of, scope),
            Condition.Not not => Outcomes.Not(Test(not.Of, scope)),
            Condition.Named named => Test(named.Of, scope),
            _ => throw new InvalidOperationException($"{condition.GetType().Name} is not a condition."),
        };

    /// <summary>The events of a notice that a block is about, when it agrees.</summary>
    public static Outcome Test(Condition.Block block, NoticeEvent announced)
    {
        Outcome all = Outcome.Yes;
        for (int i = 0; i < block.Events.Length && all != Outcome.No; i++)
        {
            all = Outcomes.And(all, block.Events[i].Test(announced));
        }

        return all;
    }

    /// <summary>Whether a party is one that a block is about, when it agrees.</summary>
    public static Outcome Test(Condition.Block block, Party party, Scope scope)
    {
        Outcome all = Outcome.Yes;
        for (int i = 0; i < block.Parties.Length && all != Outcome.No; i++)
        {
            all = Outcomes.And(all, block.Parties[i].Test(party, scope));
        }

        return all;
    }

    /// <summary>
    /// What comes of asking a clause of a notice without parties: it tells nothing of any, but firms of the list were looked for in its
    /// text.
    /// </summary>
    public static Outcome OfNobody(PartyClause clause) => clause is FirmIs ? Outcome.No : Outcome.Unknown;

    /// <summary>The same of several clauses.</summary>
    public static Outcome OfNobody(IReadOnlyList<PartyClause> clauses)
    {
        Outcome all = Outcome.Yes;
        for (int i = 0; i < clauses.Count; i++)
        {
            all = Outcomes.And(all, OfNobody(clauses[i]));
        }

        return all;
    }

    private static Outcome Test(Condition.Block block, Scope scope)
    {
        Outcome all = Outcomes.And(OfEvents(block, scope.Notice), OfParties(block, scope));
        for (int i = 0; i < block.Notices.Length && all != Outcome.No; i++)
        {
            all = Outcomes.And(all, block.Notices[i].Test(scope));
        }

        return all;
    }

    private static Outcome OfEvents(Condition.Block block, Notice notice)
    {
        Outcome best = block.Events.Length == 0 ? Outcome.Yes : Outcome.No;
        for (int i = 0; i < notice.Events.Count && best != Outcome.Yes; i++)
        {
            best = Outcomes.Or(best, Test(block, notice.Events[i]));
        }

        return best;
    }

    private static Outcome OfParties(Condition.Block block, Scope scope)
    {
        IReadOnlyList<Party> parties = scope.Parties;
        Outcome best =
            block.Parties.Length == 0 ? Outcome.Yes
            : parties.Count == 0 ? OfNobody(block.Parties)
            : Outcome.No;
        for (int i = 0; i < parties.Count && best != Outcome.Yes; i++)
        {
            best = Outcomes.Or(best, Test(block, parties[i], scope));
        }

        return best;
    }

    private static Outcome TestAll(IReadOnlyList<Condition> parts, Scope scope)
    {
        Outcome all = Outcome.Yes;
        for (int i = 0; i < parts.Count && all != Outcome.No; i++)
        {
            all = Outcomes.And(all, Test(parts[i], scope));
        }

        return all;
    }

    private static Outcome TestAny(IReadOnlyList<Condition> parts, Scope scope)
    {
        Outcome best = Outcome.No;
        for (int i = 0; i < parts.Count && best != Outcome.Yes; i++)
        {
            best = Outcomes.Or(best, Test(parts[i], scope));
        }

        return best;
    }
}
