using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>The rules as they stood when they judged, each laid out once in a batch.</summary>
internal sealed class KeptRules(IVoletBatch batch, RuleIndex inForce)
{
    private readonly Dictionary<(string Rule, string Version), RuleIndex> _read = [];

    /// <summary>The rule that an alert was judged by.</summary>
    public async Task<RuleIndex> OfAsync(Alert alert, CancellationToken ct)
    {
        (string, string) key = (alert.Key.Rule, alert.RuleVersion);
        if (!_read.TryGetValue(key, out RuleIndex? rule))
        {
            rule = await ReadAsync(alert, ct);
            _read.Add(key, rule);
        }

        return rule;
    }

    private async Task<RuleIndex> ReadAsync(Alert alert, CancellationToken ct)
    {
        if (inForce.Find(alert.Key.Rule, alert.RuleVersion) is { } current)
        {
            return new RuleIndex([current]);
        }

        string? json = (await batch.RuleAsync(alert.Key.Rule, alert.RuleVersion, ct))?.Needed();
        return DeadLetters.Guard(() =>
            new RuleIndex([
                RuleJson.ReadRule(
                    json ?? throw new InvalidDataException($"Version {alert.RuleVersion} of rule {alert.Key.Rule} is not in the store.")
                ),
            ])
        );
    }
}
