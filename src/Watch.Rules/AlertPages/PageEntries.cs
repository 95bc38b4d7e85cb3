using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.French;
using Watch.Rules.French.Pages;
using Watch.Rules.French.Words;

namespace Watch.Rules.AlertPages;

/// <summary>Puts messages in short.</summary>
public static class PageEntries
{
    /// <summary>An entry for each alert, backfill and edition that messages tell of; the order of the messages is of no matter.</summary>
    public static IReadOnlyList<PageEntry> Of(IEnumerable<ReceivedMessage> messages) => Merge(messages.SelectMany(Each));

    /// <summary>One entry for each id.</summary>
    public static IReadOnlyList<PageEntry> Merge(IEnumerable<PageEntry> entries) =>
        [.. entries.GroupBy(e => e.Id).Select(g => g.Aggregate((a, b) => a.With(b))).OrderBy(e => e.Id)];

    private static IEnumerable<PageEntry> Each(ReceivedMessage message) =>
        message switch
        {
            ReceivedMessage.OfAlerts alerts => alerts.Parts.Select(p => Of(alerts.Id, p)),
            ReceivedMessage.OfBackfill backfill => [Of(backfill.Content)],
            ReceivedMessage.OfEdition edition => [Of(edition)],
            _ => throw new ArgumentOutOfRangeException(nameof(message), message, "This kind of message has no page."),
        };

    private static PageEntry Of(Guid message, MessagePart part)
    {
        AlertContent alert = part.Content;
        return new PageEntry
        {
            Id = alert.Id,
            Operation = message,
            FirstRevision = alert.Revision,
            Revision = alert.Revision,
            Status = part.Type,
            Severity = alert.Severity,
            Title = Line(alert.Title),
            Siren = alert.Firm?.Siren,
            Firm = alert.Firm is { } firm ? NameOf(firm) : null,
            On = alert.PublishedOn,
            Notice = EditionWords.Line(alert.Notice),
            Rule = EditionWords.Line(alert.Rule),
            Page = AlertPageNames.OfAlert(alert.Id),
        };
    }

    private static PageEntry Of(BackfillContent backfill) =>
        new()
        {
            Id = backfill.Id,
            Operation = backfill.Id,
            FirstRevision = 1,
            Revision = 1,
            Status = MessageType.Backfill,
            Title = Line(backfill.Title),
            Siren = backfill.Firm?.Siren,
            Firm = backfill.Firm is { } firm ? NameOf(firm) : null,
            On = ParisTime.DayOf(backfill.FoundAt),
            Notice = "",
            Rule = EditionWords.Line(backfill.Rule ?? ""),
            Page = AlertPageNames.OfBackfill(backfill.Id),
        };

    private static PageEntry Of(ReceivedMessage.OfEdition edition) =>
        new()
        {
            Id = edition.Content.Id,
            Operation = edition.Content.Id,
            FirstRevision = 1,
            Revision = 1,
            Status = MessageType.Edition,
            Title = Line(RoutePageWording.TitleOf(edition.Content)),
            On = edition.Content.Day,
            Notice = "",
            Rule = "",
            Page = edition.Page,
        };

    private static string NameOf(AlertFirm firm) => EditionWords.Phrase(ReadableCase.Name(EditionWords.Line(firm.Name))).Text;

    private static string Line(string text) => Typography.Spaced(Typography.Of(EditionWords.Phrase(text).Text));
}
