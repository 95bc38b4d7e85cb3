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
    private readonly RuleIndex _kept;
    private readonly FirmList _keptFirms;

    private ChainRules(RuleIndex inForce, FirmList firms, RuleIndex kept, FirmList keptFirms)
    {
        _inForce = inForce;
        _firms = firms;
        _kept = kept;
        _keptFirms = keptFirms;
    }

    /// <summary>Fetches the rules that stand beside the chain's alerts.</summary>
    public static async Task<ChainRules> ForAsync(
        IVoletBatch batch, IReadOnlyList<StoredAlert> alerts, RuleIndex inForce, FirmList firms, CancellationToken ct)
    {
        List<Rule> kept = [];
        foreach (StoredAlert alert in alerts.OrderBy(a => a.CreatedAt).DistinctBy(a => a.Key.Rule, StringComparer.Ordinal))
        {
            kept.Add(await KeptAsync(batch, alert, inForce, ct));
        }

        Firm[] asKept = Undigestible.Guard(() => alerts.Select(a => a.Firm).OfType<string>().Select(FirmJson.Read).ToArray());
        return new ChainRules(inForce, firms, new RuleIndex(kept), firms.With(asKept));
    }

    /// <summary>Judges one notice.</summary>
    public IReadOnlyList<Match> Judge(Notice notice)
    {
        IReadOnlyList<Match> matches = Matcher.Judge(notice, _inForce, _firms);
        return _kept.Rules.Count == 0
            ? matches
            : [.. Matcher.Judge(notice, _kept, _keptFirms), .. matches.Where(m => !_kept.Versions.ContainsKey(m.Rule.Id))];
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
}
