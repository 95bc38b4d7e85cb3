using Dapper;
using Npgsql;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;

namespace Watch.Worker.Tests.Store;

/// <summary>A database of its own.</summary>
internal sealed class PostgresHome : IStoreHome
{
    private PostgresHome(string database) => Database = database;

    /// <summary>The superuser's connection string.</summary>
    public string Database { get; }

    public PostgresOptions Options =>
        new()
        {
            Ingest = PostgresServer.As("ingest", Database),
            Defensive = PostgresServer.As("defensive", Database),
            Offensive = PostgresServer.As("offensive", Database),
        };

    public static async Task<IStoreHome> CreateAsync() => new PostgresHome(await PostgresServer.CreateDatabaseAsync());

    public async Task<IStores> OpenAsync(TimeProvider time, StoreBuild? build = null, ICommitPoints? points = null) =>
        await PostgresStores.OpenAsync(
            Options,
            time,
            build ?? StoreBuild.Current,
            points ?? NoCommitPoints.Instance,
            CancellationToken.None
        );

    public async Task ExecuteAsync(string sql, string part = "log")
    {
        await using NpgsqlConnection connection = new(Database);
        await connection.ExecuteAsync($"SET search_path = {part}; {sql}");
    }

    public async ValueTask DisposeAsync() => await PostgresServer.DropDatabaseAsync(Database);
}
