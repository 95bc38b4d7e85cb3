using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>The one way rules and firms are written where they are kept beside an alert, so that it can be judged again as it was.</summary>
public static class RuleJson
{
    public static string Write(Rule rule) => JsonSerializer.Serialize(rule, RuleJsonContext.Default.Rule);

    public static Rule ReadRule(string json) =>
        JsonSerializer.Deserialize(json, RuleJsonContext.Default.Rule) ?? throw new JsonException("A rule is missing.");

    public static string Write(Firm firm) => JsonSerializer.Serialize(firm, RuleJsonContext.Default.Firm);

    public static Firm ReadFirm(string json) =>
        JsonSerializer.Deserialize(json, RuleJsonContext.Default.Firm) ?? throw new JsonException("A firm is missing.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCase<EventKind>), typeof(KebabCase<PartyRole>), typeof(KebabCase<Severity>), typeof(KebabCase<Sensitivity>)])]
[JsonSerializable(typeof(Rule))]
[JsonSerializable(typeof(Firm))]
internal sealed partial class RuleJsonContext : JsonSerializerContext;
