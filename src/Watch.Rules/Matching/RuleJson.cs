using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>The one way a rule is written where it is kept beside an alert, so that it can be judged again as it was.</summary>
public static class RuleJson
{
    public static string Write(Rule rule) => JsonSerializer.Serialize(rule, RuleJsonContext.Default.Rule);

    public static Rule ReadRule(string json) =>
        JsonSerializer.Deserialize(json, RuleJsonContext.Default.Rule) ?? throw new JsonException("A rule is missing.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCase<EventKind>), typeof(KebabCase<PartyRole>), typeof(KebabCase<Severity>), typeof(KebabCase<Sensitivity>)])]
[JsonSerializable(typeof(Rule))]
internal sealed partial class RuleJsonContext : JsonSerializerContext;
