using System.Runtime.CompilerServices;
using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>A source whose channels are read by days, one after the other; each has a progress of its own.</summary>
internal sealed class DayChannels(IReadOnlyList<DayChannel> channels, SourceSettings settings, TimeProvider time)
{
    /// <summary>The name of the source.</summary>
    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        SortedDictionary<string, FlowProgress> progress = Read(from);
        foreach (DayChannel channel in channels)
        {
            if (!progress.TryGetValue(channel.Name, out FlowProgress? own))
            {
                progress[channel.Name] = own = new FlowProgress();
            }

            await foreach (FetchStep step in new DayWalk(channel, settings, time).FetchAsync(own, () => Reached(progress), ct))
            {
                yield return step;
            }
        }
    }

    // A watermark that was not written here is an error that stops the run.
    private SortedDictionary<string, FlowProgress> Read(Watermark? watermark)
    {
        try
        {
            return watermark is null
                ? []
                : JsonSerializer.Deserialize(watermark.Value, RowJson.Default.SortedDictionaryStringFlowProgress) ?? [];
        }
        catch (JsonException ex)
        {
            throw new InvalidDataException($"The watermark of {settings.Id} cannot be read: {ex.Message}", ex);
        }
    }

    private static FetchStep.Reached Reached(SortedDictionary<string, FlowProgress> progress) =>
        new(new Watermark(JsonSerializer.Serialize(progress, RowJson.Default.SortedDictionaryStringFlowProgress)));
}
