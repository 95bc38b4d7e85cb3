using MassTransit;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>
/// Sends on the bus in memory and waits for the receipt: sent means that the file is on disk. One message at a time, so that
/// the console shows them in the order of the outbox.
/// </summary>
internal sealed class EmbeddedSender(IDefensiveBus defensive, IOffensiveBus offensive, Receipts receipts, TimeProvider time)
    : IAlertSender,
        IDisposable
{
    /// <summary>The queue of a volet's consumer.</summary>
    public const string Queue = "alerts";

    private static readonly Uri Address = new($"queue:{Queue}");
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1);

    public async Task<SendOutcome> SendAsync(Volet volet, Message message, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await SendInTurnAsync(message.Route.Carrier == Volet.Defensive ? defensive : offensive, message, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<SendOutcome> SendInTurnAsync(IBus bus, Message message, CancellationToken ct)
    {
        Task<SendOutcome> receipt = receipts.Expect(message.Id);
        try
        {
            ISendEndpoint endpoint = await bus.GetSendEndpoint(Address);
            object record = Wire.RecordOf(message);
            await endpoint.Send(record, record.GetType(), Pipe.Execute<SendContext>(c => c.MessageId = message.Id), ct);
            return await receipt.WaitAsync(Timeout, time, ct);
        }
        catch (TimeoutException)
        {
            return new SendOutcome.Unavailable($"no file was written within {Timeout.TotalSeconds:0} seconds");
        }
        finally
        {
            receipts.Forget(message.Id);
        }
    }
}
