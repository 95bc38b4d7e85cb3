using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Judges again what a volet could not process, in one transaction. What corrected it since has been read already, so that each is judged
/// as its chain stands where the volet's cursor is, and the cursor stays.
/// </summary>
internal sealed class DeadLetterRetry(
    INoticeLog log,
    IVoletStore store,
    VoletSnapshot snapshot,
    AlertIdentity ids,
    ICoverage coverage,
    TimeProvider time
)
{
    public async Task<RetriedLetters> RunAsync(CancellationToken ct)
    {
        List<Stored<DeadLetter>> letters = await store.DeadLettersAsync(ct).ToListAsync(ct);
        if (letters.Count == 0)
        {
            return new RetriedLetters(0, 0, new VoletReport());
        }

        await using IVoletBatch batch = await store.BeginAsync(ct);
        TrackedFirms tracked = await TrackedFirms.ForAsync(batch, snapshot, ct);
        ChainReconciler reconciler = new(log, batch, snapshot, tracked, ids, coverage, time);
        RetriedLetters retried = new(0, letters.Unreadable().Count(), new VoletReport());
        foreach (DeadLetter letter in letters.Values())
        {
            retried += await TryAsync(reconciler, batch, letter, ct);
        }

        await batch.CommitAsync(batch.Cursor, ct);
        return retried;
    }

    private async Task<RetriedLetters> TryAsync(ChainReconciler reconciler, IVoletBatch batch, DeadLetter letter, CancellationToken ct)
    {
        LogPage page = await log.ReadAsync(letter.Position - 1, 1, ct);
        if (page.Entries.FirstOrDefault(e => e.Position == letter.Position) is not { } entry)
        {
            return new RetriedLetters(0, 1, new VoletReport());
        }

        try
        {
            VoletReport report = await reconciler.ReconcileAsync(entry with { Position = batch.Cursor, InChain = true }, ct);
            await batch.RemoveDeadLetterAsync(letter.Position, ct);
            return new RetriedLetters(1, 0, report);
        }
        // It stays where it is, and whoever asked is told that it did.
        catch (Exception ex) when (ex is DeadLetterException or UnreadableNoticeException or UnreadableRowException)
        {
            return new RetriedLetters(0, 1, new VoletReport());
        }
    }
}

/// <summary>What came of it.</summary>
/// <param name="Processed">Notices that are no dead letters any more.</param>
/// <param name="Left">Those that still are.</param>
/// <param name="Report">What the first said.</param>
internal sealed record RetriedLetters(int Processed, int Left, VoletReport Report)
{
    public static RetriedLetters operator +(RetriedLetters left, RetriedLetters right) =>
        new(left.Processed + right.Processed, left.Left + right.Left, left.Report + right.Report);
}
