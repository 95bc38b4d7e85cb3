using System.Collections.Frozen;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store.Sql;
using Watch.Worker.Store.Sql.Registers;
using Watch.Worker.Store.Sql.Volets;

namespace Watch.Worker.Store.Sqlite;

/// <summary>The embedded profile: <c>log.db</c>, <c>defensive.db</c> and <c>offensive.db</c> in the data folder.</summary>
internal sealed class SqliteStores : IStores
{
    /// <summary>The channel of this profile.</summary>
    public const string OwnChannel = "file";

    private readonly SqliteDatabase _log;
    private readonly FrozenDictionary<Volet, SqliteDatabase> _volets;
    private readonly FrozenDictionary<Volet, VoletStore> _stores;

    private SqliteStores(string dataFolder, IEnumerable<Volet> volets, TimeProvider time, StoreBuild build, ICommitPoints points)
    {
        _log = new SqliteDatabase(Path.Combine(dataFolder, "log.db"), time, points);
        _volets = volets.ToFrozenDictionary(
            v => v,
            v => new SqliteDatabase(Path.Combine(dataFolder, $"{v.ToKebabCase()}.db"), time, points)
        );
        _stores = _volets.ToFrozenDictionary(
            v => v.Key,
            v => new VoletStore(v.Key, v.Value, new FileLocks(dataFolder, $"{v.Key.ToKebabCase()}.db-outbox-"), OwnChannel, build)
        );
        Log = new NoticeLog(_log, new SqliteNoticeWriter(), log => new RegisterStore(_log, log), time);
        Sources = new SourceStore(_log, new SqliteSourceLocks(_log, time));
    }

    public INoticeLog Log { get; }

    public IRegisterStore Registers => Log.Registers;

    public ISourceStore Sources { get; }

    /// <summary>Opens all the files of a data folder, which is made where it is missing, and migrates them.</summary>
    public static Task<SqliteStores> OpenAsync(string dataFolder, TimeProvider time, CancellationToken ct) =>
        OpenAsync(dataFolder, Enum.GetValues<Volet>(), time, ct);

    /// <summary>As the next, as this program.</summary>
    public static Task<SqliteStores> OpenAsync(string dataFolder, IEnumerable<Volet> volets, TimeProvider time, CancellationToken ct) =>
        OpenAsync(dataFolder, volets, time, StoreBuild.Current, NoCommitPoints.Instance, ct);

    /// <summary>As the other, but of the volets that are named alone: another's file is neither made nor opened.</summary>
    public static async Task<SqliteStores> OpenAsync(
        string dataFolder,
        IEnumerable<Volet> volets,
        TimeProvider time,
        StoreBuild build,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        PrivateData.Create(dataFolder);
        PrivateData.Tighten(dataFolder);
        SqliteStores stores = new(dataFolder, volets, time, build, points);
        try
        {
            await Task.WhenAll(
                stores
                    ._volets.Values.Select(volet => new Migrator(volet, "Sqlite.volet", "", time))
                    .Prepend(new Migrator(stores._log, "Sqlite.log", "", time))
                    .Select(m => Task.Run(() => m.MigrateAsync(ct), ct))
            );
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
            : throw new StoreException($"The store of the {volet.ToKebabCase()} volet was not opened.");

    public INoticeLog LogOf(Volet volet) => Log;

    public IRegisterStore RegistersOf(Volet volet) => Registers;

    public ILogCopy? CopyOf(Volet volet) => null;

    public async ValueTask DisposeAsync()
    {
        await _log.DisposeAsync();
        foreach (SqliteDatabase volet in _volets.Values)
        {
            await volet.DisposeAsync();
        }
    }
}
