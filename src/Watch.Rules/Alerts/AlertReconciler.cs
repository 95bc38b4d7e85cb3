using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.French;
using Watch.Rules.Matters;
using Watch.Rules.Screening;

namespace Watch.Rules.Alerts;

/// <summary>
/// Compares what the alerts of a chain should be with what is kept of them, and says what to write and whom to tell.
/// Pure: nothing is written here.
/// </summary>
/// <param name="cause">The row that made it be judged.</param>
/// <param name="waitsForEditions">Whether a route waits for editions: nothing is said to it of one alert.</param>
/// <param name="law">The lines of the law on foreign investments that the volet holds events against.</param>
/// <param name="tellsEdits">Whether the rule of an alert asks for edits of articles; no rule does where it is null.</param>
public sealed class AlertReconciler(
    AlertIdentity ids,
    NoticeChain chain,
    IReadOnlyList<Alert> kept,
    JudgingCause cause,
    DateTimeOffset now,
    Func<Route, bool> waitsForEditions,
    IReadOnlyList<ScreeningLine> law,
    Func<Alert, bool>? tellsEdits = null
)
{
    /// <summary>Ids that alerts of other chains have.</summary>
    public IReadOnlySet<Guid> Taken { get; init; } = new HashSet<Guid>();

    // What of the past is known otherwise; null where the chain is judged for itself.
    private string? Past =>
        cause.Reason switch
        {
            JudgingReason.Capital => AlertReasons.CapitalBefore,
            JudgingReason.Past => AlertReasons.EventsBefore,
            JudgingReason.Holders => AlertReasons.HoldersBefore,
            JudgingReason.Ownership => AlertReasons.OwnersAbove,
            JudgingReason.Move => AlertReasons.RegisterOfFirm,
            _ => null,
        };

    /// <summary>What has to be saved, in order: first those merged away, since the business key is unique.</summary>
    public IReadOnlyList<AlertChange> Changes(IReadOnlyList<AlertState> states)
    {
        ILookup<AlertKey, Alert> byKey = kept.Where(a => a.MergedInto is null)
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

    private AlertChange? Changed(AlertState state, Alert? old)
    {
        Guid id = old?.Id ?? ids.FreeIdOf(chain.Root, chain.Matter, state.Key, Taken);
        AlertContent content = AlertComposer.Compose(state, id, old?.Revision ?? 0, ids.Volet, cause.StoredAt, law) with
        {
            CoverageWarnings = old?.Content.CoverageWarnings ?? [],
        };
        MessageType? type = WaitsForEdition(state, old) ? null : TypeOf(state, content, old);
        return type is null && old is not null && IsKept(state, content, old)
            ? null
            : Publish(
                Alert.Of(state, chain, content, now) with
                {
                    PublishedHash = type is null ? old?.PublishedHash : AlertHash.Of(state, content),
                    PublishedActive = old?.PublishedActive ?? false,
                    IsKeyed = old?.IsKeyed ?? true,
                    CreatedAt = old?.CreatedAt ?? now,
                },
                type,
                ReasonFor(state, content, type == MessageType.Corrected ? old : null)
            );
    }

    // What it says otherwise is told of what its readers hold for true; what was withdrawn is told anew.
    private string ReasonFor(AlertState state, AlertContent content, Alert? corrected)
    {
        string reason = Past is { } past ? AlertReasons.Remeasured(past, state.Notice.Id) : AlertComposer.Reason(state);
        return corrected is { PublishedActive: true } old
            ? $"{reason}{AlertComposer.Difference(chain, old.Content, state, content)}"
            : reason;
    }

    // Who was told of an alert by itself, before the route had editions, is told what became of it.
    private bool WaitsForEdition(AlertState state, Alert? old) => waitsForEditions(state.Key.Route) && old is not { Revision: > 0 };

    private bool IsKept(AlertState state, AlertContent content, Alert old) =>
        old.Status == state.Status
        && old.Root == chain.Root
        && string.Equals(old.Matter, chain.Matter, StringComparison.Ordinal)
        && AlertHash.ReadTheSame(old.Content, content)
        && old.Content.Articles.SequenceEqual(content.Articles)
        && string.Equals(old.Content.CorrectedBy, content.CorrectedBy, StringComparison.Ordinal);

    private static MessageType? TypeOf(AlertState state, AlertContent content, Alert? old) =>
        ArticleStory.IsArticle(state.Notice) ? TypeOfArticle(state, content, old) : TypeOfNotice(state, content, old);

    // An edited headline is no rectification, and a further printing no news.
    private static MessageType? TypeOfArticle(AlertState state, AlertContent content, Alert? old) =>
        old switch
        {
            null or { Revision: 0 } => MessageType.Raised,
            { PublishedActive: false } => MessageType.Corrected,
            _ => state.Rule.TellsEdits == true && ArticleStory.IsEdited(old.Content.Articles, content.Articles)
                ? MessageType.Corrected
                : null,
        };

    private static MessageType? TypeOfNotice(AlertState state, AlertContent content, Alert? old) =>
        (state.Status != AlertStatus.Withdrawn, old) switch
        {
            (false, { PublishedActive: true }) => MessageType.Withdrawn,
            (false, _) => null,
            (true, null or { Revision: 0 }) => MessageType.Raised,
            (true, { PublishedActive: false }) => MessageType.Corrected,
            (true, _) => AlertHash.HasChanged(old, state, content) ? MessageType.Corrected : null,
        };

    // A parser was mended, or the capital before is another, and no member of the chain agrees any more.
    private AlertChange? Unsupported(Alert old) =>
        (old.Status == AlertStatus.Withdrawn && old.Root == chain.Root) || IsQuiet(old)
            ? null
            : Publish(
                old with
                {
                    Root = chain.Root,
                    Status = AlertStatus.Withdrawn,
                    UpdatedAt = now,
                },
                old.PublishedActive ? MessageType.Withdrawn : null,
                Past is { } past ? AlertReasons.RemeasuredAway(past, old.Content.Notice) : AlertReasons.NoLongerAgrees
            );

    // An article that was edited until its firm is no longer in it was published all the same.
    private bool IsQuiet(Alert alert) => ArticleStory.IsArticle(alert.Content.Kinds) && tellsEdits?.Invoke(alert) != true;

    private AlertChange Merged(Alert twin, Alert into) =>
        Publish(
            twin with
            {
                Root = chain.Root,
                Status = AlertStatus.Withdrawn,
                MergedInto = into.Id,
                UpdatedAt = now,
            },
            twin.PublishedActive && !AreOneStory(twin, into) ? MessageType.Withdrawn : null,
            AlertReasons.Merged
        );

    // What was told of each printing of an article, or of an act, was right: that it is one says nothing new.
    private bool AreOneStory(Alert twin, Alert into) =>
        ArticleStory.IsArticle(twin.Content.Kinds) || (ActOf(twin) is { } act && string.Equals(act, ActOf(into), StringComparison.Ordinal));

    private string? ActOf(Alert alert) =>
        chain.Members.FirstOrDefault(n => n.Source == alert.Content.Source && n.Id == alert.Content.Notice) is { } shown
            ? PrintedAct.KeyOf(shown)
            : null;

    private AlertChange Publish(Alert alert, MessageType? type, string reason)
    {
        if (type is not { } said)
        {
            return new AlertChange(alert, new LedgerEntry(alert.Status, cause.Position, null, now));
        }

        int revision = alert.Revision + 1;
        // What does not hold is nothing for the law to be about.
        AlertContent content = AlertSurroundingsOf.WithPrinted(alert.Content, chain) with
        {
            Revision = revision,
            Indicators = said == MessageType.Withdrawn ? [] : alert.Content.Indicators,
            Delay = AlertSurroundingsOf.Delay(alert.Content, now),
        };
        Alert published = alert with { Revision = revision, Content = content, PublishedActive = said != MessageType.Withdrawn };
        Message message = new()
        {
            Id = ids.MessageIdOf(alert.Id, revision),
            Type = said,
            Route = alert.Key.Route,
            Revision = revision,
            Content = new MessageContent.OfAlert(content, said == MessageType.Raised ? "" : reason),
            Alerts = [new MessageAlert(alert.Id, revision)],
        };
        return new AlertChange(published, new LedgerEntry(published.Status, cause.Position, message, now));
    }
}

/// <summary>The row of the log that made a chain be judged.</summary>
/// <param name="StoredAt">The time of storing, in UTC: what alerts call their detection.</param>
/// <param name="Reason">How it made it so.</param>
public sealed record JudgingCause(long Position, DateTimeOffset StoredAt, JudgingReason Reason)
{
    /// <summary>The position as far as which the log is read: beyond its own where rows were appended together.</summary>
    public long UpTo
    {
        get => Math.Max(field, Position);
        init;
    }
}

/// <summary>Why a row of the log makes a chain be judged.</summary>
public enum JudgingReason
{
    /// <summary>It is of the chain.</summary>
    Own,

    /// <summary>It is of another, and the capital that was published of the firm before is now another.</summary>
    Capital,

    /// <summary>It is of another, and what was published of the firm before, for which a rule looks, is now known, or another.</summary>
    Past,

    /// <summary>It is of another, and who held the patent before is now known, or another.</summary>
    Holders,

    /// <summary>It is of another, and who stands above the firm, or above who takes a stake in it, is now known, or another.</summary>
    Ownership,

    /// <summary>It is of another, and tells that a radiation is a move, or is none.</summary>
    Move,
}
