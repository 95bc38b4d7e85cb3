using Dapper;
using Npgsql;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>A session of each role, in the middle of a transaction that has read what the role may read.</summary>
internal sealed class SessionsAtWork : IAsyncDisposable
{
    private const string Readable = """
        SELECT format('SELECT FROM %I.%I LIMIT 0', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND c.relkind = 'r'
        AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
        """;

    private readonly List<NpgsqlConnection> _sessions = [];

    public async Task OpenAsync(IEnumerable<RoleAttempt?> roles, CancellationToken ct)
    {
        foreach (RoleAttempt role in roles.OfType<RoleAttempt>())
        {
            NpgsqlConnection session = new(role.Connection);
            _sessions.Add(session);
            await session.OpenAsync(ct);
            // Ended with the session.
            await session.ExecuteAsync("BEGIN TRANSACTION");
            foreach (string sql in (await session.QueryAsync<string>(Readable)).ToArray())
            {
                await session.ExecuteAsync(sql);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (NpgsqlConnection session in _sessions)
        {
            await session.DisposeAsync();
        }
    }
}
