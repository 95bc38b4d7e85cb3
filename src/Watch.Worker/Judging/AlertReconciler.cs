using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Compares what the alerts of a chain should be with what is kept of them, and says what to write and whom to tell.
/// Pure: nothing is written here.
/// </summary>
/// <param name="volet">Whose alerts.</param>
/// <param name="chain">The chain.</param>
/// <param name="kept">What is kept of it.</param>
/// <param name="cause">The row that made it be judged.</param>
/// <param name="remeasured">True where that row is of another chain, and what was published of the firm before is now another.</param>
/// <param name="now">The time.</param>
internal sealed class AlertReconciler(
    Volet volet,
    NoticeChain chain,
    IReadOnlyList<StoredAlert> kept,
    LogEntry cause,
    bool remeasured,
    DateTimeOffset now
)
{
    /// <summary>What has to be saved, in order: first those merged away, since the business key is unique.</summary>
    public IReadOnlyList<AlertChange> Changes(IReadOnlyList<AlertState> states)
    {
        ILookup<AlertKey, StoredAlert> byKey = kept.Where(a => a.MergedInto is null)
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Id)
            .ToLookup(a => a.Key);
        HashSet<AlertKey> supported = [.. states.Select(s => s.Key)];
        return
        [
            .. byKey.SelectMany(twins => twins.Skip(1).Select(twin => Merged(twin, twins.First()))),
            .. states.Select(s => Changed(s, byKey[s.Key].FirstOrDefault())).OfType<AlertChange>(),
            .. byKey.Where(twins => !supported.Contains(twins.Key)).Select(twins => Unsupported(twins.First())).OfType<AlertChange>(),
        ];
    }

    private AlertChange? Changed(AlertState state, StoredAlert? old)
    {
        Guid id = old?.Id ?? AlertComposer.IdOf(volet, chain.Root, state.Key);
        AlertContent content = AlertComposer.Compose(state, id, old?.Revision ?? 0, volet, cause.StoredAt);
        MessageType? telling = Telling(state.Status != AlertStatus.Withdrawn, content, old);
        return telling is null && old is not null && IsKept(state, content, old)
            ? null
            : Publishing(
                StoredAlert.Of(state, chain.Root, content, now) with
                {
                    PublishedHash = old?.PublishedHash,
                    PublishedActive = old?.PublishedActive ?? false,
                    CreatedAt = old?.CreatedAt ?? now,
                },
                telling,
                remeasured ? Remeasured("a été jugée à nouveau", state.Notice.Id) : AlertComposer.Reason(state)
            );
    }

    private bool IsKept(AlertState state, AlertContent content, StoredAlert old) =>
        old.Status == state.Status
        && old.Root == chain.Root
        && string.Equals(AlertHash.Of(old.Content), AlertHash.Of(content), StringComparison.Ordinal)
        && string.Equals(old.Content.CorrectedBy, content.CorrectedBy, StringComparison.Ordinal);

    private static MessageType? Telling(bool holds, AlertContent content, StoredAlert? old) =>
        (holds, old) switch
        {
            (false, { PublishedActive: true }) => MessageType.Withdrawn,
            (false, _) => null,
            (true, null or { Revision: 0 }) => MessageType.Raised,
            (true, { PublishedActive: false }) => MessageType.Corrected,
            (true, _) => string.Equals(old.PublishedHash, AlertHash.Of(content), StringComparison.Ordinal) ? null : MessageType.Corrected,
        };

    // A parser was mended, or the capital before is another, and no member of the chain agrees any more.
    private AlertChange? Unsupported(StoredAlert old) =>
        old.Status == AlertStatus.Withdrawn && old.Root == chain.Root
            ? null
            : Publishing(
                old with
                {
                    Root = chain.Root,
                    Status = AlertStatus.Withdrawn,
                    UpdatedAt = now,
                },
                old.PublishedActive ? MessageType.Withdrawn : null,
                remeasured
                    ? Remeasured("ne répond plus à la règle", old.Content.Notice)
                    : "L’annonce a été relue et ne répond plus à la règle."
            );

    private static string Remeasured(string outcome, string notice) =>
        $"Ce qui est connu du capital antérieur de l’entreprise a changé : l’annonce {notice} {outcome}.";

    private AlertChange Merged(StoredAlert twin, StoredAlert into) =>
        Publishing(
            twin with
            {
                Root = chain.Root,
                Status = AlertStatus.Withdrawn,
                MergedInto = into.Id,
                UpdatedAt = now,
            },
            twin.PublishedActive ? MessageType.Withdrawn : null,
            "Cette alerte fait double emploi avec une autre, qui reste : deux annonces se sont révélées n’en faire qu’une."
        );

    private AlertChange Publishing(StoredAlert alert, MessageType? telling, string reason)
    {
        if (telling is not { } type)
        {
            return new AlertChange(alert, new LedgerEntry(alert.Status, cause.Position, null, now));
        }

        int revision = alert.Revision + 1;
        AlertContent content = alert.Content with { Revision = revision };
        StoredAlert told = alert with
        {
            Revision = revision,
            Content = content,
            PublishedActive = type != MessageType.Withdrawn,
            PublishedHash = AlertHash.Of(content),
        };
        AlertMessage message = new(
            AlertComposer.MessageIdOf(alert.Id, revision),
            alert.Id,
            revision,
            type,
            alert.Key.Route,
            content,
            type == MessageType.Raised ? "" : reason
        );
        return new AlertChange(told, new LedgerEntry(told.Status, cause.Position, message, now));
    }
}

/// <summary>An alert to save, with its line of the ledger.</summary>
internal sealed record AlertChange(StoredAlert Alert, LedgerEntry Entry);
