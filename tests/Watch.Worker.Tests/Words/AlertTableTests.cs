using Watch.Rules.French.Words;
using Watch.Rules.Text;
using Xunit;

namespace Watch.Worker.Tests.Words;

/// <summary>
/// What alerts of 150 firms print, rule by rule: the firms are drawn by a seed from the editions at hand, and named nowhere.
/// </summary>
public sealed class AlertTableTests(ITestOutputHelper output)
{
    private const int Firms = 150;
    private const int MostListed = 20;

    [Fact]
    public void Nothing_that_the_log_has_of_an_event_is_missing_from_its_alert()
    {
        IReadOnlyList<RealAlert> alerts = RealAlerts.OfFirms(Firms);
        (RealAlert Alert, string Field, string Words, bool IsPrinted)[] fields =
        [
            .. alerts.SelectMany(a => AlertFields.Of(a).Select(f => (a, f.Field, f.Words, IsOn(f.Words, a)))),
        ];
        Write(alerts, fields);
        string[] missing =
        [
            .. fields.Where(f => !f.IsPrinted).Select(f => $"{f.Alert.Content.Rule} {f.Alert.Content.Notice}: {f.Field} {f.Words}"),
        ];
        Array.ForEach([.. missing.Take(MostListed)], output.WriteLine);
        Assert.Empty(missing);
    }

    private static bool IsOn(string words, RealAlert alert) =>
        Plain(alert.Page).Contains(Plain(PrintableText.Clean(Typography.Of(words))), StringComparison.Ordinal);

    // Blanks that hold together and quotation marks inside a quotation are not the point here.
    private static string Plain(string text) =>
        text.Replace('\u00A0', ' ')
            .Replace('\u202F', ' ')
            .Replace("« ", "“", StringComparison.Ordinal)
            .Replace(" »", "”", StringComparison.Ordinal)
            .Replace('«', '“')
            .Replace('»', '”');

    private void Write(IReadOnlyList<RealAlert> alerts, (RealAlert Alert, string Field, string Words, bool IsPrinted)[] fields)
    {
        foreach (IGrouping<string, RealAlert> rule in alerts.GroupBy(a => a.Content.Rule).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            IEnumerable<string> severities = rule.GroupBy(a => a.Content.Severity)
                .OrderByDescending(g => g.Key)
                .Select(g => $"{FrenchWords.Of(g.Key)} {g.Count()}");
            output.WriteLine($"{rule.Key}: {rule.Count()} ({string.Join(", ", severities)})");
            foreach (
                var field in fields
                    .Where(f => f.Alert.Content.Rule == rule.Key)
                    .GroupBy(f => f.Field)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
            )
            {
                output.WriteLine($"  {field.Key}: {field.Count(f => f.IsPrinted)} of {field.Count()}");
            }
        }
    }
}
