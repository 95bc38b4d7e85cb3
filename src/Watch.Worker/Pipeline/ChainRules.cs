using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Pipeline;

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

    /// <summary>Fetches the rules that stand beside the chain's alerts.</summary>
    public static async Task<ChainRules> ForAsync(
        IVoletBatch batch, IReadOnlyList<StoredAlert> alerts, RuleIndex inForce, FirmList firms, CancellationToken ct)
    {
        Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
        foreach (IGrouping<string, StoredAlert> ofRule in alerts.OrderBy(a => a.CreatedAt).GroupBy(a => a.Key.Rule, StringComparer.Ordinal))
        {
            Rule rule = await KeptAsync(batch, ofRule.First(), inForce, ct);
            Firm[] asKept = Undigestible.Guard(() => ofRule.Select(a => a.Firm).OfType<string>().Select(FirmJson.Read).ToArray());
            kept.Add(rule.Id, new Kept(new RuleIndex([rule]), firms.With(asKept)));
        }

        return new ChainRules(inForce, firms, kept);
    }

    /// <summary>Judges one notice.</summary>
    public IReadOnlyList<Match> Judge(Notice notice)
    {
        IReadOnlyList<Match> matches = Matcher.Judge(notice, _inForce, _firms);
        return _kept.Count == 0
            ? matches
            :
            [
                .. _kept.Values.SelectMany(k => Matcher.Judge(notice, k.Rule, k.Firms)),
                .. matches.Where(m => !_kept.ContainsKey(m.Rule.Id)),
            ];
    }

    private static async Task<Rule> KeptAsync(IVoletBatch batch, StoredAlert alert, RuleIndex inForce, CancellationToken ct)
    {
        if (inForce.Find(alert.Key.Rule, alert.RuleVersion) is { } current)
        {
            return current;
        }

        string? json = await batch.RuleAsync(alert.Key.Rule, alert.RuleVersion, ct);
        return Undigestible.Guard(() => RuleJson.ReadRule(
            json ?? throw new InvalidDataException($"Version {alert.RuleVersion} of rule {alert.Key.Rule} is not in the store.")));
    }

    // Each with its own: a firm that one rule saw as sensitive may have been strategic when another first judged it.
    private sealed record Kept(RuleIndex Rule, FirmList Firms);
}
