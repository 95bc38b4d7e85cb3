using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Server;

/// <summary>
/// What the watermark of the channel says: which days were read, and what of the latest ones. It grows while a fetch goes on.
/// </summary>
internal sealed class ServerProgress
{
    /// <summary>How long a day is looked at again: its list may grow, and what could not be had may come.</summary>
    private const int OpenDays = 7;

    /// <summary>How long what could not be had is looked for, however old its day is.</summary>
    private const int PatientDays = 60;

    /// <summary>The first day that is not settled, as <c>2026-11-18</c>; null before the first run.</summary>
    public string? From { get; set; }

    /// <summary>The days that are not settled.</summary>
    public SortedDictionary<string, DayProgress> Days { get; } = new(StringComparer.Ordinal);

    /// <summary>Weeks of which no day is listed: <c>EP-2026-47</c>.</summary>
    public SortedSet<string> Weeks { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a watermark; one that was not written here is an error that stops the run.</summary>
    public static ServerProgress Read(string? watermark)
    {
        try
        {
            return watermark is null
                ? new ServerProgress()
                : JsonSerializer.Deserialize(watermark, ServerJson.Default.ServerProgress) ?? new ServerProgress();
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of the publication server cannot be read: {ex.Message}", ex);
        }
    }

    /// <summary>The step that keeps what was reached.</summary>
    public FetchStep.Reached Reached() => new(new Watermark(JsonSerializer.Serialize(this, ServerJson.Default.ServerProgress)));

    /// <summary>
    /// The days to look at, the oldest first: all from the first that is not settled, and older ones of which something is missing.
    /// </summary>
    public IReadOnlyList<DateOnly> Due(IReadOnlyList<DateOnly> listed, DateOnly today)
    {
        DateOnly? first = DayOf(From) ?? listed.Where(d => d <= today).Select(d => (DateOnly?)d).LastOrDefault();
        From ??= first is { } begin ? TextOf(begin) : null;
        return [.. listed.Where(d => d <= today && (d >= first || Days.ContainsKey(TextOf(d))))];
    }

    /// <summary>What was read of a day.</summary>
    public DayProgress Of(DateOnly day)
    {
        string key = TextOf(day);
        if (!Days.TryGetValue(key, out DayProgress? progress))
        {
            Days[key] = progress = new DayProgress();
        }

        return progress;
    }

    /// <summary>
    /// Puts away the days that are old enough and were read to their end; what is still missing of them is kept for a while.
    /// </summary>
    /// <param name="read">The days of which all was looked at in this run.</param>
    /// <param name="today">The current day.</param>
    /// <param name="now">The current time.</param>
    public void Settle(IReadOnlySet<DateOnly> read, DateOnly today, DateTimeOffset now)
    {
        foreach (DateOnly day in read.Where(d => d < today.AddDays(-OpenDays)).Order())
        {
            DayProgress progress = Of(day);
            if (progress.Unread.Values.All(u => u.Since < now.AddDays(-PatientDays)))
            {
                Days.Remove(TextOf(day));
            }

            From = string.CompareOrdinal(TextOf(day.AddDays(1)), From) > 0 ? TextOf(day.AddDays(1)) : From;
        }
    }

    /// <summary>The day of a text, or null.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>The text of a day.</summary>
    public static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ServerProgress))]
internal sealed partial class ServerJson : JsonSerializerContext;
