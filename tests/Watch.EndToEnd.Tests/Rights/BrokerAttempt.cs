using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>Tries one thing after the other at the broker: whether it is granted. Nothing is left behind but messages.</summary>
internal sealed class BrokerAttempt(IConnection connection, CancellationToken ct)
{
    private const ushort AccessRefused = 403;
    private const ushort NotAllowed = 530;
    private const ushort PreconditionFailed = 406;

    /// <summary>Whether the virtual host of the connection lets its user in.</summary>
    public static async Task<bool> EntersAsync(IConnection connection, CancellationToken ct)
    {
        try
        {
            await using IChannel channel = await connection.CreateChannelAsync(cancellationToken: ct);
            return true;
        }
        catch (OperationInterruptedException ex) when (ex.ShutdownReason?.ReplyCode == NotAllowed)
        {
            return false;
        }
    }

    // Of another type than any that is there: who may declare it is told so, and who may not is refused before.
    public Task<bool> DeclaresExchangeAsync(string exchange) =>
        MayAsync(c => c.ExchangeDeclareAsync(exchange, ExchangeType.Headers, autoDelete: true, cancellationToken: ct));

    public Task<bool> DeclaresQueueAsync(string queue) =>
        MayAsync(c => c.QueueDeclareAsync(queue, durable: false, exclusive: true, autoDelete: true, cancellationToken: ct));

    public Task<bool> WritesAsync(string exchange, string key, string text) =>
        MayAsync(c =>
            c.BasicPublishAsync(exchange, key, mandatory: true, body: Encoding.UTF8.GetBytes(text), cancellationToken: ct).AsTask()
        );

    public Task<bool> ReadsAsync(string queue) => MayAsync(c => c.BasicGetAsync(queue, autoAck: false, ct));

    public Task<bool> BindsQueueAsync(string queue, string exchange) =>
        MayAsync(async c =>
        {
            await c.QueueBindAsync(queue, exchange, "tried", cancellationToken: ct);
            await c.QueueUnbindAsync(queue, exchange, "tried", cancellationToken: ct);
        });

    public Task<bool> BindsExchangeAsync(string to, string from) =>
        MayAsync(async c =>
        {
            await c.ExchangeBindAsync(to, from, "tried", cancellationToken: ct);
            await c.ExchangeUnbindAsync(to, from, "tried", cancellationToken: ct);
        });

    private async Task<bool> MayAsync(Func<IChannel, Task> attempt)
    {
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), ct);
        try
        {
            await attempt(channel);
            return true;
        }
        catch (OperationInterruptedException ex) when (ex.ShutdownReason?.ReplyCode == AccessRefused)
        {
            return false;
        }
        catch (OperationInterruptedException ex) when (ex.ShutdownReason?.ReplyCode == PreconditionFailed)
        {
            return true;
        }
        // It was taken, and no queue is bound.
        catch (PublishException ex) when (ex.IsReturn)
        {
            return true;
        }
    }
}
