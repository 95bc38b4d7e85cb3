using Dapper;
using Npgsql;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>Tries statements as one role, each in a transaction that is undone.</summary>
/// <param name="Role">Its name.</param>
/// <param name="Connection">Its way to the server.</param>
internal sealed record RoleAttempt(string Role, string Connection)
{
    // What comes after the check of the right: the data of the row, or what hangs on the table.
    private static readonly string[] Later =
    [
        PostgresErrorCodes.NotNullViolation,
        PostgresErrorCodes.CheckViolation,
        PostgresErrorCodes.ForeignKeyViolation,
        PostgresErrorCodes.UniqueViolation,
        PostgresErrorCodes.FeatureNotSupported,
        PostgresErrorCodes.DependentObjectsStillExist,
    ];

    /// <summary>Whether the server lets it into the database.</summary>
    public async Task<bool> EntersAsync(CancellationToken ct)
    {
        try
        {
            await using NpgsqlConnection connection = new(Connection);
            await connection.OpenAsync(ct);
            return true;
        }
        catch (PostgresException ex) when (ex.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    /// <summary>Whether a statement is granted.</summary>
    public async Task<bool> MayAsync(string sql, CancellationToken ct)
    {
        await using NpgsqlConnection connection = new(Connection);
        await connection.OpenAsync(ct);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(ct);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(sql, transaction: transaction, cancellationToken: ct));
            return true;
        }
        catch (PostgresException ex) when (ex.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
        catch (PostgresException ex) when (Later.Contains(ex.SqlState, StringComparer.Ordinal))
        {
            return true;
        }
    }

    /// <summary>What a question gives this role, a word each; nothing where it is refused.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string sql, CancellationToken ct)
    {
        await using NpgsqlConnection connection = new(Connection);
        try
        {
            return [.. await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: ct))];
        }
        catch (PostgresException ex) when (ex.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return [];
        }
    }
}
