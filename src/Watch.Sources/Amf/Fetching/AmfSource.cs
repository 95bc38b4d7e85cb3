using Watch.Contracts.Identifiers;
using Watch.Sources.Opendatasoft.Days;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf.Fetching;

/// <summary>The flow of regulated information first, then, where it is switched on, the AMF's own database.</summary>
internal sealed class AmfSource(DayChannels channels) : ISource
{
    public SourceId Id => channels.Id;

    public IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, CancellationToken ct) => channels.FetchAsync(from, ct);
}
