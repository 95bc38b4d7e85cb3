using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>The channels one after the other; what one of them lacks or fails at does not stop the next.</summary>
internal sealed class EpoPatentsSource(IReadOnlyList<IEpoChannel> channels, SourceSettings settings) : ISource
{
    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        SortedDictionary<string, string> progress = EpoProgress.From(from);
        ChannelStandings standings = new(settings);
        foreach (IEpoChannel channel in channels)
        {
            await foreach (FetchStep step in FetchAsync(channel, progress, standings, ct))
            {
                yield return step;
            }
        }

        if (standings.Joined() is { } standing)
        {
            yield return new FetchStep.Stands(standing);
        }
    }

    private static async IAsyncEnumerable<FetchStep> FetchAsync(
        IEpoChannel channel,
        SortedDictionary<string, string> progress,
        ChannelStandings standings,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        SourceStanding? said = null;
        FetchStep.Failed? failed = null;
        await foreach (FetchStep step in channel.FetchAsync(progress.GetValueOrDefault(channel.Name), ct))
        {
            switch (step)
            {
                case FetchStep.Stands stands:
                    said = stands.How;
                    break;
                case FetchStep.Reached reached:
                    progress[channel.Name] = reached.Watermark.Value;
                    yield return EpoProgress.Reached(progress);
                    break;
                case FetchStep.Document document:
                    yield return document;
                    failed ??= document.IsUnreadable ? new FetchStep.Failed(document.Info.Name, "it was fetched and cannot be read") : null;
                    break;
                default:
                    failed ??= step as FetchStep.Failed;
                    yield return step;
                    break;
            }
        }

        standings.Note(channel.Name, said, failed);
    }
}
