using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>What the watermark says: that of each channel, by its name.</summary>
internal static class EpoProgress
{
    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static SortedDictionary<string, string> From(Watermark? watermark)
    {
        try
        {
            return watermark is null
                ? new(StringComparer.Ordinal)
                : new(
                    JsonSerializer.Deserialize(watermark.Value, EpoJson.Default.SortedDictionaryStringString) ?? [],
                    StringComparer.Ordinal
                );
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of the patents of the EPO cannot be read: {ex.Message}", ex);
        }
    }

    /// <summary>The step that keeps what was reached.</summary>
    public static FetchStep.Reached Reached(SortedDictionary<string, string> progress) =>
        new(new Watermark(JsonSerializer.Serialize(progress, EpoJson.Default.SortedDictionaryStringString)));
}

[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class EpoJson : JsonSerializerContext;
