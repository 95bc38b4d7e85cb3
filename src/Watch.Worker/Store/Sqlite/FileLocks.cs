using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>A lock is an open file beside the stores: the system gives it free as soon as the process that held it is gone.</summary>
/// <param name="folder">Where.</param>
/// <param name="prefix">What its name begins with, before the lock's.</param>
internal sealed class FileLocks(string folder, string prefix) : ILocks
{
    public Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct)
    {
        FileStream? file = PrivateData.TryOpenAlone(Path.Combine(folder, $"{prefix}{name}"), FileMode.OpenOrCreate);
        return Task.FromResult<IHeldLock?>(file is null ? null : new Held(file));
    }

    // An open file shows nobody who opened it.
    public Task<IReadOnlyList<Stored<LockHolder>>> HoldersAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Stored<LockHolder>>>([]);

    private sealed class Held(FileStream file) : IHeldLock
    {
        // Nothing but this process can take it away.
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
