using System.Collections.Frozen;
using Npgsql;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>The server profile: the schemas <c>log</c>, <c>defensive</c> and <c>offensive</c>, each as its own role.</summary>
internal sealed class PostgresStores : IStores
{
    private const string MigrationLock = "SELECT pg_advisory_xact_lock(hashtextextended('watch.migrate', 0)); ";

    private readonly PostgresDatabase _log;
    private readonly FrozenDictionary<Volet, PostgresDatabase> _volets;
    private readonly FrozenDictionary<Volet, VoletStore> _stores;

    private PostgresStores(PostgresOptions options, TimeProvider time)
    {
        string log =
            options.Ingest
            ?? options.Defensive
            ?? options.Offensive
            ?? throw new StoreException("PostgreSQL needs a connection string for at least one role: ingest, defensive or offensive.");
        _log = new PostgresDatabase(log, "log");
        Dictionary<Volet, string> volets = [];
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            if (options.Of(volet) is { } connection)
            {
                volets.Add(volet, connection);
            }
        }

        _volets = volets.ToFrozenDictionary(v => v.Key, v => new PostgresDatabase(v.Value, v.Key.ToKebabCase()));
        _stores = volets.ToFrozenDictionary(
            v => v.Key,
            v => new VoletStore(v.Key, _volets[v.Key], new PostgresLocks(v.Value, "outbox", time))
        );
        Log = new NoticeLog(_log, new PostgresNoticeWriter(), time);
        Sources = new SourceStore(_log, new PostgresLocks(log, "source", time));
    }

    public INoticeLog Log { get; }

    public ISourceStore Sources { get; }

    /// <summary>
    /// Connects with the roles given and migrates their schemas; a worker without the ingest role only checks that the log
    /// is at its version.
    /// </summary>
    public static async Task<PostgresStores> OpenAsync(PostgresOptions options, TimeProvider time, CancellationToken ct)
    {
        PostgresStores stores = new(options, time);
        try
        {
            await stores.MigrateAsync(options.Ingest is not null, time, ct);
            await MigrateScheduleAsync(options.Ingest, time, ct);
            return stores;
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    public IVoletStore Of(Volet volet) =>
        _stores.TryGetValue(volet, out VoletStore? store)
            ? store
            : throw new StoreException($"This worker has no connection string for the {volet.ToKebabCase()} volet.");

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        foreach (PostgresDatabase volet in _volets.Values)
        {
            await volet.DisposeAsync();
        }
    }

    private async Task MigrateAsync(bool ownsLog, TimeProvider time, CancellationToken ct)
    {
        Migrator log = new(_log, "PostgreSql.log", MigrationLock, time);
        await (ownsLog ? log.MigrateAsync(ct) : CheckAsync(log, ct));
        foreach (PostgresDatabase volet in _volets.Values)
        {
            await new Migrator(volet, "PostgreSql.volet", MigrationLock, time).MigrateAsync(ct);
        }
    }

    // The scheduler's tables stand apart, in a schema of the role that fetches.
    private static async Task MigrateScheduleAsync(string? ingest, TimeProvider time, CancellationToken ct)
    {
        if (ingest is not null)
        {
            await using PostgresDatabase quartz = new(ingest, "quartz");
            await new Migrator(quartz, "PostgreSql.quartz", MigrationLock, time).MigrateAsync(ct);
        }
    }

    private static async Task CheckAsync(Migrator log, CancellationToken ct)
    {
        try
        {
            await log.CheckAsync(ct);
        }
        catch (PostgresException ex) when (string.Equals(ex.SqlState, PostgresErrorCodes.UndefinedTable, StringComparison.Ordinal))
        {
            throw new StoreException("The schema log is still empty: start the ingest role first.", ex);
        }
    }
}
