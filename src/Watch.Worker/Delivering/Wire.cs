using System.Text.Json;
using System.Text.Json.Serialization;
using MassTransit;
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
        message.Content switch
        {
            MessageContent.OfBackfill body => new BackfillFound(body.Content),
            MessageContent.OfEdition body => new DigestPublished(body.Content),
            _ => RecordOf(message.Parts),
        };

    /// <summary>The record that says what is said of alerts: that of the first, with the others as its parts.</summary>
    public static object RecordOf(IReadOnlyList<MessagePart> parts)
    {
        AlertPart[]? others = parts.Count > 1 ? [.. parts.Skip(1).Select(p => p.Written)] : null;
        return parts[0] switch
        {
            (MessageType.Raised, var alert, _) => new AlertRaised(alert) { Parts = others },
            (MessageType.Corrected, var alert, var reason) => new AlertCorrected(alert, reason) { Parts = others },
            (MessageType.Withdrawn, var alert, var reason) => new AlertWithdrawn(alert, reason) { Parts = others },
            var part => throw new ArgumentOutOfRangeException(nameof(parts), part.Type, "This is not said of an alert."),
        };
    }

    /// <summary>The kind of a message, as in <c>alert-raised</c>.</summary>
    public static string KindOf(Message message) =>
        message.Type switch
        {
            MessageType.Backfill => BackfillKind,
            MessageType.Edition => EditionKind,
            _ => MessagePart.KindOf(message.Parts[0].Type),
        };

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
