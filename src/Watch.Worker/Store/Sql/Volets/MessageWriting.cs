using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>
/// Writes messages within a transaction: once each, with the alerts it tells of and a delivery for each channel of its route.
/// </summary>
internal sealed class MessageWriting(WriteTransaction transaction, RouteChannels channels)
{
    private const string Insert = """
        INSERT INTO message (id, type, route, revision, body, reason, log_position, at)
        VALUES (@Id, @Type, @Route, @Revision, @Body, @Reason, @Position, @At)
        RETURNING number
        """;

    private const string InsertAlert = "INSERT INTO message_alert (message, alert_id, revision) VALUES (@Number, @Alert, @Revision)";

    private const string InsertDelivery = "INSERT INTO delivery (message, channel) VALUES (@Number, @Channel)";

    public async Task WriteAsync(Message message, long position, DateTimeOffset at, CancellationToken ct)
    {
        long number = await transaction.ScalarAsync<long>(Insert, Parameters(message, position, at), ct);
        foreach (MessageAlert alert in message.Alerts)
        {
            await transaction.ExecuteAsync(
                InsertAlert,
                new
                {
                    Number = number,
                    alert.Alert,
                    alert.Revision,
                },
                ct
            );
        }

        foreach (string channel in channels(message.Route).Distinct(StringComparer.Ordinal))
        {
            await transaction.ExecuteAsync(InsertDelivery, new { Number = number, Channel = channel }, ct);
        }
    }

    private static object Parameters(Message message, long position, DateTimeOffset at) =>
        new
        {
            message.Id,
            Type = message.Type.ToKebabCase(),
            Route = message.Route.Name,
            message.Revision,
            Body = BodyOf(message),
            Reason = (message.Content as MessageContent.OfAlert)?.Reason ?? "",
            Position = position,
            At = at.ToUniversalTime(),
        };

    /// <summary>The words as they are stored.</summary>
    public static string BodyOf(Message message) =>
        message.Content switch
        {
            MessageContent.OfAlert(var content, _) => AlertJson.Write(content),
            MessageContent.OfOperation(var parts) => AlertJson.Write(new OperationContent([.. parts.Select(p => p.Written)])),
            MessageContent.OfBackfill(var content) => AlertJson.Write(content),
            MessageContent.OfEdition(var content) => AlertJson.Write(content),
            _ => throw new InvalidOperationException($"{message.Content.GetType().Name} is not known."),
        };
}
