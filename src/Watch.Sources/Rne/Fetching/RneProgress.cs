using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Seams;
using Watch.Sources.Seams.ByDay;

namespace Watch.Sources.Rne.Fetching;

/// <summary>Where the source is. It grows while a fetch goes on.</summary>
internal sealed class RneProgress : IDayProgress
{
    public DateOnly? Day { get; set; }

    /// <summary>Where a day is that was not read to its end; null where none was begun.</summary>
    public DiffPosition? Within { get; set; }

    [JsonIgnore]
    public DateOnly? Begun => Within?.Day;

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static RneProgress From(Watermark? watermark)
    {
        try
        {
            return watermark is null
                ? new RneProgress()
                : JsonSerializer.Deserialize(watermark.Value, RneJson.Default.RneProgress) ?? new RneProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of the RNE cannot be read: {ex.Message}", ex);
        }
    }

    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, RneJson.Default.RneProgress)));
}

/// <summary>Where a day is.</summary>
/// <param name="Day">The day on which the records changed.</param>
/// <param name="After">The SIREN of the last record that was read; null at the beginning.</param>
/// <param name="Pages">How many pages were read.</param>
/// <param name="OneByOne">How many records are still asked for one by one, since all at once were too much.</param>
internal sealed record DiffPosition(DateOnly Day, string? After, int Pages, int OneByOne)
{
    /// <summary>How many records a page has at most.</summary>
    public const int LargestPage = 100;

    /// <summary>The first page of a day.</summary>
    public static DiffPosition Begin(DateOnly day) => new(day, null, 0, 0);

    /// <summary>How many records are asked for.</summary>
    [JsonIgnore]
    public int PageSize => OneByOne > 0 ? 1 : LargestPage;

    /// <summary>The same place, to be read record by record as far as a page goes.</summary>
    public DiffPosition Smaller() => this with { OneByOne = LargestPage };

    /// <summary>The page behind this one.</summary>
    public DiffPosition Next(string last) => new(Day, last, Pages + 1, Math.Max(OneByOne - 1, 0));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(RneProgress))]
internal sealed partial class RneJson : JsonSerializerContext;
