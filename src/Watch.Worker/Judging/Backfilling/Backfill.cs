using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Backfilling;

/// <summary>
/// Goes back over what a volet has read, for a rule that is new or a firm that is newly watched. What is found is kept as published,
/// and each route gets one message. The cursor stays where it is: what lies behind it is the reader's to judge.
/// </summary>
internal sealed class Backfill(INoticeLog log, IVoletStore store, VoletSnapshot snapshot, AlertIdentity ids, TimeProvider time)
{
    /// <summary>Makes the backfill, all of it in one transaction with the messages.</summary>
    public async Task<Found> RunAsync(BackfillRequest request, Action<double> reached, CancellationToken ct)
    {
        // Most of the reading is done before the volet's turn is taken; what the reader passed meanwhile is looked at within it.
        BackfillScan scan = new(log, snapshot, request);
        long behind = await store.CursorAsync(ct);
        HashSet<NoticeKey> candidates = [.. await scan.CandidatesAsync(0, behind, reached, ct)];
        await using IVoletBatch batch = await store.BeginAsync(ct);
        candidates.UnionWith(await scan.CandidatesAsync(behind, batch.Cursor, _ => { }, ct));
        BackfillReconciler reconciler = new(log, batch, snapshot, ids, request, time.GetUtcNow());
        foreach (NoticeKey candidate in candidates)
        {
            await reconciler.ReconcileAsync(candidate, ct);
        }

        // What is found for a route of editions stands in its next one.
        foreach (
            IGrouping<Route, AlertContent> ofRoute in reconciler.Found.Where(a => !snapshot.WaitsForEditions(a.Route)).GroupBy(a => a.Route)
        )
        {
            BackfillContent content = BackfillComposer.Compose(request, ids, ofRoute.Key, [.. ofRoute], time.GetUtcNow());
            await batch.AnnounceAsync(MessageOf(content, ofRoute), time.GetUtcNow(), ct);
        }

        await batch.CommitAsync(batch.Cursor, ct);
        return new Found(
            reconciler
                .Found.GroupBy(a => a.Route)
                .OrderBy(g => g.Key)
                .ToDictionary(g => g.Key.Name, g => g.Count(), StringComparer.Ordinal),
            reconciler.Known,
            reconciler.NotJudged + scan.Unreadable
        );
    }

    private static Message MessageOf(BackfillContent content, IEnumerable<AlertContent> alerts) =>
        new()
        {
            Id = content.Id,
            Type = MessageType.Backfill,
            Route = content.Route,
            Revision = 1,
            Content = new MessageContent.OfBackfill(content),
            Alerts = [.. alerts.Select(a => new MessageAlert(a.Id, 1))],
        };

    /// <summary>What came of it.</summary>
    /// <param name="Routes">Alerts that were found, by route.</param>
    /// <param name="Known">Alerts that were there already, and were left alone.</param>
    /// <param name="NotJudged">Chains that could not be judged, and rows of the log that could not be read.</param>
    internal sealed record Found(IReadOnlyDictionary<string, int> Routes, int Known, int NotJudged);
}
