using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>What the watermark of the BODACC says. It grows while a fetch goes on.</summary>
internal sealed class BodaccProgress
{
    /// <summary>The bulk channel, by family.</summary>
    public SortedDictionary<string, FamilyProgress> Families { get; } = new(StringComparer.Ordinal);

    /// <summary>The archives of years that hold what could not be read.</summary>
    public SortedDictionary<int, Unread> Years { get; } = [];

    /// <summary>The API channel: the last day handed over in whole.</summary>
    public DateOnly? ApiDay { get; set; }

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static BodaccProgress From(Watermark? watermark)
    {
        if (watermark is null)
        {
            return new BodaccProgress();
        }

        try
        {
            return JsonSerializer.Deserialize(watermark.Value, ProgressJson.Default.BodaccProgress) ?? new BodaccProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of the BODACC cannot be read: {ex.Message}", ex);
        }
    }

    /// <summary>The step that keeps what was reached.</summary>
    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, ProgressJson.Default.BodaccProgress)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(BodaccProgress))]
internal sealed partial class ProgressJson : JsonSerializerContext;
