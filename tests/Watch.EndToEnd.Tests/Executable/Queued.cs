using System.Text;
using System.Text.Json;
using RabbitMQ.Client;
using Watch.EndToEnd.Tests.Publishing;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>A message as it stood in a queue.</summary>
internal sealed record Queued(string VirtualHost, string Queue, IReadOnlyBasicProperties Properties, string Body)
{
    public JsonElement Alert => JsonDocument.Parse(Body).RootElement.GetProperty("alert");

    /// <summary>The alert, or the edition.</summary>
    public JsonElement Said => JsonDocument.Parse(Body).RootElement.TryGetProperty("edition", out JsonElement edition) ? edition : Alert;

    /// <summary>Where it stood and what it says, without the moment of detection.</summary>
    public string ToLine() => $"{VirtualHost} {Queue} {Properties.MessageId} {Properties.Type} {Stored.Timeless(Body)}";

    public static Queued Of(string virtualHost, string queue, BasicGetResult message) =>
        new(virtualHost, queue, message.BasicProperties, Encoding.UTF8.GetString(message.Body.Span));

    /// <summary>Takes everything from every queue of both virtual hosts, as the administrator.</summary>
    public static async Task<IReadOnlyList<Queued>> TakeAllAsync()
    {
        List<Queued> all = [];
        foreach (string virtualHost in new[] { "defensive", "offensive" })
        {
            await using IConnection connection = await Broker.ConnectAsync(virtualHost, "administrator");
            await using IChannel channel = await connection.CreateChannelAsync();
            foreach (JsonElement queue in (await Broker.ManageAsync(HttpMethod.Get, $"queues/{virtualHost}")).EnumerateArray())
            {
                string name = queue.GetProperty("name").GetString()!;
                while (await channel.BasicGetAsync(name, autoAck: true) is { } message)
                {
                    all.Add(Of(virtualHost, name, message));
                }
            }
        }

        return all;
    }
}
