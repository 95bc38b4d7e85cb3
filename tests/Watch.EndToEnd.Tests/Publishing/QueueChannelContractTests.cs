using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;
using Watch.Contracts.Routes;
using Watch.Worker.Tests.Delivering;
using IChannel = Watch.Worker.Delivering.IChannel;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>The channel of the queues behind the dispatcher: routes break by a missing binding, a bus by a login that is refused.</summary>
public sealed class QueueChannelContractTests : ChannelContract
{
    private protected override async Task<IChannelHome> MakeHomeAsync()
    {
        BrokerHome broker = await BrokerHome.CreateAsync();
        Outbox outbox = await Outbox.OpenAsync();
        return new Home(broker, outbox, await outbox.StartWorkerAsync(broker.Options));
    }

    private sealed class Home(BrokerHome broker, Outbox outbox, IHost worker) : IChannelHome
    {
        private readonly List<BasicGetResult> _taken = [];

        public IChannel Channel => worker.Services.GetRequiredKeyedService<IChannel>(Volet.Defensive);

        public Task BreakAsync(Route? route) =>
            route switch
            {
                null => broker.ShutOutAsync("defensive"),
                { IsBridge: true } => broker.ShutOutAsync("bridge"),
                _ => broker.UnbindAsync(route.Value),
            };

        public Task MendAsync(Route? route) =>
            route switch
            {
                null => broker.LetInAsync("defensive"),
                { IsBridge: true } => broker.LetInAsync("bridge"),
                _ => broker.BindAsync(route.Value),
            };

        public async Task<IReadOnlyList<(Guid Alert, int Revision)>> ArrivedAsync(Route route)
        {
            _taken.AddRange(await broker.TakeAllAsync(route));
            return
            [
                .. _taken
                    .Where(m => m.RoutingKey == route.Name)
                    .DistinctBy(m => m.BasicProperties.MessageId)
                    .Select(m => JsonDocument.Parse(m.Body).RootElement.GetProperty("alert"))
                    .Select(a => (a.GetProperty("id").GetGuid(), a.GetProperty("revision").GetInt32())),
            ];
        }

        public async ValueTask DisposeAsync()
        {
            await outbox.DisposeAsync();
            await broker.DisposeAsync();
        }
    }
}
