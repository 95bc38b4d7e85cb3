using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.Fetching;

/// <summary>How far each part was read. It grows while a fetch goes on.</summary>
internal sealed class GleifProgress
{
    /// <summary>The parts, by their names.</summary>
    public SortedDictionary<string, PartProgress> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static GleifProgress From(Watermark? watermark)
    {
        try
        {
            return watermark is null
                ? new GleifProgress()
                : JsonSerializer.Deserialize(watermark.Value, GleifProgressJson.Default.GleifProgress) ?? new GleifProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of GLEIF cannot be read: {ex.Message}", ex);
        }
    }

    /// <summary>The step that keeps what was reached.</summary>
    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, GleifProgressJson.Default.GleifProgress)));
}

/// <summary>How far a part was read.</summary>
/// <param name="ContentDate">As of when what was read last holds, by its own header (UTC).</param>
/// <param name="PublishedAt">The publication in which it came (UTC).</param>
/// <param name="WholeAt">The publication whose whole file was read last (UTC).</param>
internal sealed record PartProgress(DateTimeOffset ContentDate, DateTimeOffset PublishedAt, DateTimeOffset WholeAt);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate
)]
[JsonSerializable(typeof(GleifProgress))]
internal sealed partial class GleifProgressJson : JsonSerializerContext;
