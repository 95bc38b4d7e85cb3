using System.Text.RegularExpressions;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>What stands in the stores after a run, as lines to compare: leaves out only what tells when it was.</summary>
internal static partial class Stored
{
    public static async Task<IReadOnlyList<string>> LinesAsync(IStores stores, CancellationToken ct)
    {
        List<string> lines = [];
        foreach (LogEntry entry in (await stores.Log.QueryAsync(new NoticeQuery(), ct).ToListAsync(ct)).Needed())
        {
            lines.Add($"notice {entry.Notice.Key.Id} revision {entry.Revision} {NoticeJson.ContentHash(entry.Notice)}");
        }

        lines.Sort(StringComparer.Ordinal);
        LogTotals log = await stores.Log.TotalsAsync(ct);
        lines.Add($"log: {log.Notices} notices in {log.Revisions} rows");
        lines.AddRange(
            (await stores.Sources.HealthAsync(ct))
                .Needed()
                .Where(h => h.Documents + h.Quarantined > 0)
                .Select(h => $"{h.Source}: {h.Documents} documents, {h.Quarantined} set aside")
        );
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            lines.AddRange(await OfVoletAsync(stores.Of(volet), log.LastPosition, ct));
        }

        return lines;
    }

    /// <summary>The text of a delivery without the moment at which it was made.</summary>
    public static string Timeless(string delivery) => Detection().Replace(delivery, "$1$2$3");

    /// <summary>
    /// As the other, and without what was not covered at that moment: how the sources stand when an alert is first raised depends on when
    /// the process died.
    /// </summary>
    public static string Momentless(string delivery) => Coverage().Replace(Timeless(delivery), "");

    private static async Task<IReadOnlyList<string>> OfVoletAsync(IVoletStore store, long lastPosition, CancellationToken ct)
    {
        List<string> lines = [];
        foreach (Alert alert in (await store.AlertsAsync(new AlertQuery(), ct).ToListAsync(ct)).Needed())
        {
            lines.Add($"{store.Volet} alert {alert.Id} {alert.Status} notice {alert.Content.Notice} revision {alert.Revision}");
        }

        lines.Sort(StringComparer.Ordinal);
        VoletTotals totals = await store.TotalsAsync(ct);
        lines.Add(
            $"{store.Volet}: {totals.Unsent} unsent, {totals.Failing} failing, {totals.DeadLetters} set aside, "
                + $"{lastPosition - totals.Cursor} behind"
        );
        return lines;
    }

    [GeneratedRegex(
        """("(?:detected|found)_at": ?")[^"]*|("delay": ?\{)[^}]*|((?:Détection|Délai)(?:</strong>)?\s:\s)[^<\n]*|"""
            + "(?<=/)[0-9-]{10}(?=_historique_)"
    )]
    private static partial Regex Detection();

    [GeneratedRegex("""("coverage_warnings": ?\[[^\]]*\])|(\nRéserves\s:\n(- .*\n)+)|(<h2[^>]*>Réserves</h2><ul[^>]*>.*?</ul>)""")]
    private static partial Regex Coverage();
}
