using System.Collections.Concurrent;
using System.Runtime.Serialization;
using System.Text.Json;
using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace Watch.Worker.Delivering;

/// <summary>
/// Hears what the library keeps to itself: it tries a refused message again until the time is spent, and would tell a full queue as a
/// broker that does not answer. What no second try within the minute changes ends the attempt at once.
/// </summary>
internal sealed class SendFaults : ISendObserver
{
    private const ushort AccessRefused = 403;
    private const ushort NotFound = 404;
    private const ushort PreconditionFailed = 406;

    private readonly ConcurrentDictionary<Guid, SendAttempt> _attempts = [];

    /// <summary>Whether the broker said of a message that it takes it not.</summary>
    public static bool IsNack(Exception failure) =>
        Chain(failure).Any(e => e is MessageNotAcknowledgedException or RabbitMQ.Client.Exceptions.PublishException { IsReturn: false });

    /// <summary>Whether the broker did not let the worker in.</summary>
    public static bool IsLoginRefused(Exception failure) => Chain(failure).Any(e => e is AuthenticationFailureException);

    /// <summary>Whether what the message says cannot be composed, or written as JSON, so that the broker was never asked.</summary>
    public static bool IsOfContent(Exception failure) =>
        Chain(failure).Any(e => e is SerializationException) || failure is JsonException or NotSupportedException or ArgumentException;

    /// <summary>Begins to listen for one message.</summary>
    public SendAttempt Begin(Guid message, CancellationToken stop, CancellationToken late) =>
        _attempts[message] = new SendAttempt(stop, late);

    public Task PreSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class =>
        context.MessageId is { } id && _attempts.TryGetValue(id, out SendAttempt? attempt)
            ? attempt.HearAsync(exception, IsDecisive(exception))
            : Task.CompletedTask;

    private static bool IsDecisive(Exception failure) =>
        IsNack(failure)
        || IsOfContent(failure)
        || Chain(failure)
            .Any(e => e is OperationInterruptedException { ShutdownReason.ReplyCode: AccessRefused or NotFound or PreconditionFailed });

    private static IEnumerable<Exception> Chain(Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}

/// <summary>One message on its way to the broker.</summary>
internal sealed class SendAttempt(CancellationToken stop, CancellationToken late) : IDisposable
{
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(stop, late);

    /// <summary>Ends it: at a stop, when the time is spent, or when the broker has refused it.</summary>
    public CancellationToken Token => _end.Token;

    /// <summary>The last failure of it that the library meant to mend by itself; null for none.</summary>
    public Exception? Heard { get; private set; }

    public Task HearAsync(Exception failure, bool isDecisive)
    {
        Heard = failure;
        return isDecisive && !_end.IsCancellationRequested ? _end.CancelAsync() : Task.CompletedTask;
    }

    public void Dispose() => _end.Dispose();
}
