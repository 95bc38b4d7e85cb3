using Watch.Contracts.Identifiers;

namespace Watch.Worker.Store.Sql;

/// <summary>The part of the source store in which the databases differ: how a lock is held and lost.</summary>
internal interface ISourceLocks
{
    /// <summary>As <see cref="ISourceStore.TryLockAsync"/>.</summary>
    Task<ISourceLock?> TryLockAsync(SourceId source, string owner, CancellationToken ct);
}
