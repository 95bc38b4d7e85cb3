using System.Globalization;

namespace Watch.Worker.Store;

/// <summary>Who holds a lock, for whoever looks into the store.</summary>
internal static class LockOwner
{
    /// <summary>A name for one holder of this process.</summary>
    public static string Make() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");
}
