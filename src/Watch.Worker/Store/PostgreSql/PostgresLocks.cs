using Dapper;
using Npgsql;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>A lock of this kind is a session's: the server gives it free as soon as the process that held it is gone.</summary>
internal sealed class PostgresLocks(string connectionString, string kind, TimeProvider time) : ILocks
{
    private const string Take = "SELECT pg_try_advisory_lock(hashtextextended('watch.' || @Kind || ':' || @Name, 0))";

    public async Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct)
    {
        NpgsqlConnection connection = new(
            new NpgsqlConnectionStringBuilder(connectionString)
            {
                Pooling = false,
                ApplicationName = $"watch-lock-{name} {owner}",
            }.ConnectionString
        );
        bool taken = false;
        try
        {
            await connection.OpenAsync(ct);
            taken = await connection.ExecuteScalarAsync<bool>(
                new CommandDefinition(Take, new { Kind = kind, Name = name }, cancellationToken: ct)
            );
            return taken ? new PostgresLock(connection, time) : null;
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
