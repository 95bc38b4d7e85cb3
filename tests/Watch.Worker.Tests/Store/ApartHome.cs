using Dapper;
using Npgsql;
using Watch.Worker.Store.PostgreSql;

namespace Watch.Worker.Tests.Store;

/// <summary>Two servers: one of the log and the offensive volet, one of the defensive volet, which copies the log.</summary>
internal sealed class ApartHome : IAsyncDisposable
{
    private ApartHome(string log, string defensive)
    {
        Log = log;
        Defensive = defensive;
    }

    /// <summary>The superuser's connection string to the server of the log.</summary>
    public string Log { get; }

    /// <summary>That to the server of the defensive volet.</summary>
    public string Defensive { get; }

    public PostgresOptions Options =>
        new()
        {
            Ingest = PostgresServer.As("ingest", Log),
            Log = PostgresServer.As("copy", Log),
            Defensive = PostgresServer.As("defensive", Defensive),
            Offensive = PostgresServer.As("offensive", Log),
        };

    public static async Task<ApartHome> CreateAsync() =>
        new(await PostgresServer.CreateLogDatabaseAsync(), await PostgresServer.CreateDefensiveDatabaseAsync());

    public Task<PostgresStores> OpenAsync(CancellationToken ct) => PostgresStores.OpenAsync(Options, TimeProvider.System, ct);

    /// <summary>Every row of a table, as text, in order.</summary>
    public static Task<IReadOnlyList<string>> RowsAsync(string database, string table) =>
        PostgresServer.AskAsync(database, $"SELECT t::text FROM {table} t ORDER BY t::text");

    /// <summary>Executes a statement as the superuser.</summary>
    public static async Task ExecuteAsync(string database, string sql)
    {
        await using NpgsqlConnection connection = new(database);
        await connection.ExecuteAsync(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresServer.DropDatabaseAsync(Log);
        await PostgresServer.DropDatabaseAsync(Defensive);
    }
}
