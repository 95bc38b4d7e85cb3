using System.Data.Common;
using Npgsql;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>One schema as one role sees it.</summary>
internal sealed class PostgresDatabase(string connectionString, string schema) : Database
{
    private const int PreparedStatements = 64;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = schema,
            MaxAutoPrepare = PreparedStatements,
            ApplicationName = $"watch-{schema}",
        }
    );

    public override string Name => $"the schema {schema}";

    public override string ForUpdate => "FOR UPDATE";

    public override string NumbersOf(string parameter) => $"SELECT unnest(string_to_array({parameter}, ',')::bigint[])";

    public override async Task<DbConnection> OpenAsync(CancellationToken ct) => await _source.OpenConnectionAsync(ct);

    public override async Task<WriteTransaction> BeginAsync(CancellationToken ct)
    {
        NpgsqlConnection connection = await _source.OpenConnectionAsync(ct);
        try
        {
            return new WriteTransaction(connection, await connection.BeginTransactionAsync(ct));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override ValueTask DisposeAsync() => _source.DisposeAsync();
}
