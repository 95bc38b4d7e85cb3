using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>What the fetching has to know of a page of records.</summary>
/// <param name="TotalCount">How many records the query has in all.</param>
/// <param name="Results">The records of this page; their reading is the parser's.</param>
internal sealed record ApiPage(int TotalCount, IReadOnlyList<JsonElement> Results)
{
    /// <summary>Null when the bytes are no such page.</summary>
    public static ApiPage? Read(Stream page)
    {
        try
        {
            return JsonSerializer.Deserialize(page, ApiPageJson.Default.ApiPage);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(ApiPage))]
internal sealed partial class ApiPageJson : JsonSerializerContext;
