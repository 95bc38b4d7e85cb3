using System.Text.Json;
using System.Text.Json.Serialization;

namespace Watch.Sources.Opendatasoft.Days;

[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(SortedDictionary<string, FlowProgress>))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    WriteIndented = false
)]
internal sealed partial class RowJson : JsonSerializerContext;
