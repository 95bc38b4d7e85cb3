using MassTransit;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>
/// The entry exchange of one sender, the route as routing key: persistent, confirmed by the broker, and mandatory, so that a route without
/// a queue is a failure and not a loss. Whoever enters as that sender can spoil this exchange, and nobody else's way.
/// </summary>
/// <param name="bus">As whom.</param>
/// <param name="name">Its name, as in <c>alerts.defensive</c>.</param>
/// <param name="time">The clock.</param>
internal sealed class AlertExchange(IBus bus, string name, TimeProvider time) : IDisposable
{
    /// <summary>That of the bridge.</summary>
    public const string OfBridge = "alerts.bridge";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private const int Looks = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    // As deploy/rabbitmq/definitions.json declares it: another type or durability would be refused by the broker.
    private readonly Uri _address = new($"exchange:{name}?type=topic&durable=true");

    private readonly SemaphoreSlim _turn = new(1);

    // A refused login ends the bus of the library for good.
    private volatile bool _ended;

    /// <summary>That of a volet.</summary>
    public static string Of(Volet volet) => $"alerts.{volet.ToKebabCase()}";

    /// <summary>Hands all of them over at once, and says of each what the broker answered.</summary>
    public async Task<IReadOnlyList<ChannelOutcome>> SendAsync(IReadOnlyList<Message> messages, CancellationToken ct)
    {
        try
        {
            await BeginAgainAsync(ct);
            ISendEndpoint endpoint = await bus.GetSendEndpoint(_address);
            SendFaults faults = new();
            using ConnectHandle heard = endpoint.ConnectSendObserver(faults);
            return await Task.WhenAll(messages.Select(m => SendAsync(endpoint, faults, m, ct)));
        }
        // Around the bus: the messages stay unsent in their volet's store, and status shows the cause.
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            return [.. messages.Select(m => OutcomeOf(ex, m, ct))];
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task BeginAgainAsync(CancellationToken ct)
    {
        if (!_ended || bus is not IBusControl control)
        {
            return;
        }

        await _turn.WaitAsync(ct);
        try
        {
            if (_ended)
            {
                await BeginAgainAsync(control, ct);
                _ended = false;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task BeginAgainAsync(IBusControl control, CancellationToken ct)
    {
        using CancellationTokenSource late = new(Timeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        await control.StopAsync(either.Token);
        await control.StartAsync(either.Token);
    }

    private async Task<ChannelOutcome> SendAsync(ISendEndpoint endpoint, SendFaults faults, Message message, CancellationToken ct)
    {
        using CancellationTokenSource late = new(Timeout, time);
        using SendAttempt attempt = faults.Begin(message.Id, ct, late.Token);
        try
        {
            object record = Wire.RecordOf(message);
            await endpoint.Send(record, record.GetType(), Pipe.Execute<SendContext>(c => Label(c, message)), attempt.Token);
            return new ChannelOutcome.Delivered();
        }
        // Around one delivery: it stays unsent in its volet's store, and status shows whose the failure is.
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            return OutcomeOf(ex is OperationCanceledException ? attempt.Heard ?? await AilmentAsync(ct) ?? ex : ex, message, ct);
        }
    }

    // Once the shutdown budget is spent nothing is known of a message: it may arrive yet, and is sent again.
    private ChannelOutcome OutcomeOf(Exception failure, Message message, CancellationToken ct) =>
        ct.IsCancellationRequested ? new ChannelOutcome.NotTried() : FailureOf(failure, message);

    private ChannelOutcome.Failed FailureOf(Exception failure, Message message)
    {
        _ended |= failure is TransportUnavailableException || SendFaults.IsLoginRefused(failure);
        return failure switch
        {
            MessageReturnedException => new ChannelOutcome.Failed(Whose.Route, $"no queue is bound to the route '{message.Route}'"),
            _ when SendFaults.IsNack(failure) => new ChannelOutcome.Failed(
                Whose.Route,
                $"the queue of the route '{message.Route}' refuses the message (nack): it is full, or has no majority"
            ),
            _ when SendFaults.IsOfContent(failure) => new ChannelOutcome.Failed(
                Whose.Message,
                $"it cannot be written for the queue ({failure.GetBaseException().GetType().Name})"
            ),
            OperationCanceledException => new ChannelOutcome.Failed(
                Whose.Channel,
                $"the broker did not confirm within {Timeout.TotalSeconds:0} seconds"
            ),
            _ => new ChannelOutcome.Failed(
                Whose.Channel,
                $"{failure.GetBaseException().GetType().Name}: {failure.GetBaseException().Message}"
            ),
        };
    }

    // The library waits for a broker that is away, and says nothing meanwhile. While it tries again it knows of no failure, for a moment.
    private async Task<Exception?> AilmentAsync(CancellationToken ct)
    {
        Exception? known = null;
        for (int look = 0; look < Looks && known is null && bus is IBusControl control && !ct.IsCancellationRequested; look++)
        {
            await Task.Delay(look == 0 ? TimeSpan.Zero : BetweenLooks, time, CancellationToken.None);
            known = Ailment(control.CheckHealth());
        }

        return known;
    }

    private static Exception? Ailment(BusHealthResult health) =>
        health.Exception ?? health.Endpoints.Values.Select(e => e.Exception).OfType<Exception>().FirstOrDefault();

    private static void Label(SendContext context, Message message)
    {
        context.MessageId = message.Id;
        context.CorrelationId = message.Parts.Count > 0 ? message.Parts[0].Content.Id : message.Id;
        context.Durable = true;
        context.SetRoutingKey(message.Route.Name);
        RabbitMqSendContext wire = context.GetPayload<RabbitMqSendContext>();
        wire.Mandatory = true;
        wire.BasicProperties.Type = Wire.KindOf(message);
    }
}
