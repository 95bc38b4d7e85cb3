using System.Globalization;

namespace Watch.Worker.Store;

/// <summary>Who holds a lock.</summary>
/// <param name="Name">Of the lock.</param>
/// <param name="Owner">The machine, the process and a number, as <see cref="LockOwner"/> makes it.</param>
/// <param name="Since">Since when (UTC); null where an older program took it.</param>
/// <param name="IsVoid">
/// True where it would end later than locks do, as a clock that was wrong leaves it: whoever asks next gets it.
/// </param>
internal sealed record LockHolder(string Name, string Owner, DateTimeOffset? Since, bool IsVoid);

/// <summary>Who holds a lock, for whoever looks into the store.</summary>
internal static class LockOwner
{
    /// <summary>A name for one holder of this process.</summary>
    public static string Make() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}");
}

/// <summary>A held lock; disposing it gives it back.</summary>
internal interface IHeldLock : IAsyncDisposable
{
    /// <summary>Cancelled when the lock was lost.</summary>
    CancellationToken Lost { get; }
}
