using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Rules.Names;

namespace Watch.Rules.Firms;

/// <summary>The one way a firm is written where it is kept beside an alert, so that it can be judged again as it was.</summary>
public static class FirmJson
{
    public static string Write(Firm firm) => JsonSerializer.Serialize(firm, FirmJsonContext.Default.Firm);

    public static Firm Read(string json) =>
        JsonSerializer.Deserialize(json, FirmJsonContext.Default.Firm) ?? throw new JsonException("A firm is missing.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCase<Sensitivity>), typeof(KebabCase<NameKind>), typeof(KebabCase<ListingMarket>)]
)]
[JsonSerializable(typeof(Firm))]
internal sealed partial class FirmJsonContext : JsonSerializerContext;
