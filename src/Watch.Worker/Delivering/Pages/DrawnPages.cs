using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Rules.AlertPages;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering.Pages;

/// <summary>
/// What the pages of a route were drawn from, kept beside them so that nothing is read twice. It can be lost: then all is read again.
/// </summary>
/// <param name="By">The build of the program that drew them: another may draw otherwise.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Folders">The folders of messages, by name.</param>
internal sealed record DrawnPages(string By, int Pages, IReadOnlyDictionary<string, DrawnFolder> Folders)
{
    /// <summary>The file in the folder of the pages.</summary>
    public const string Name = "drawn.json";

    /// <summary>Nothing was drawn yet.</summary>
    public static DrawnPages None { get; } = new("", 0, new Dictionary<string, DrawnFolder>(StringComparer.Ordinal));

    /// <summary>All that the route received.</summary>
    public IReadOnlyList<PageEntry> Entries => PageEntries.Merge(Folders.Values.SelectMany(f => f.Entries));

    /// <summary>How many folders could not be read.</summary>
    public int Unreadable => Folders.Values.Count(f => !f.IsReadable);

    /// <summary>Whether it was drawn from the same.</summary>
    public bool IsAs(DrawnPages other) =>
        By == other.By
        && Folders.Count == other.Folders.Count
        && Folders.All(f => other.Folders.TryGetValue(f.Key, out DrawnFolder? same) && f.Value.IsAs(same));

    /// <summary>Whether its folders were seen at the same moments too, so that nothing new is to be kept.</summary>
    public bool IsSeenAs(DrawnPages other) => Folders.All(f => other.Folders[f.Key].At == f.Value.At);

    /// <summary>What was kept; <see cref="None"/> where nothing was, or it cannot be read.</summary>
    public static DrawnPages Read(string folder)
    {
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, Name));
            return JsonSerializer.Deserialize(file, DrawnJson.Default.DrawnPages) ?? None;
        }
        // It is only what spares work.
        catch (Exception ex) when (ex is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            return None;
        }
    }

    /// <summary>Keeps it.</summary>
    public void Write(string folder) =>
        WholeFile.Write(Path.Combine(folder, Name), JsonSerializer.SerializeToUtf8Bytes(this, DrawnJson.Default.DrawnPages));
}

/// <summary>A folder of messages.</summary>
/// <param name="At">
/// When something was last put into it (UTC), as it was seen before it was read; the beginning of 1970 where that is not sure.
/// </param>
/// <param name="IsReadable">False where a message in it could not be read.</param>
/// <param name="Entries">What it tells of.</param>
internal sealed record DrawnFolder(DateTime At, bool IsReadable, IReadOnlyList<PageEntry> Entries)
{
    /// <summary>Whether it tells the same.</summary>
    public bool IsAs(DrawnFolder other) =>
        ReferenceEquals(this, other) || (IsReadable == other.IsReadable && Entries.SequenceEqual(other.Entries));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCase<Severity>), typeof(KebabCase<MessageType>)]
)]
[JsonSerializable(typeof(DrawnPages))]
internal sealed partial class DrawnJson : JsonSerializerContext;
