using MassTransit;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>Delivers the messages of one volet's bus to files, and gives the receipt.</summary>
internal sealed class AlertConsumer(AlertFiles files, Receipts receipts)
    : IConsumer<AlertRaised>,
        IConsumer<AlertCorrected>,
        IConsumer<AlertWithdrawn>,
        IConsumer<BackfillFound>
{
    public Task Consume(ConsumeContext<AlertRaised> context) => DeliverAsync(context, MessageType.Raised, context.Message.Alert, "");

    public Task Consume(ConsumeContext<AlertCorrected> context) =>
        DeliverAsync(context, MessageType.Corrected, context.Message.Alert, context.Message.Reason);

    public Task Consume(ConsumeContext<AlertWithdrawn> context) =>
        DeliverAsync(context, MessageType.Withdrawn, context.Message.Alert, context.Message.Reason);

    public Task Consume(ConsumeContext<BackfillFound> context) =>
        DeliverAsync(context, id => files.WriteAsync(new DeliveredBackfill(id, context.Message.Backfill), context.CancellationToken));

    private Task DeliverAsync(ConsumeContext context, MessageType type, AlertContent alert, string reason) =>
        DeliverAsync(context, id => files.WriteAsync(new DeliveredAlert(id, type, alert, reason), context.CancellationToken));

    private async Task DeliverAsync(ConsumeContext context, Func<Guid, Task> write)
    {
        Guid id = context.MessageId ?? throw new InvalidOperationException("A message without an id was received.");
        try
        {
            await write(id);
            receipts.Give(id, new SendOutcome.Sent());
        }
        // Around one delivery: the message stays unsent in its volet's store, and status shows the error. It must not reach the
        // library's log, since the path of a file names the firm.
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            receipts.Give(id, new SendOutcome.Refused(ex.Message));
        }
    }
}
