using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Worker.Ingesting.Archive;

/// <summary>A line of the archive's index: what is known of a document besides its bytes. Fields are only ever added.</summary>
internal sealed record ArchivedDocument
{
    private const int HashDigits = 64;

    /// <summary>SHA-256 of its bytes, which is where they are.</summary>
    public required string Hash { get; init; }

    public required SourceId Source { get; init; }

    public required string Family { get; init; }

    public required string Name { get; init; }

    public Uri? Address { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? ContentType { get; init; }

    public string? Charset { get; init; }

    public required long Bytes { get; init; }

    /// <summary>As it was when it was fetched.</summary>
    public DocumentInfo ToInfo() =>
        new()
        {
            Name = Name,
            HeaderCharset = Charset,
            Address = Address,
            ReceivedAt = ReceivedAt,
        };

    public string ToLine() => JsonSerializer.Serialize(this, ArchiveJson.Default.ArchivedDocument);

    /// <summary>Reads a line; null where a crash has left half of one, or where it names what can be no hash but a path.</summary>
    public static ArchivedDocument? FromLine(string line)
    {
        try
        {
            return
                JsonSerializer.Deserialize(line, ArchiveJson.Default.ArchivedDocument) is { Hash: { Length: HashDigits } hash } read
                && hash.All(char.IsAsciiHexDigitLower)
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ArchivedDocument))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
