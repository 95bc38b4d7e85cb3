using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>What one walk has used of its limits.</summary>
internal sealed class Allowance(ContainerLimits limits)
{
    private long _total;
    private int _entries;
    private ContainerFailure? _spent;

    public ContainerLimits Limits => limits;

    /// <summary>True once a bound of the whole walk was passed: nothing more is opened.</summary>
    public bool Spent => _spent is not null;

    /// <summary>Counts one entry of a folder or archive.</summary>
    public void CountEntry(string layer)
    {
        if (++_entries > limits.MaxEntries)
        {
            Stop(layer, string.Create(CultureInfo.InvariantCulture, $"there are more than {limits.MaxEntries} entries, the most allowed"));
        }
    }

    /// <summary>Counts bytes that came out of a compressed layer.</summary>
    public void CountInflated(string layer, int bytes)
    {
        _total += bytes;
        if (_total > limits.MaxTotalBytes)
        {
            Stop(
                layer,
                string.Create(CultureInfo.InvariantCulture, $"it inflates to more than {limits.MaxTotalBytes} bytes, the most allowed")
            );
        }
    }

    private void Stop(string layer, string detail)
    {
        _spent ??= new ContainerFailure(layer, RejectReason.TooLarge, detail);
        throw new ContainerException(_spent);
    }
}
