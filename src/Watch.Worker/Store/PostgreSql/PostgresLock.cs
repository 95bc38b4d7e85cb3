using Dapper;
using Npgsql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>A held session lock; the session is asked now and then whether it still lives.</summary>
internal sealed class PostgresLock : IHeldLock
{
    private const string Release = "SELECT pg_advisory_unlock_all()";

    private const string Ask = "SELECT 1";

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _lost = new();
    private readonly PeriodicTimer _timer;
    private readonly NpgsqlConnection _connection;
    private readonly Task _watching;

    public PostgresLock(NpgsqlConnection connection, TimeProvider time)
    {
        _connection = connection;
        _timer = new PeriodicTimer(Period, time);
        Lost = _lost.Token;
        _watching = WatchAsync();
    }

    public CancellationToken Lost { get; }

    // The session's end would free the lock as well, but a moment after this method has returned.
    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _watching;
        await SucceedsAsync(Release);
        await _connection.DisposeAsync();
        _lost.Dispose();
    }

    private async Task WatchAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            if (!await SucceedsAsync(Ask))
            {
                await _lost.CancelAsync();
                return;
            }
        }
    }

    private async Task<bool> SucceedsAsync(string sql)
    {
        try
        {
            await _connection.ExecuteAsync(sql);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
