using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Addresses;

/// <summary>
/// What a source remembers of its one address, kept as its watermark. It is written after what was fetched has been stored, so
/// that nothing is believed to be known that was lost on the way.
/// </summary>
internal sealed record AddressMemory
{
    /// <summary>The settings it was learnt with; under others it is forgotten.</summary>
    public required string Settings { get; init; }

    /// <summary>Where permanent redirects have moved the source, by now for good; null while it is where it is configured.</summary>
    public Uri? Address { get; init; }

    /// <summary>The validators of the last good body, letter by letter.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>SHA-256 of the last good body.</summary>
    public string? Hash { get; init; }

    public string? ContentType { get; init; }

    /// <summary>How often the last good body said that it wants to be asked for, or null.</summary>
    public AskingHint? Hint { get; init; }

    /// <summary>When it was last good, changed or not.</summary>
    public DateTimeOffset? GoodAt { get; init; }

    /// <summary>Failures in a row, since when, and of which kind the last was.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public FaultKind? Fault { get; init; }

    /// <summary>Where permanent redirects lead, and since when without a break.</summary>
    public Uri? MovedTo { get; init; }

    public DateTimeOffset? MovedSince { get; init; }

    /// <summary>How many items its last good documents had, the latest last; null where nobody counts them.</summary>
    public IReadOnlyList<int>? Counts { get; init; }

    /// <summary>The address that was asked for, where the configured one names the current month.</summary>
    public string? Filled { get; init; }

    /// <summary>Short hashes of the names of items that it had, the latest first; null where nobody looks at them.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>The last days on which there were new items, in order.</summary>
    public IReadOnlyList<DateOnly>? News { get; init; }

    /// <summary>When it last came as a whole, changed or not.</summary>
    public DateTimeOffset? WholeAt { get; init; }

    /// <summary>How often in a row the server has said since that nothing has changed.</summary>
    public int Unchanged { get; init; }

    /// <summary>SHA-256 of a body that was read since the last good one, and was not good.</summary>
    public string? Seen { get; init; }

    /// <summary>Since when it is not asked at all.</summary>
    public DateTimeOffset? DisabledSince { get; init; }

    /// <summary>Why it is not.</summary>
    public string? DisabledFor { get; init; }

    /// <summary>The requests of the last day on which there were any.</summary>
    public DateOnly Day { get; init; }

    public int Requests { get; init; }

    /// <summary>Reads a watermark; what was learnt under other settings, or written by somebody else, is forgotten.</summary>
    public static AddressMemory From(Watermark? watermark, string settings)
    {
        AddressMemory? known = watermark is null ? null : Read(watermark);
        return known?.Settings == settings ? known : new AddressMemory { Settings = settings };
    }

    private static AddressMemory? Read(Watermark watermark)
    {
        try
        {
            return JsonSerializer.Deserialize(watermark.Value, MemoryJson.Default.AddressMemory);
        }
        catch (JsonException)
        {
            // The source begins anew: that costs one whole answer, which is known again by the ids of its records.
            return null;
        }
    }

    /// <summary>The last day on which there were new items, whatever the settings; null where that is not remembered.</summary>
    public static DateOnly? LastNew(Watermark watermark) => Read(watermark)?.News is { Count: > 0 } news ? news[^1] : null;

    /// <summary>As a watermark.</summary>
    public Watermark ToWatermark() => new(JsonSerializer.Serialize(this, MemoryJson.Default.AddressMemory));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(AddressMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
