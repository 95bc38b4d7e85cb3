using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>The BODACC: whole editions first, then, where it is switched on, the API.</summary>
internal sealed class BodaccSource(BulkChannel bulk, ApiChannel api, SourceSettings settings) : ISource
{
    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        BodaccProgress progress = BodaccProgress.From(from);
        await foreach (FetchStep step in bulk.FetchAsync(progress, ct))
        {
            yield return step;
        }

        await foreach (FetchStep step in api.FetchAsync(progress, ct))
        {
            yield return step;
        }
    }
}
