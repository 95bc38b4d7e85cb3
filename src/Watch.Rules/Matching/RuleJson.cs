using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>The one way a rule is written where it is kept beside an alert, so that it can be judged again as it was.</summary>
public static class RuleJson
{
    public static string Write(Rule rule) => JsonSerializer.Serialize(rule, RuleJsonContext.Default.Rule);

    public static Rule ReadRule(string json) =>
        JsonSerializer.Deserialize(json, RuleJsonContext.Default.Rule) ?? throw new JsonException("A rule is missing.");

    /// <summary>A query stands as its text.</summary>
    internal sealed class QueryConverter : JsonConverter<Query>
    {
        public override Query Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            QueryParser.Parse(reader.GetString() ?? "") is QueryParse.Accepted accepted
                ? accepted.Query
                : throw new JsonException("A query of a kept rule cannot be read.");

        public override void Write(Utf8JsonWriter writer, Query value, JsonSerializerOptions options) =>
            writer.WriteStringValue(QueryPrinter.Print(value));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(KebabCase<EventKind>),
        typeof(KebabCase<PartyRole>),
        typeof(KebabCase<Severity>),
        typeof(KebabCase<Sensitivity>),
        typeof(KebabCase<InsolvencyProcedure>),
        typeof(KebabCase<OfficerChange>),
        typeof(KebabCase<OfficerFunction>),
        typeof(KebabCase<PersonType>),
        typeof(KebabCase<CrossingDirection>),
        typeof(KebabCase<CapitalDirection>),
        typeof(RuleJson.QueryConverter),
    ]
)]
[JsonSerializable(typeof(Rule))]
internal sealed partial class RuleJsonContext : JsonSerializerContext;
