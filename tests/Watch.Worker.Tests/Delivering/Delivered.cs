using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;

namespace Watch.Worker.Tests.Delivering;

/// <summary>Invented messages.</summary>
internal static class Delivered
{
    public static Guid AlertId { get; } = Guid.Parse("0f3a5f5e-7a55-4d6e-9b1c-2f6d8a1e4c33");

    public static DeliveredAlert Raised { get; } =
        new(
            TestIds.Of(Volet.Defensive).MessageIdOf(AlertId, 1),
            MessageType.Raised,
            new AlertContent
            {
                Id = AlertId,
                Revision = 1,
                Volet = Volet.Defensive,
                Route = Route.Gse,
                Rule = "capital.takeover",
                RuleVersion = "0123456789ab",
                Severity = Severity.High,
                Title = "Prise de contrôle ou entrée au capital : Forges imaginaires de la Sioule",
                Summary = """
                Vente de fonds de commerce, annonce A2026011 publiée le 1er mars 2026 (GREFFE IMAGINAIRE).
                - acquéreur : Atelier imaginaire de Gannat
                - vendeur : Forges imaginaires de la Sioule (SIREN 999101116)
                """,
                Firm = new AlertFirm(Siren.Parse("999101116"), "Forges imaginaires de la Sioule"),
                Source = new SourceId("bodacc"),
                Notice = "A2026011",
                Kinds = [EventKind.SaleOfBusiness],
                EventOn = new DateOnly(2026, 2, 14),
                PublishedOn = new DateOnly(2026, 3, 1),
                DetectedAt = new DateTimeOffset(2026, 3, 1, 6, 5, 0, TimeSpan.Zero),
                Parties = [new AlertParty(PartyRole.Seller, "Forges imaginaires de la Sioule", Siren.Parse("999101116"))],
                Amounts = [new Money(160_000m, "EUR")],
                Evidence = [new Evidence("firm: watched", "999101116, vendeur"), new Evidence("kind: sale-of-business", "vente")],
                Link = new Uri("https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A2026011"),
            },
            ""
        );

    public static DeliveredAlert Withdrawn { get; } =
        new(
            TestIds.Of(Volet.Defensive).MessageIdOf(AlertId, 2),
            MessageType.Withdrawn,
            Raised.Alert with
            {
                Revision = 2,
                PublishedOn = new DateOnly(2026, 3, 9),
                CorrectedBy = "A2026077",
            },
            "L’annonce A2026011 a été annulée par l’annonce A2026077 du 9 mars 2026."
        );

    /// <summary>It as it waits on the channel of the files.</summary>
    public static PendingDelivery Pending(DeliveredAlert delivered) =>
        Pending(
            new Message
            {
                Id = delivered.MessageId,
                Type = delivered.Type,
                Route = delivered.Alert.Route,
                Revision = delivered.Alert.Revision,
                Content = new MessageContent.OfAlert(delivered.Alert, delivered.Reason),
                Alerts = [new MessageAlert(delivered.Alert.Id, delivered.Alert.Revision)],
            }
        );

    /// <summary>A message as it waits on the channel of the files.</summary>
    public static PendingDelivery Pending(Message message) => new(1, message, "file", 0, TestMessages.At);
}
