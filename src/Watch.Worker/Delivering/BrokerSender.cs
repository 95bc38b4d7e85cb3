using MassTransit;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>
/// Sends to the exchange <c>alerts</c> of the right virtual host, the route as routing key: persistent, confirmed by the
/// broker, and mandatory, so that a route without a queue is a failure and not a loss.
/// </summary>
internal sealed class BrokerSender(Func<Volet, IBus> busOf, TimeProvider time) : IAlertSender
{
    // As deploy/rabbitmq/definitions.json declares it: another type or durability would be refused by the broker.
    private static readonly Uri Exchange = new("exchange:alerts?type=topic&durable=true");
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    public async Task<SendOutcome> SendAsync(Volet volet, Message message, CancellationToken ct)
    {
        IBus bus = busOf(message.Route.Carrier);
        using CancellationTokenSource late = new(Timeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            ISendEndpoint endpoint = await bus.GetSendEndpoint(Exchange);
            object record = Wire.RecordOf(message);
            await endpoint.Send(record, record.GetType(), Pipe.Execute<SendContext>(c => Address(c, message)), either.Token);
            return new SendOutcome.Sent();
        }
        catch (MessageReturnedException)
        {
            return new SendOutcome.Refused($"no queue is bound to the route '{message.Route}'");
        }
        // The library waits for the broker to come back; this is the time-out.
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new SendOutcome.Unavailable($"the broker did not confirm within {Timeout.TotalSeconds:0} seconds");
        }
        // Around one delivery: the message stays unsent, and status shows the error.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            return new SendOutcome.Unavailable($"{ex.GetType().Name}: {ex.Message}");
        }
    }

    private static void Address(SendContext context, Message message)
    {
        context.MessageId = message.Id;
        context.CorrelationId = message.Alerts is [{ Alert: var alert }] ? alert : message.Id;
        context.Durable = true;
        context.SetRoutingKey(message.Route.Name);
        RabbitMqSendContext wire = context.GetPayload<RabbitMqSendContext>();
        wire.Mandatory = true;
        wire.BasicProperties.Type = Wire.KindOf(message);
    }
}
