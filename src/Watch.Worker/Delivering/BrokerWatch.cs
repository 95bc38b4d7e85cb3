using Watch.Worker.Store;
using Watch.Worker.Store.Facts;

namespace Watch.Worker.Delivering;

/// <summary>Notes which broker the bus of a volet is connected to: when it first is, and when another version answers.</summary>
internal sealed class BrokerWatch(IVoletStore store, BrokerLook look, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? noted = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            noted = await TryAsync(noted, stoppingToken);
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    private async Task<string?> TryAsync(string? noted, CancellationToken ct)
    {
        try
        {
            string version = await look.VersionAsync(ct);
            if (!string.Equals(version, noted, StringComparison.Ordinal))
            {
                await store.Facts.NoteAsync(VoletFact.BrokerVersion, version, time.GetUtcNow(), ct);
            }

            return version;
        }
        // A broker or a store that is away is told by what waits for it; what was seen last stays.
        catch (Exception ex) when (ex is not OutOfMemoryException && !ct.IsCancellationRequested)
        {
            return noted;
        }
    }
}
