using System.Collections.Concurrent;

namespace Watch.Sources.Fetching;

/// <summary>The gates of all hosts, shared by all sources of the process.</summary>
internal sealed class HostGates(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The gate of an address's host, whatever its port.</summary>
    public HostGate Of(Uri address) => _gates.GetOrAdd(address.IdnHost, _ => new HostGate(time));
}
