using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Seams;
using Watch.Sources.Seams.ByDay;

namespace Watch.Sources.Sirene.Fetching;

/// <summary>Where the source is. It grows while a fetch goes on.</summary>
internal sealed class SireneProgress : IDayProgress
{
    public DateOnly? Day { get; set; }

    /// <summary>Where a day is that was not read to its end; null where none was begun.</summary>
    public DayPosition? Within { get; set; }

    [JsonIgnore]
    public DateOnly? Begun => Within?.Day;

    /// <summary>The days of which fewer units came than the answers counted.</summary>
    public SortedSet<DateOnly> Short { get; init; } = [];

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static SireneProgress From(Watermark? watermark)
    {
        try
        {
            return watermark is null
                ? new SireneProgress()
                : JsonSerializer.Deserialize(watermark.Value, SireneJson.Default.SireneProgress) ?? new SireneProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of SIRENE cannot be read: {ex.Message}", ex);
        }
    }

    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, SireneJson.Default.SireneProgress)));
}

/// <summary>Where a day is.</summary>
/// <param name="Day">The day on which the units changed.</param>
/// <param name="Cursor">What the next page is asked with.</param>
/// <param name="Pages">How many pages were read.</param>
/// <param name="Units">How many units were in them.</param>
internal sealed record DayPosition(DateOnly Day, string Cursor, int Pages, int Units)
{
    /// <summary>The first page of a day.</summary>
    public static DayPosition Begin(DateOnly day) => new(day, "*", 0, 0);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(SireneProgress))]
internal sealed partial class SireneJson : JsonSerializerContext;
