using System.Collections.Frozen;
using Npgsql;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store.Sql;
using Watch.Worker.Store.Sql.Registers;
using Watch.Worker.Store.Sql.Volets;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>The server profile: the schemas <c>log</c>, <c>defensive</c> and <c>offensive</c>, each as its own role.</summary>
internal sealed class PostgresStores : IStores
{
    /// <summary>The channel of this profile.</summary>
    public const string OwnChannel = "queue";

    /// <summary>The table of the locks of sources.</summary>
    public const string SourceLocks = "source_lock";

    /// <summary>The table of who holds them.</summary>
    public const string SourceLockHolders = "source_lock_holder";

    // Reading is let through; only the owner of a schema may do so.
    private const string MigrationLock = "LOCK TABLE schema_version IN EXCLUSIVE MODE";

    private readonly PostgresDatabase _log;
    private readonly FrozenDictionary<Volet, PostgresDatabase> _volets;
    private readonly FrozenDictionary<Volet, VoletStore> _stores;

    // The log as the defensive volet reads it, on its own server; null where one server holds both.
    private readonly LogCopy? _copy;

    private PostgresStores(PostgresOptions options, TimeProvider time, StoreBuild build, ICommitPoints points)
    {
        _log = new PostgresDatabase(options.ForTheLog(), "log", options.LockWait, time, points);
        Dictionary<Volet, string> volets = [];
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            if (options.Of(volet) is { } connection)
            {
                volets.Add(volet, connection);
            }
        }

        _volets = volets.ToFrozenDictionary(
            v => v.Key,
            v => new PostgresDatabase(v.Value, v.Key.ToKebabCase(), options.LockWait, time, points)
        );
        _stores = _volets.ToFrozenDictionary(
            v => v.Key,
            v => new VoletStore(v.Key, v.Value, new PostgresRowLocks(v.Value, "outbox_lock", null, time), OwnChannel, build)
        );
        Log = new NoticeLog(_log, new PostgresNoticeWriter(), log => new RegisterStore(_log, log), time);
        if (options is { Log: { } read, Defensive: { } own })
        {
            _copy = new LogCopy(
                new PostgresDatabase(read, "log", options.LockWait, time, points),
                new PostgresDatabase(own, "log", options.LockWait, time, points),
                time
            );
        }

        Sources = new SourceStore(_log, new PostgresRowLocks(_log, SourceLocks, new LockHolders(_log, SourceLockHolders), time));
    }

    public INoticeLog Log { get; }

    public IRegisterStore Registers => Log.Registers;

    public ISourceStore Sources { get; }

    /// <summary>As the next, as this program.</summary>
    public static Task<PostgresStores> OpenAsync(PostgresOptions options, TimeProvider time, CancellationToken ct) =>
        OpenAsync(options, time, StoreBuild.Current, NoCommitPoints.Instance, ct);

    /// <summary>
    /// Connects with the roles given and migrates their schemas; a worker without the ingest role only checks that the log
    /// is at its version.
    /// </summary>
    public static async Task<PostgresStores> OpenAsync(
        PostgresOptions options,
        TimeProvider time,
        StoreBuild build,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        PostgresStores stores = new(options, time, build, points);
        try
        {
            await stores.MigrateAsync(options.Ingest is not null, time, ct);
            await MigrateScheduleAsync(options, time, points, ct);
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

    public INoticeLog LogOf(Volet volet) => volet == Volet.Defensive && _copy is not null ? _copy.Log : Log;

    public IRegisterStore RegistersOf(Volet volet) => LogOf(volet).Registers;

    public ILogCopy? CopyOf(Volet volet) => volet == Volet.Defensive ? _copy : null;

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        if (_copy is not null)
        {
            await _copy.DisposeAsync();
        }

        foreach (PostgresDatabase volet in _volets.Values)
        {
            await volet.DisposeAsync();
        }
    }

    private async Task MigrateAsync(bool ownsLog, TimeProvider time, CancellationToken ct)
    {
        Migrator log = new(_log, "PostgreSql.log", MigrationLock, time);
        await (ownsLog ? log.MigrateAsync(ct) : CheckAsync(log, ct));
        if (_copy is not null)
        {
            await _copy.MigrateAsync(MigrationLock, ct);
        }

        foreach (PostgresDatabase volet in _volets.Values)
        {
            await new Migrator(volet, "PostgreSql.volet", MigrationLock, time).MigrateAsync(ct);
        }
    }

    // The scheduler's tables stand apart, in a schema of the role that fetches.
    private static async Task MigrateScheduleAsync(PostgresOptions options, TimeProvider time, ICommitPoints points, CancellationToken ct)
    {
        if (options.Ingest is { } ingest)
        {
            await using PostgresDatabase quartz = new(ingest, "quartz", options.LockWait, time, points);
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
