using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Words;
using Watch.Rules.Matters;

namespace Watch.Rules.Alerts;

/// <summary>What stands around an alert when a message of it is written. None of it is a fact of the alert, or in its hash.</summary>
public static class AlertSurroundingsOf
{
    /// <summary>The most earlier alerts, and the most other notices, that a message holds.</summary>
    public const int Most = 20;

    /// <summary>How many months before the publication an earlier alert may have been published.</summary>
    public const int Months = 12;

    /// <summary>How long the message took.</summary>
    public static AlertDelay Delay(AlertContent alert, DateTimeOffset now) =>
        new(
            now.ToUniversalTime(),
            ParisTime.DayOf(now).DayNumber - alert.PublishedOn.DayNumber,
            Math.Max(0, (long)(now - alert.DetectedAt).TotalSeconds)
        );

    /// <summary>An alert with what else was printed of the same; articles and patents are told by the alert itself.</summary>
    public static AlertContent WithPrinted(AlertContent alert, NoticeChain chain)
    {
        AlertPrinting[] printed =
        [
            .. chain
                .Members.Where(n => (n.Source != alert.Source || n.Id != alert.Notice) && n.Patent is null && !ArticleStory.IsArticle(n))
                .OrderDescending(PublicationOrder.Instance)
                .Select(n => new AlertPrinting(n.Source, n.Id, n.Type, n.PublishedOn, n.Link)),
        ];
        return alert with
        {
            AlsoPrinted = [.. printed.Take(Most)],
            AlsoPrintedLeftOut = printed.Length > Most ? printed.Length - Most : null,
        };
    }

    /// <summary>An alert as one that came before another.</summary>
    public static EarlierAlert Earlier(Alert alert) =>
        new(
            alert.Id,
            (alert.PublishedActive ? alert.Status : AlertStatus.Withdrawn).ToKebabCase(),
            alert.Content.Severity,
            alert.Content.Title,
            alert.Content.Source,
            alert.Content.Notice,
            alert.Content.PublishedOn
        );
}
