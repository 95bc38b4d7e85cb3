using System.Data.Common;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>A held lease, renewed from a timer until it is disposed or lost.</summary>
internal sealed class SqliteLease : IHeldLock
{
    private const string Renew = "UPDATE source_lock SET expires_at = @Expires WHERE source = @Source AND token = @Token";

    private const string Release = "DELETE FROM source_lock WHERE source = @Source AND token = @Token";

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _lost = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _renewing;
    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly string _source;
    private readonly string _token;
    private DateTimeOffset _expires;

    public SqliteLease(Database database, TimeProvider time, string source, string token, DateTimeOffset expires)
    {
        (_database, _time, _source, _token, _expires) = (database, time, source, token, expires);
        _timer = new PeriodicTimer(Period, time);
        Lost = _lost.Token;
        _renewing = RenewAsync();
    }

    public CancellationToken Lost { get; }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _renewing;
        await _database.ExecuteAsync(CommitPoint.Lock, Release, new { Source = _source, Token = _token }, CancellationToken.None);
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            if (!await TryRenewAsync())
            {
                await _lost.CancelAsync();
                return;
            }
        }
    }

    // A file that cannot be written for a moment costs nothing while the lease still runs.
    private async Task<bool> TryRenewAsync()
    {
        DateTimeOffset expires = _time.GetUtcNow() + SqliteSourceLocks.Lease;
        try
        {
            var parameters = new
            {
                Source = _source,
                Token = _token,
                Expires = expires.ToUnixTimeMilliseconds(),
            };
            bool held = await _database.ExecuteAsync(CommitPoint.Lock, Renew, parameters, CancellationToken.None) == 1;
            _expires = expires;
            return held;
        }
        catch (Exception ex) when (ex is DbException or StoreException)
        {
            return _time.GetUtcNow() < _expires;
        }
    }
}
