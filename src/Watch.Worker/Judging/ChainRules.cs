using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Names;

namespace Watch.Worker.Judging;

/// <summary>
/// Judges the notices of a chain: a rule that has an alert in the chain judges again as it stood then, and the firm as
/// it stood then; the other rules judge as they are in force.
/// </summary>
internal sealed class ChainRules
{
    private readonly RuleIndex _inForce;
    private readonly FirmList _firms;
    private readonly IReadOnlyDictionary<string, Kept> _kept;

    private ChainRules(RuleIndex inForce, FirmList firms, IReadOnlyDictionary<string, Kept> kept)
    {
        _inForce = inForce;
        _firms = firms;
        _kept = kept;
    }

    /// <summary>What they ask of the past of firms.</summary>
    public AskedPast History => field ??= _kept.Values.Select(k => k.Rule.History).Aggregate(_inForce.History, (all, one) => all.With(one));

    /// <summary>Fetches the rules that stand beside the chain's alerts.</summary>
    public static async Task<ChainRules> ForAsync(
        KeptRules rules,
        IReadOnlyList<Alert> alerts,
        RuleIndex inForce,
        FirmList firms,
        CancellationToken ct
    )
    {
        Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
        foreach (IGrouping<string, Alert> ofRule in alerts.OrderBy(a => a.CreatedAt).GroupBy(a => a.Key.Rule, StringComparer.Ordinal))
        {
            RuleIndex rule = await rules.OfAsync(ofRule.First(), ct);
            Firm[] asKept = DeadLetters.Guard(() => ofRule.Select(a => a.Firm).OfType<string>().Select(FirmJson.Read).ToArray());
            kept.Add(ofRule.Key, new Kept(rule, firms.With(asKept, MatcherOf(ofRule))));
        }

        return new ChainRules(inForce, firms, kept);
    }

    /// <summary>What every alert of a chain should be.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="history">What was published of its firms before.</param>
    /// <param name="first">A member that the rules in force have judged already, without any history; null where there is none.</param>
    public IReadOnlyList<AlertState> States(NoticeChain chain, FirmHistory history, JudgedNotice? first) =>
        ChainJudge.States(chain, n => Judge(n, history, first));

    private IReadOnlyList<Match> Judge(Notice notice, FirmHistory history, JudgedNotice? first)
    {
        IReadOnlyList<Match> matches =
            ReferenceEquals(first?.Notice, notice) && !History.IsAnything
                ? first.Matches
                : Matcher.Judge(notice, _inForce, _firms, history);
        return _kept.Count == 0
            ? matches
            :
            [
                .. _kept.Values.SelectMany(k => Matcher.Judge(notice, k.Rule, k.Firms, history)),
                .. matches.Where(m => !_kept.ContainsKey(m.Rule.Id)),
            ];
    }

    // A name is judged again by the version that found it.
    private static string? MatcherOf(IEnumerable<Alert> alerts) =>
        alerts
            .Select(a => a.Content.Recognition?.Matcher)
            .FirstOrDefault(m => m is not null && NameMatchers.Versions.Contains(m, StringComparer.Ordinal));

    // Each with its own: a firm that one rule saw as sensitive may have been strategic when another first judged it.
    private sealed record Kept(RuleIndex Rule, FirmList Firms);
}

/// <summary>A notice, and the rules in force that agree with it.</summary>
internal sealed record JudgedNotice(Notice Notice, IReadOnlyList<Match> Matches);
