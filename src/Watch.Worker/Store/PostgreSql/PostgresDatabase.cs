using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Npgsql;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>One schema as one role sees it.</summary>
/// <param name="connectionString">As whom, and where.</param>
/// <param name="schema">Which.</param>
/// <param name="lockWait">How long to wait for a lock that another session holds.</param>
/// <param name="time">The clock.</param>
/// <param name="points">Told of every commit.</param>
internal sealed class PostgresDatabase(string connectionString, string schema, TimeSpan lockWait, TimeProvider time, ICommitPoints points)
    : Database(time, points)
{
    private const int PreparedStatements = 64;

    // No statement of this program takes so long; without an end, a server that is gone without a word would be waited for for ever.
    private const int LongestStatement = 900;

    // The first statement of a transaction carries its beginning along, so that a dead connection is noticed before anything is done.
    private readonly string _setLockWait = string.Create(
        CultureInfo.InvariantCulture,
        $"SET LOCAL lock_timeout = {(long)lockWait.TotalMilliseconds}"
    );

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(Settings(connectionString, schema));

    public override string Name => $"the schema {schema}";

    public override string ForUpdate => "FOR UPDATE";

    public override string NumbersOf(string parameter) => $"SELECT unnest(string_to_array({parameter}, ',')::bigint[])";

    public override string TextsOf(string parameter) => $"SELECT unnest(string_to_array({parameter}, ' '))";

    public override string RowsOf(string parameter, params IReadOnlyList<string> columns) =>
        $"(SELECT * FROM json_to_recordset({parameter}::json) AS given ({string.Join(", ", columns.Select(Typed))}))";

    public override string IsMoment(string column) => "true";

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    // Whoever waited for as long as is allowed does not wait as long again.
    public override bool IsPassing(DbException ex) => ex.IsTransient && !IsLockWait(ex) && ex.InnerException is not TimeoutException;

    public override string? Explain(DbException ex) =>
        IsLockWait(ex) ? LockWaited(ex)
        : ServerTrust.Refusal(ex) is { } refusal ? $"{Name}: {refusal}"
        : null;

    /// <summary>A transaction in which every statement sees the same state; what it would write is refused.</summary>
    public Task<WriteTransaction> BeginToReadAsync(CancellationToken ct) => TryAsync(() => BeginToReadOnceAsync(ct), ct);

    protected override async Task<DbConnection> ConnectAsync(CancellationToken ct) => await _source.OpenConnectionAsync(ct);

    protected override async Task<WriteTransaction> BeginOnceAsync(CancellationToken ct)
    {
        NpgsqlConnection connection = await _source.OpenConnectionAsync(ct);
        try
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync(ct);
            await connection.ExecuteAsync(new CommandDefinition(_setLockWait, transaction: transaction, cancellationToken: ct));
            return new WriteTransaction(this, connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<WriteTransaction> BeginToReadOnceAsync(CancellationToken ct)
    {
        NpgsqlConnection connection = await _source.OpenConnectionAsync(ct);
        try
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            await connection.ExecuteAsync(
                new CommandDefinition("SET TRANSACTION READ ONLY", transaction: transaction, cancellationToken: ct)
            );
            return new WriteTransaction(this, connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Names of sessions are seen by every role of the database: they say nothing.
    private static NpgsqlConnectionStringBuilder Settings(string connectionString, string schema)
    {
        NpgsqlConnectionStringBuilder settings = new(connectionString)
        {
            SearchPath = schema,
            MaxAutoPrepare = PreparedStatements,
            ApplicationName = "watch",
        };
        if (!settings.ContainsKey("Command Timeout"))
        {
            settings.CommandTimeout = LongestStatement;
        }

        return settings;
    }

    private static bool IsLockWait(DbException ex) =>
        string.Equals(ex.SqlState, PostgresErrorCodes.LockNotAvailable, StringComparison.Ordinal);

    private string LockWaited(DbException ex) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Name}: another session has held a lock that is needed here for more than {lockWait.TotalSeconds:0} seconds"
                + $"{((ex as PostgresException)?.Where is { } where ? $" ({where})" : "")}. "
                + $"A long backfill ends by itself; else look for a transaction that stays open: "
                + $"SELECT pid, usename, state, xact_start FROM pg_stat_activity WHERE datname = current_database() ORDER BY xact_start."
        );

    private static string Typed(string column) =>
        $"{column} {(string.Equals(column, "in_france", StringComparison.Ordinal) ? "bigint" : "text")}";
}
