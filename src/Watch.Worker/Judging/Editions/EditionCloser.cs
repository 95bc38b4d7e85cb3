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
    /// <summary>How many editions are read to tell what is new: two years of weeks.</summary>
    private const int MostEarlier = 104;

    // Clocks of two machines may differ by so much; what is looked at twice is told once.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    /// <summary>Closes every edition whose hour has come since the one before, or since the start where there is none before.</summary>
    /// <param name="first">Whether a first edition is due as soon as there is anything to say.</param>
    /// <param name="ct">Cancels it.</param>
    /// <returns>How many.</returns>
    public async Task<int> CloseDueAsync(bool first, CancellationToken ct)
    {
        int closed = 0;
        foreach (DigestRoute digest in snapshots.Current.Digests)
        {
            closed += await CloseAsync(digest, first, ct) ? 1 : 0;
        }

        return closed;
    }

    private async Task<bool> CloseAsync(DigestRoute digest, bool first, CancellationToken ct)
    {
        if (!IsDue(digest, (await store.EditionsAsync(digest.Route, 1, ct)).Values().LastOrDefault(), first))
        {
            return false;
        }

        await using IVoletBatch batch = await store.BeginAsync(ct);
        PublishedEdition[] earlier = [.. (await batch.EditionsAsync(digest.Route, MostEarlier, ct)).Values()];
        PublishedEdition? last = earlier.LastOrDefault();
        if (!IsDue(digest, last, first))
        {
            return false;
        }

        DateTimeOffset since = last is null ? DateTimeOffset.UnixEpoch : last.At - Overlap;
        Alert[] alerts = [.. (await batch.OfRouteAsync(digest.Route, since, ct)).Needed()];
        if (last is null && first && alerts.Length == 0)
        {
            return false;
        }

        EditionContent content = EditionBuilder.Build(
            await making.FrameAsync(digest, last?.Content, (last?.Content.Number ?? 0) + 1, batch.Cursor, ct),
            await making.CandidatesAsync(alerts, ct),
            [.. earlier.Select(e => e.Content)],
            ids.EditionIdOf(digest.Route, (last?.Content.Number ?? 0) + 1)
        );
        await batch.AnnounceAsync(MessageOf(content), time.GetUtcNow(), ct);
        await batch.CommitAsync(batch.Cursor, ct);
        return true;
    }

    private bool IsDue(DigestRoute digest, PublishedEdition? last, bool first) =>
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
