using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>
/// What stands on the wire: the bare record of Watch.Contracts as JSON, written as everywhere else in the product, so that a
/// recipient needs an AMQP client and nothing else. The message's kind is in the property <c>type</c>, its id in <c>message_id</c>.
/// </summary>
internal static class Wire
{
    /// <summary>The kind of a message about a backfill.</summary>
    public const string BackfillKind = "backfill-found";

    /// <summary>The kind of a message that is an edition.</summary>
    public const string EditionKind = "digest-published";

    /// <summary>The record that says it.</summary>
    public static object RecordOf(Message message) =>
        (message.Type, message.Content) switch
        {
            (MessageType.Raised, MessageContent.OfAlert body) => new AlertRaised(body.Content),
            (MessageType.Corrected, MessageContent.OfAlert body) => new AlertCorrected(body.Content, body.Reason),
            (MessageType.Withdrawn, MessageContent.OfAlert body) => new AlertWithdrawn(body.Content, body.Reason),
            (MessageType.Backfill, MessageContent.OfBackfill body) => new BackfillFound(body.Content),
            (MessageType.Edition, MessageContent.OfEdition body) => new DigestPublished(body.Content),
            _ => throw new ArgumentOutOfRangeException(nameof(message), message.Type, "This type of message has no record."),
        };

    /// <summary>The kind of a message, as in <c>alert-raised</c>.</summary>
    public static string KindOf(Message message) =>
        message.Type switch
        {
            MessageType.Backfill => BackfillKind,
            MessageType.Edition => EditionKind,
            var type => KindOf(type),
        };

    /// <summary>The kind of a message about an alert.</summary>
    public static string KindOf(MessageType type) => $"alert-{type.ToKebabCase()}";

    /// <summary>Makes a bus write and read messages so.</summary>
    public static void Configure(IBusFactoryConfigurator bus)
    {
        bus.UseRawJsonSerializer(isDefault: true);
        bus.ConfigureJsonSerializerOptions(options =>
        {
            options.Encoder = AlertJson.Options.Encoder;
            Add<AlertRaised>(options);
            Add<AlertCorrected>(options);
            Add<AlertWithdrawn>(options);
            Add<BackfillFound>(options);
            Add<DigestPublished>(options);
            return options;
        });
    }

    // The library's options are one for the whole process and would write amounts as texts.
    private static void Add<T>(JsonSerializerOptions options)
    {
        if (!options.Converters.OfType<AsContracted<T>>().Any())
        {
            options.Converters.Insert(0, new AsContracted<T>());
        }
    }

    private sealed class AsContracted<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T>(ref reader, AlertJson.Options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, AlertJson.Options);
    }
}
