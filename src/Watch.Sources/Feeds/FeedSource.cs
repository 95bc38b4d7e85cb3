using Watch.Contracts.Identifiers;
using Watch.Sources.Http.Addresses;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>One feed: its document as it stands today.</summary>
internal sealed class FeedSource(SourceId id, SingleAddress address) : ISource
{
    public SourceId Id => id;

    public IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, CancellationToken ct) => address.FetchAsync(from, ct);
}
