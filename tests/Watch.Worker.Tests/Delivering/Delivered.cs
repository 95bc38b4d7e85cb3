using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Testing;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging;

namespace Watch.Worker.Tests.Delivering;

/// <summary>Invented messages.</summary>
internal static class Delivered
{
    public static Guid AlertId => InventedAlerts.Id;

    public static DeliveredAlert Raised { get; } =
        new(TestIds.Of(Volet.Defensive).MessageIdOf(AlertId, 1), MessageType.Raised, InventedAlerts.Sale, "");

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
