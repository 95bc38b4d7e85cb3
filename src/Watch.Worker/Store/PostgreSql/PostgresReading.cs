using Npgsql;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store.Reading;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>Opens the schemas of some roles to be read: the server itself refuses whatever would write.</summary>
internal static class PostgresReading
{
    private const string ReadOnly = "-c default_transaction_read_only=on";

    /// <summary>Opens the log with the first of the roles given, and the store of each volet with its own; nothing is asked yet.</summary>
    /// <param name="options">The roles.</param>
    /// <param name="shut">Of volets that are not among them, why.</param>
    /// <param name="time">The clock.</param>
    public static IStores Open(PostgresOptions options, IReadOnlyDictionary<Volet, string> shut, TimeProvider time)
    {
        string log = options.ForTheLog();
        Dictionary<Volet, ReadDatabase> volets = [];
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            if (options.Of(volet) is { } connection)
            {
                volets.Add(volet, Database(connection, volet.ToKebabCase(), "PostgreSql.volet", options, time));
            }
        }

        PostgresDatabase holders = new(ReadOnlyOf(log), "log", options.LockWait, time, NoCommitPoints.Instance);
        return new ReadStores(
            new ReadDatabase(holders, Migrator.VersionOf("PostgreSql.log"), time),
            new PostgresNoticeWriter(),
            new PostgresRowLocks(holders, PostgresStores.SourceLocks, new LockHolders(holders, PostgresStores.SourceLockHolders), time),
            options is { Log: not null, Defensive: { } own } ? Database(own, "log", "PostgreSql.log", options, time) : null,
            volets,
            shut,
            PostgresStores.OwnChannel,
            time
        );
    }

    private static ReadDatabase Database(
        string connectionString,
        string schema,
        string folder,
        PostgresOptions options,
        TimeProvider time
    ) =>
        new(
            new PostgresDatabase(ReadOnlyOf(connectionString), schema, options.LockWait, time, NoCommitPoints.Instance),
            Migrator.VersionOf(folder),
            time
        );

    private static string ReadOnlyOf(string connectionString)
    {
        NpgsqlConnectionStringBuilder builder = new(connectionString);
        builder.Options = string.IsNullOrEmpty(builder.Options) ? ReadOnly : $"{builder.Options} {ReadOnly}";
        return builder.ConnectionString;
    }
}
