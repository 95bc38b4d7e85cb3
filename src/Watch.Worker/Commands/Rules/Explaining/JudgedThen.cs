using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>The rule that an alert was judged by and the firm as it stood then, in the place of those of the configuration.</summary>
/// <param name="Configuration">What the alert is explained by.</param>
/// <param name="Remark">What of it is not as it is configured now; null where the alert would be judged so today.</param>
internal sealed record JudgedThen(VoletConfiguration Configuration, string? Remark)
{
    /// <summary>Reads the version of the rule that is kept beside the alert.</summary>
    public static async Task<JudgedThen> OfAsync(IVoletStore store, VoletConfiguration configured, Alert alert, CancellationToken ct)
    {
        Rule? now = configured.Rules.FirstOrDefault(r => string.Equals(r.Id, alert.Key.Rule, StringComparison.Ordinal));
        VoletConfiguration then = configured with { Firms = FirmsOf(configured, alert) };
        if (string.Equals(now?.Version, alert.RuleVersion, StringComparison.Ordinal))
        {
            return new JudgedThen(then, null);
        }

        string today = now is null ? "the configuration has no such rule any more" : $"the configuration has version {now.Version}";
        return await store.RuleAsync(alert.Key.Rule, alert.RuleVersion, ct) is Stored<string>.Readable(var json) && Read(json) is { } rule
            ? new JudgedThen(then with { Rules = [rule] }, $"judged by version {alert.RuleVersion}, as it was told; {today}")
            : new JudgedThen(then, $"version {alert.RuleVersion}, which judged it, cannot be read; {today}");
    }

    private static FirmList FirmsOf(VoletConfiguration configured, Alert alert) =>
        alert.Firm is { } kept ? configured.Firms.With([FirmJson.Read(kept)], alert.Content.Recognition?.Matcher) : configured.Firms;

    // Written by a newer program, or damaged: the remark says so.
    private static Rule? Read(string json)
    {
        try
        {
            return RuleJson.ReadRule(json);
        }
        catch (Exception ex) when (ex is System.Text.Json.JsonException or FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
