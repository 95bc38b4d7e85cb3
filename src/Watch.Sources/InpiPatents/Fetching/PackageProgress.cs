using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>What the watermark says: which packages were read. It grows while a fetch goes on.</summary>
internal sealed class PackageProgress
{
    /// <summary>By family.</summary>
    public SortedDictionary<string, WeekProgress> Families { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static PackageProgress From(Watermark? watermark)
    {
        try
        {
            return watermark is null
                ? new PackageProgress()
                : JsonSerializer.Deserialize(watermark.Value, PackageJson.Default.PackageProgress) ?? new PackageProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of the patents of the INPI cannot be read: {ex.Message}", ex);
        }
    }

    /// <summary>The weeks of a family.</summary>
    public WeekProgress Of(string family)
    {
        if (!Families.TryGetValue(family, out WeekProgress? weeks))
        {
            Families[family] = weeks = new WeekProgress();
        }

        return weeks;
    }

    /// <summary>The step that keeps what was reached.</summary>
    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, PackageJson.Default.PackageProgress)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(PackageProgress))]
internal sealed partial class PackageJson : JsonSerializerContext;
