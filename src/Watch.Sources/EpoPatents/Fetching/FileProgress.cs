using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>Which files of a folder were read. It grows while a fetch goes on.</summary>
internal sealed class FileProgress
{
    /// <summary>The files that were read, by their path below the folder, with date and size: another text is another file.</summary>
    public SortedDictionary<string, string> Done { get; } = new(StringComparer.Ordinal);

    /// <summary>The files that could not be had or read.</summary>
    public SortedDictionary<string, Unread> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static FileProgress From(string? watermark)
    {
        try
        {
            return watermark is null
                ? new FileProgress()
                : JsonSerializer.Deserialize(watermark, FileJson.Default.FileProgress) ?? new FileProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of the files of the EPO cannot be read: {ex.Message}", ex);
        }
    }

    /// <summary>Whether a file was not read yet, and it is not too early to try it again.</summary>
    public bool Wants(string path, IndexLink link, DateTimeOffset now) =>
        Done.GetValueOrDefault(path) != link.Printed && !(Unread.TryGetValue(path, out Unread? unread) && unread.Rests(link, now));

    /// <summary>Notes that a file was handed over and read.</summary>
    public void Took(string path, IndexLink link)
    {
        Done[path] = link.Printed;
        Unread.Remove(path);
    }

    /// <summary>Notes that a file could not be had or read.</summary>
    public void Failed(string path, IndexLink link, DateTimeOffset now) =>
        Unread[path] = Http.Listings.Unread.Note(Unread.GetValueOrDefault(path), link, now);

    /// <summary>Forgets the files that are no longer there.</summary>
    public void Keep(IReadOnlySet<string> paths)
    {
        foreach (string gone in Done.Keys.Concat(Unread.Keys).Where(p => !paths.Contains(p)).ToList())
        {
            Done.Remove(gone);
            Unread.Remove(gone);
        }
    }

    /// <summary>The step that keeps what was reached.</summary>
    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, FileJson.Default.FileProgress)));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(FileProgress))]
internal sealed partial class FileJson : JsonSerializerContext;
