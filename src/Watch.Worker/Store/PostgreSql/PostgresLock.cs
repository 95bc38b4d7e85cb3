using System.Data.Common;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>A held lock; its session is asked now and then whether it still lives.</summary>
internal sealed class PostgresLock : IHeldLock
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _lost = new();
    private readonly PeriodicTimer _timer;
    private readonly WriteTransaction _session;
    private readonly string _name;
    private readonly string _owner;
    private readonly LockHolders? _holders;
    private readonly Task _watching;

    public PostgresLock(WriteTransaction session, string name, string owner, LockHolders? holders, TimeProvider time)
    {
        (_session, _name, _owner, _holders) = (session, name, owner, holders);
        _timer = new PeriodicTimer(Period, time);
        Lost = _lost.Token;
        _watching = WatchAsync();
    }

    public CancellationToken Lost { get; }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _watching;
        if (_holders is not null)
        {
            await SucceedsAsync(() => _holders.ForgetAsync(_name, _owner));
        }

        await SucceedsAsync(() => _session.DisposeAsync().AsTask());
        _lost.Dispose();
    }

    private async Task WatchAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            if (!await SucceedsAsync(() => _session.ScalarAsync<int>("SELECT 1", null, CancellationToken.None)))
            {
                await _lost.CancelAsync();
                return;
            }

            if (_holders is not null)
            {
                await SucceedsAsync(() => _holders.RenewAsync(_name, _owner));
            }
        }
    }

    private static async Task<bool> SucceedsAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        // What a lock stands on is gone with its session; the holder sees that by Lost.
        catch (Exception ex) when (ex is DbException or InvalidOperationException or StoreException)
        {
            return false;
        }
    }
}
