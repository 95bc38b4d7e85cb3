using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Watch.Sources.Gleif.Records;

/// <summary>The one way a state is written: members in their order, none without a value, so that the same is the same text.</summary>
internal static class StateJson
{
    private static StateJsonContext Context { get; } =
        new(new JsonSerializerOptions(StateJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public static string Write(EntityState state) => JsonSerializer.Serialize(state, Context.EntityState);

    public static string Write(RelationState state) => JsonSerializer.Serialize(state, Context.RelationState);

    public static string Write(ExceptionState state) => JsonSerializer.Serialize(state, Context.ExceptionState);

    public static string Write(SuccessorState state) => JsonSerializer.Serialize(state, Context.SuccessorState);

    /// <summary>Reads what was written; null where it is none, so that one damaged row costs itself.</summary>
    public static EntityState? Entity(string? text) => Read(text, Context.EntityState);

    /// <inheritdoc cref="Entity"/>
    public static RelationState? Relation(string? text) => Read(text, Context.RelationState);

    /// <inheritdoc cref="Entity"/>
    public static ExceptionState? Exception(string? text) => Read(text, Context.ExceptionState);

    private static T? Read<T>(string? text, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(EntityState))]
[JsonSerializable(typeof(RelationState))]
[JsonSerializable(typeof(ExceptionState))]
[JsonSerializable(typeof(SuccessorState))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
