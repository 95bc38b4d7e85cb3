using System.Text;
using Dapper;
using Npgsql;
using Watch.Testing;
using Xunit;

namespace Watch.Worker.Tests.Store;

/// <summary>
/// The PostgreSQL that <c>WATCH_TEST_POSTGRES</c> names (a superuser's connection string). Without it the tests that need a
/// server skip with a clear line, or fail where <c>WATCH_TEST_REQUIRE_SERVERS</c> is 1.
/// </summary>
internal static class PostgresServer
{
    public const string Password = "test-password";

    /// <summary>Kills the sessions that hold a lock and do nothing.</summary>
    public const string KillLocks = """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'
        """;

    private const string Variable = "WATCH_TEST_POSTGRES";

    private const string QuietVariable = "WATCH_TEST_POSTGRES_QUIET";

    private const string DefensiveVariable = "WATCH_TEST_POSTGRES_DEFENSIVE";

    private const string Serialise = "SELECT pg_advisory_lock(hashtextextended('watch.test.bootstrap', 0))";

    /// <summary>
    /// Makes a database and sets it up with the very file that a deployment runs, all roles and schemas on one server; gives the
    /// superuser's connection string to it.
    /// </summary>
    public static Task<string> CreateDatabaseAsync() => CreateDatabaseAsync(Variable, "bootstrap.sql", withDefensive: true);

    /// <summary>The same without the defensive volet, which has another server.</summary>
    public static Task<string> CreateLogDatabaseAsync() => CreateDatabaseAsync(Variable, "bootstrap.sql", withDefensive: false);

    /// <summary>Whether there is a server that no other test uses, and that writes nothing by itself.</summary>
    public static bool HasQuiet => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(QuietVariable));

    /// <summary>The same on that server, or on the other where there is none.</summary>
    public static Task<string> CreateQuietLogDatabaseAsync() =>
        CreateDatabaseAsync(HasQuiet ? QuietVariable : Variable, "bootstrap.sql", withDefensive: false);

    /// <summary>A database of the defensive volet on its own server, which <c>WATCH_TEST_POSTGRES_DEFENSIVE</c> names.</summary>
    public static Task<string> CreateDefensiveDatabaseAsync() =>
        CreateDatabaseAsync(DefensiveVariable, "bootstrap-defensive.sql", withDefensive: true);

    private static async Task<string> CreateDatabaseAsync(string variable, string file, bool withDefensive)
    {
        string? server = Environment.GetEnvironmentVariable(variable);
        bool required = string.Equals(Environment.GetEnvironmentVariable("WATCH_TEST_REQUIRE_SERVERS"), "1", StringComparison.Ordinal);
        Assert.False(server is null && required, $"{variable} is not set, and WATCH_TEST_REQUIRE_SERVERS is 1.");
        Assert.SkipWhen(server is null, $"no PostgreSQL here: {variable} is not set");

        string name = $"watch_test_{Guid.NewGuid():N}";
        string database = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;

        await using NpgsqlConnection lockHolder = await HoldRolesAsync(database);
        await lockHolder.ExecuteAsync($"CREATE DATABASE {name}");
        await using NpgsqlConnection connection = new(database);
        await connection.ExecuteAsync(await BootstrapAsync(file, withDefensive));
        return database;
    }

    /// <summary>
    /// Roles belong to the whole server, and their rows cannot be altered by two at once: until the session ends, no other test does.
    /// </summary>
    public static async Task<NpgsqlConnection> HoldRolesAsync(string database)
    {
        NpgsqlConnectionStringBuilder server = new(database) { Database = "postgres", Pooling = false };
        NpgsqlConnection holder = new(server.ConnectionString);
        await holder.OpenAsync();
        await holder.ExecuteAsync(Serialise);
        return holder;
    }

    /// <summary>
    /// Makes a database that is as another is, to which nobody may be connected; gives the superuser's connection string to it.
    /// </summary>
    public static async Task<string> CopyDatabaseAsync(string database)
    {
        NpgsqlConnectionStringBuilder copy = new(database) { Database = $"watch_test_{Guid.NewGuid():N}" };
        await using NpgsqlConnection connection = new(
            new NpgsqlConnectionStringBuilder(database) { Database = "postgres" }.ConnectionString
        );
        await connection.ExecuteAsync(
            $"CREATE DATABASE {copy.Database} TEMPLATE {new NpgsqlConnectionStringBuilder(database).Database}",
            commandTimeout: 60
        );
        return copy.ConnectionString;
    }

    public static async Task DropDatabaseAsync(string database)
    {
        NpgsqlConnectionStringBuilder server = new(database) { Database = "postgres" };
        await using NpgsqlConnection connection = new(server.ConnectionString);
        await connection.ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)");
    }

    /// <summary>Asks in a session of its own, which ends with the question; what it did is counted then.</summary>
    public static async Task<IReadOnlyList<string>> AskAsync(string database, string sql)
    {
        await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        return [.. await connection.QueryAsync<string>(sql)];
    }

    /// <summary>A connection string to the same database as one of the roles.</summary>
    public static string As(string role, string database) =>
        new NpgsqlConnectionStringBuilder(database)
        {
            Username = $"watch_{role}",
            Password = Password,
            Pooling = true,
        }.ConnectionString;

    // What psql would do with its own commands and variables; a block is what stands between \if and \endif of the defensive volet.
    private static async Task<string> BootstrapAsync(string file, bool withDefensive)
    {
        StringBuilder sql = new();
        bool block = false;
        foreach (string line in await File.ReadAllLinesAsync(Repository.PathTo("deploy", "postgresql", file)))
        {
            block =
                line.StartsWith("\\if", StringComparison.Ordinal) ? line.Contains("defensive", StringComparison.Ordinal)
                : line.StartsWith("\\endif", StringComparison.Ordinal) ? false
                : block;
            if (!line.StartsWith('\\') && (!block || withDefensive))
            {
                sql.AppendLine(line);
            }
        }

        return new[] { "ingest", "copy", "defensive", "offensive" }.Aggregate(
            sql.ToString(),
            (text, role) => text.Replace($":'{role}_password'", $"'{Password}'")
        );
    }
}
