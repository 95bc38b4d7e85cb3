using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Watch.LatencyBench;

/// <summary>When the alert of each notice came out of the queue, as its audience reads it.</summary>
internal sealed class Arrivals : IAsyncDisposable
{
    private const string Queue = "gse.alerts";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _arrived = new(StringComparer.Ordinal);
    private readonly IConnection _connection;

    private Arrivals(IConnection connection) => _connection = connection;

    public static async Task<Arrivals> ListenAsync()
    {
        Arrivals arrivals = new(await BenchServers.ConnectAsync("gse"));
        IChannel channel = await arrivals._connection.CreateChannelAsync();
        await channel.QueuePurgeAsync(Queue);
        AsyncEventingBasicConsumer consumer = new(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            long now = Stopwatch.GetTimestamp();
            using JsonDocument body = JsonDocument.Parse(message.Body);
            string notice = body.RootElement.GetProperty("alert").GetProperty("notice").GetString()!;
            arrivals.Of(notice).TrySetResult(now);
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(Queue, autoAck: true, consumer);
        return arrivals;
    }

    /// <summary>The moment of a notice's alert, as <see cref="Stopwatch"/> counts; fails where it does not come.</summary>
    public Task<long> WaitAsync(string notice) => Of(notice).Task.WaitAsync(Patience);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private TaskCompletionSource<long> Of(string notice) =>
        _arrived.GetOrAdd(notice, _ => new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
}
