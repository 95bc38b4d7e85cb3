using Watch.Contracts.Identifiers;
using Watch.Sources.Opendatasoft.Days;
using Watch.Sources.Seams;

namespace Watch.Sources.Balo;

/// <summary>The bulletin, by days of publication.</summary>
internal sealed class BaloSource(DayChannels channels) : ISource
{
    public SourceId Id => channels.Id;

    public IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, CancellationToken ct) => channels.FetchAsync(from, ct);
}
