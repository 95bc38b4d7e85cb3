using System.Collections.Concurrent;

namespace Watch.Sources.Http.Pacing;

/// <summary>
/// The gates of the hosts, shared by all sources of the process. Redirects may lead to ever new names: the oldest are forgotten.
/// </summary>
internal sealed class HostGates(TimeProvider time)
{
    /// <summary>The most hosts that are remembered; many times as many as a configuration names.</summary>
    public const int MostHosts = 10_000;

    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many hosts are remembered.</summary>
    public int Count => _gates.Count;

    /// <summary>The gate of an address's host, whatever its port.</summary>
    public HostGate Of(Uri address)
    {
        HostGate gate = _gates.GetOrAdd(address.IdnHost.TrimEnd('.'), _ => new HostGate(time));
        gate.Touch();
        if (_gates.Count > MostHosts)
        {
            Forget();
        }

        return gate;
    }

    private void Forget()
    {
        foreach (
            KeyValuePair<string, HostGate> old in _gates.Where(g => !g.Value.IsAsked).OrderBy(g => g.Value.TouchedAt).Take(MostHosts / 2)
        )
        {
            _gates.TryRemove(old);
        }
    }
}
