using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>Judges one notice: a pure function of the notice, the rules, and the firms as of its day of publication.</summary>
public static class Matcher
{
    [ThreadStatic]
    private static Scratch? _scratch;

    /// <summary>
    /// Every agreement of a rule and a firm (or of a rule that is about none), in the order of the rules, then of the parties.
    /// </summary>
    public static IReadOnlyList<Match> Judge(Notice notice, RuleIndex rules, FirmList firms, FirmHistory? history = null)
    {
        Scratch scratch = Borrow();
        scratch.Scope.Open(notice, rules, firms, history ?? FirmHistory.Empty);
        try
        {
            scratch.FindFirms(rules.AskFirmsOf(notice));
            rules.FindCandidates(scratch);
            if (scratch.Candidates.Count > 0)
            {
                return Judge(rules, scratch);
            }

            return [];
        }
        finally
        {
            Return(scratch);
        }
    }

    /// <summary>
    /// Why a rule agrees with a notice, or why not: once for each firm of
    /// the notice, or once where there is none or the rule is about none.
    /// </summary>
    public static IReadOnlyList<Explanation> Explain(Notice notice, RuleIndex rules, Rule rule, FirmList firms, FirmHistory? history = null)
    {
        Scratch scratch = Borrow();
        scratch.Scope.Open(notice, rules, firms, history ?? FirmHistory.Empty);
        try
        {
            scratch.FindFirms(byName: true);
            return rule.IsAboutFirm && scratch.Firms.Count > 0
                ? [.. scratch.Firms.Select(f => Explain(rule, f, scratch.Scope))]
                : [Explain(rule, null, scratch.Scope)];
        }
        finally
        {
            Return(scratch);
        }
    }

    private static List<Match> Judge(RuleIndex rules, Scratch scratch)
    {
        List<Match> matches = [];
        scratch.Candidates.Sort();
        int last = -1;
        foreach (int number in scratch.Candidates)
        {
            if (number == last)
            {
                continue;
            }

            last = number;
            CompiledRule rule = rules.At(number);
            for (int i = 0; rule.IsAboutFirm && i < scratch.Firms.Count; i++)
            {
                Judge(rule.Rule, scratch.Firms[i], scratch.Scope, matches);
            }

            if (!rule.IsAboutFirm)
            {
                Judge(rule.Rule, null, scratch.Scope, matches);
            }
        }

        return matches;
    }

    private static void Judge(Rule rule, Firm? firm, Scope scope, List<Match> matches)
    {
        scope.Bind(firm);
        if (Evaluation.Test(rule.When, scope) != Outcome.Yes || IsExcluded(rule, scope))
        {
            return;
        }

        Explained when = Explainer.Explain(rule.When, scope);
        matches.Add(
            new Match
            {
                Rule = rule,
                Firm = firm,
                Recognition = scope.Recognition(),
                OtherNumber = scope.OtherNumber(),
                CapitalBefore = firm is null ? null : scope.Parties.Select(scope.CapitalBefore).FirstOrDefault(c => c is not null),
                Kinds = KindsOf(rule, scope),
                Severity = SeverityOf(rule, scope),
                Routes = RoutesOf(rule, scope),
                Evidence = [.. Explainer.Evidence(when)],
            }
        );
    }

    private static bool IsExcluded(Rule rule, Scope scope) =>
        (rule.Unless is { } unless && Evaluation.Test(unless, scope) == Outcome.Yes)
        || rule.FalsePositives.Any(f => IsInForce(f, scope) && Evaluation.Test(f.When, scope) == Outcome.Yes);

    private static bool IsInForce(KnownFalsePositive known, Scope scope) =>
        known.Until is not { } until || scope.Notice.PublishedOn <= until;

    private static Severity SeverityOf(Rule rule, Scope scope) =>
        rule.Severities.FirstOrDefault(s => Evaluation.Test(s.When, scope) == Outcome.Yes)?.Severity ?? rule.Severity;

    private static IReadOnlyList<Route> RoutesOf(Rule rule, Scope scope)
    {
        if (rule.RouteCases.Count == 0)
        {
            return rule.Routes;
        }

        Route[] routes =
        [
            .. rule
                .Routes.Concat(rule.RouteCases.Where(c => Evaluation.Test(c.When, scope) == Outcome.Yes).SelectMany(c => c.Routes))
                .Distinct(),
        ];
        return routes.Length > 0 ? routes : rule.RoutesOtherwise;
    }

    private static IReadOnlyList<EventKind> KindsOf(Rule rule, Scope scope)
    {
        List<EventKind> kinds = [];
        AddKinds(rule.When, scope, kinds);
        return kinds.Count > 0
            ? [.. scope.Notice.Events.Select(e => e.Kind).Where(kinds.Contains).Distinct()]
            : [.. scope.Notice.Events.Select(e => e.Kind).Distinct()];
    }

    private static void AddKinds(Condition condition, Scope scope, List<EventKind> kinds)
    {
        switch (condition)
        {
            case Condition.Block block when block.Events.Length > 0 && Evaluation.Test(block, scope) == Outcome.Yes:
                kinds.AddRange(scope.Notice.Events.Where(e => Evaluation.Test(block, e) == Outcome.Yes).Select(e => e.Kind));
                break;
            case Condition.All all:
                AddKinds(all.Of, scope, kinds);
                break;
            case Condition.Any any:
                AddKinds(any.Of, scope, kinds);
                break;
            case Condition.Named named:
                AddKinds(named.Of, scope, kinds);
                break;
            default:
                break;
        }
    }

    private static void AddKinds(IReadOnlyList<Condition> parts, Scope scope, List<EventKind> kinds)
    {
        foreach (Condition part in parts.Where(p => Evaluation.Test(p, scope) == Outcome.Yes))
        {
            AddKinds(part, scope, kinds);
        }
    }

    private static Explanation Explain(Rule rule, Firm? firm, Scope scope)
    {
        scope.Bind(firm);
        Explained when = scope.Notice.Events.Count > 0 ? Explainer.Explain(rule.When, scope) : Explainer.NothingAnnounced;
        Explained? unless = rule.Unless is null ? null : Explainer.Explain(rule.Unless, scope);
        Explained[] known =
        [
            .. rule.FalsePositives.Where(f => IsInForce(f, scope)).Select(f => Explainer.Explain(f.Reason, f.When, scope)),
        ];
        return new Explanation
        {
            Rule = rule,
            Firm = firm,
            Recognition = scope.Recognition(),
            Fires = when.Outcome == Outcome.Yes && !IsExcluded(rule, scope),
            When = when,
            Unless = unless,
            FalsePositives = known,
            Severity = SeverityOf(rule, scope),
            Routes = RoutesOf(rule, scope),
        };
    }

    // A rule may be judged while another is: the scratch in use is then not the one to be had.
    private static Scratch Borrow()
    {
        Scratch scratch = _scratch ?? new Scratch();
        _scratch = null;
        return scratch;
    }

    private static void Return(Scratch scratch)
    {
        scratch.Clear();
        _scratch = scratch;
    }
}
