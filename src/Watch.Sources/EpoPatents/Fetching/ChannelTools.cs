using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Http;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>What a channel is given to work with.</summary>
/// <param name="Settings">Of the source.</param>
/// <param name="Fetcher">The way to the network.</param>
/// <param name="Time">The clock.</param>
internal sealed record ChannelTools(SourceSettings Settings, Fetcher Fetcher, TimeProvider Time)
{
    /// <summary>What of the world's patents is read.</summary>
    public EpoOptions Options => EpoOptions.Of(Settings);
}
