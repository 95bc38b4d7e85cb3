using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>A lock is an open file beside the stores: the system gives it free as soon as the process that held it is gone.</summary>
internal sealed class FileLocks(string folder, string kind) : ILocks
{
    public Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct)
    {
        try
        {
            FileStream file = new(Path.Combine(folder, $"{name}.db-{kind}"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.FromResult<IHeldLock?>(new Held(file));
        }
        // What is no narrower an error than this is a file that another has open; a folder that is gone has a name of its own.
        catch (IOException ex) when (ex.GetType() == typeof(IOException))
        {
            return Task.FromResult<IHeldLock?>(null);
        }
    }

    private sealed class Held(FileStream file) : IHeldLock
    {
        // Nothing but this process can take it away.
        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
