using Dapper;
using Npgsql;
using Watch.Contracts.Identifiers;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>A lock is a session's: the server gives it free as soon as the process that held it is gone.</summary>
internal sealed class PostgresSourceLocks(string connectionString, TimeProvider time) : ISourceLocks
{
    private const string Take = "SELECT pg_try_advisory_lock(hashtextextended('watch.source:' || @Source, 0))";

    public async Task<ISourceLock?> TryLockAsync(SourceId source, string owner, CancellationToken ct)
    {
        NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            ApplicationName = $"watch-lock-{source} {owner}",
        }.ConnectionString);
        bool taken = false;
        try
        {
            await connection.OpenAsync(ct);
            taken = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(Take, new { Source = source.Value }, cancellationToken: ct));
            return taken ? new PostgresSourceLock(connection, time) : null;
        }
        finally
        {
            if (!taken)
            {
                await connection.DisposeAsync();
            }
        }
    }
}
