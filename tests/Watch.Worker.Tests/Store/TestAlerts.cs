using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>Invented alerts.</summary>
internal static class TestAlerts
{
    public static DateTimeOffset At { get; } = new(2026, 3, 1, 6, 30, 0, TimeSpan.Zero);

    public static Alert Alert(string root, string rule = "capital.takeover", Guid? id = null, int minute = 0)
    {
        Guid given = id ?? Guid.NewGuid();
        return new Alert
        {
            Id = given,
            Root = Key(root),
            Key = new AlertKey(rule, Acier.Value, Route.Gse),
            Status = AlertStatus.Raised,
            RuleVersion = "0123456789ab",
            Content = Content(given, root, rule),
            Revision = 1,
            PublishedHash = "hash",
            PublishedActive = true,
            CreatedAt = At.AddMinutes(minute),
            UpdatedAt = At.AddMinutes(minute),
        };
    }

    public static LedgerEntry Told(Alert alert, Guid? messageId = null) =>
        new(
            alert.Status,
            1,
            new Message
            {
                Id = messageId ?? Guid.NewGuid(),
                Type = MessageType.Raised,
                Route = alert.Key.Route,
                Revision = alert.Revision,
                Content = new MessageContent.OfAlert(alert.Content, ""),
                Alerts = [new MessageAlert(alert.Id, alert.Revision)],
            },
            At
        );

    public static Message Backfill(Guid id, BackfillContent content) =>
        new()
        {
            Id = id,
            Type = MessageType.Backfill,
            Route = content.Route,
            Revision = 1,
            Content = new MessageContent.OfBackfill(content),
            Alerts = [.. content.Alerts.Select(a => new MessageAlert(a.Id, 1))],
        };

    public static LedgerEntry Silent(Alert alert) => new(alert.Status, 1, null, At);

    private static AlertContent Content(Guid id, string notice, string rule) =>
        new()
        {
            Id = id,
            Revision = 1,
            Volet = Volet.Defensive,
            Route = Route.Gse,
            Rule = rule,
            RuleVersion = "0123456789ab",
            Severity = Severity.Info,
            Title = "Prise de contrôle",
            Summary = "Vente d’un fonds",
            Firm = new AlertFirm(Acier, "Forges de la Sioule imaginaires"),
            Source = Bodacc,
            Notice = notice,
            Kinds = [EventKind.SaleOfBusiness, EventKind.Creation],
            PublishedOn = new DateOnly(2026, 2, 1),
            DetectedAt = At,
            Parties = [new AlertParty(PartyRole.Subject, "Forges de la Sioule imaginaires", Acier)],
            Amounts = [new Money(1.5m, "EUR")],
            Evidence = [new Evidence("kind: sale-of-business", "vente")],
        };
}

/// <summary>What a message about one alert says.</summary>
internal static class SaidOfAlert
{
    extension(Message message)
    {
        public AlertContent Alert => ((MessageContent.OfAlert)message.Content).Content;

        public string Reason => ((MessageContent.OfAlert)message.Content).Reason;

        public Guid AlertId => message.Alerts[0].Alert;
    }
}
