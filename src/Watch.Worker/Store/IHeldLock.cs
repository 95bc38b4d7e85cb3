namespace Watch.Worker.Store;

/// <summary>A held lock; disposing it gives it back.</summary>
internal interface IHeldLock : IAsyncDisposable
{
    /// <summary>Cancelled when the lock was lost.</summary>
    CancellationToken Lost { get; }
}
