using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Editions;

/// <summary>
/// Closes the editions of one volet: all that its routes in mode <c>digest</c> wait for, up to where the volet has read the log, in one
/// transaction with the message. While it is closed the volet does not judge, so that nothing falls between two editions.
/// </summary>
internal sealed class EditionCloser(EditionMaking making, IVoletStore store, VoletSnapshots snapshots, AlertIdentity ids, TimeProvider time)
{
    /// <summary>How many editions are read to tell what is new: five years of days, and forty of weeks.</summary>
    private const int MostEarlier = 2_000;

    // Clocks of two machines may differ by so much; what is looked at twice is told once.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly EditionRefusals _refusals = new(making, store, time);

    /// <summary>Closes every edition whose hour has come since the one before, or since the start where there is none before.</summary>
    /// <param name="first">Whether a first edition is due as soon as there is anything to say.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>How many.</returns>
    public async Task<int> CloseDueAsync(bool first, CancellationToken ct)
    {
        int closed = 0;
        List<Exception> failures = [];
        await _refusals.ForgetGoneAsync(snapshots.Current.Digests, ct);
        foreach (DigestRoute digest in snapshots.Current.Digests)
        {
            try
            {
                closed += await CloseAsync(digest, first, ct) ? 1 : 0;
            }
            // Around one route: what keeps its edition from being closed keeps no other waiting.
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                failures.Add(ex);
            }
        }

        return failures.Count == 0 ? closed : throw failures[0];
    }

    private async Task<bool> CloseAsync(DigestRoute digest, bool first, CancellationToken ct)
    {
        if (!IsDue(digest, await store.LastEditionAsync(digest.Route, ct), first) || await _refusals.IsRefusedAsync(digest, ct))
        {
            return false;
        }

        await using IVoletBatch batch = await store.BeginAsync(ct);
        EditionMark? last = await batch.LastEditionAsync(digest.Route, ct);
        if (!IsDue(digest, last, first))
        {
            return false;
        }

        IReadOnlyList<Stored<PublishedEdition>> earlier = await batch.EditionsAsync(digest.Route, MostEarlier, ct);
        IReadOnlyList<Stored<Alert>> waiting = await WaitingAsync(batch, digest, last, earlier, ct);
        if (last is null && first && waiting.Count == 0)
        {
            return false;
        }

        int number = (last?.Number ?? 0) + 1;
        EditionFrame frame = await making.FrameAsync(digest, last?.Position ?? 0, number, batch.Cursor, waiting.Unreadable().Count(), ct);
        EditionContent content = EditionBuilder.Build(
            await making.ForAsync(frame, digest, waiting.Values(), ct),
            await making.CandidatesAsync(waiting.Values(), ct),
            [.. earlier.Values().Select(e => e.Content)],
            ids.EditionIdOf(digest.Route, number)
        );
        await batch.AnnounceAsync(MessageOf(content), time.GetUtcNow(), ct);
        await batch.CommitAsync(batch.Cursor, ct);
        return true;
    }

    // What cannot be read is noted, as everywhere, and the edition is closed without it: an alert stands in a later one when it can be
    // read, and what an edition said that cannot be read is not said again.
    private async Task<IReadOnlyList<Stored<Alert>>> WaitingAsync(
        IVoletBatch batch,
        DigestRoute digest,
        EditionMark? last,
        IReadOnlyList<Stored<PublishedEdition>> earlier,
        CancellationToken ct
    )
    {
        DateTimeOffset since = last is null ? DateTimeOffset.UnixEpoch : last.At - Overlap;
        IReadOnlyList<Stored<Alert>> alerts = await batch.WaitingForEditionAsync(digest.Route, since, ct);
        HashSet<Guid> unread = [];
        foreach (UnreadableStoredRow row in earlier.Unreadable())
        {
            await batch.QuarantineAsync(row, time.GetUtcNow(), ct);
            unread.UnionWith(await batch.AlertsOfAsync(row, ct));
        }

        foreach (UnreadableStoredRow row in alerts.Unreadable())
        {
            await batch.QuarantineAsync(row, time.GetUtcNow(), ct);
        }

        return [.. alerts.Where(a => a is not Stored<Alert>.Readable(var read) || !unread.Contains(read.Id))];
    }

    private bool IsDue(DigestRoute digest, EditionMark? last, bool first) =>
        (last is null && first) || digest.Next(last?.At ?? _startedAt) <= time.GetUtcNow();

    private static Message MessageOf(EditionContent content) =>
        new()
        {
            Id = content.Id,
            Type = MessageType.Edition,
            Route = content.Route,
            Revision = content.Number,
            Content = new MessageContent.OfEdition(content),
            Alerts = [.. EditionBuilder.AlertsOf(content).Select(a => new MessageAlert(a, content.Number))],
        };
}
