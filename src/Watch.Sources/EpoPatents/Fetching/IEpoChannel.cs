using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>One way to what the EPO publishes.</summary>
internal interface IEpoChannel
{
    /// <summary>Its name in the configuration.</summary>
    string Name { get; }

    /// <summary>
    /// Goes on from the watermark of this channel, null at the first run. Each <see cref="FetchStep.Reached"/> is of this channel alone;
    /// how it stands it says where that is more than whether its run ended well.
    /// </summary>
    IAsyncEnumerable<FetchStep> FetchAsync(string? from, CancellationToken ct);
}
