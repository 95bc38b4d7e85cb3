namespace Watch.Worker.Store.Sql;

/// <summary>Locks of one kind, by name: the part of the stores in which the databases differ, how a lock is held and lost.</summary>
internal interface ILocks
{
    /// <summary>Takes the lock of this name, or gives null when another holds it, in this process or any other.</summary>
    Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct);

    /// <summary>Who holds them, where this can be seen.</summary>
    Task<IReadOnlyList<Stored<LockHolder>>> HoldersAsync(CancellationToken ct);
}
