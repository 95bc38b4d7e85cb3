using MassTransit;
using MassTransit.RabbitMqTransport;
using MassTransit.RabbitMqTransport.Configuration;
using MassTransit.Transports;

namespace Watch.Worker.Delivering;

/// <summary>Looks which broker a bus is connected to, by the connection that the bus has.</summary>
internal sealed class BrokerLook(IBusInstance bus, TimeProvider time)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>As <see cref="BrokerVersion.Of"/> says; waits for the connection.</summary>
    public async Task<string> VersionAsync(CancellationToken ct)
    {
        using CancellationTokenSource late = new(Timeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        string version = "";
        await ((IRabbitMqHostConfiguration)bus.HostConfiguration).ConnectionContextSupervisor.Send(
            Pipe.Execute<ConnectionContext>(c => version = BrokerVersion.Of(c.Connection.ServerProperties)),
            either.Token
        );
        return version;
    }
}
