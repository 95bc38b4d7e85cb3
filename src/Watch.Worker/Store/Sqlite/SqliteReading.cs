using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Store.Reading;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>Opens a data folder to be read: nothing is made, migrated or written. A file that is not there reads as an empty one.</summary>
internal static class SqliteReading
{
    private const string LogFolder = "Sqlite.log";

    private const string VoletFolder = "Sqlite.volet";

    /// <summary>Opens the log, and the stores of the volets that are named alone.</summary>
    public static async Task<IStores> OpenAsync(string dataFolder, IEnumerable<Volet> volets, TimeProvider time, CancellationToken ct)
    {
        Dictionary<Volet, ReadDatabase> own = [];
        foreach (Volet volet in volets)
        {
            own.Add(volet, await DatabaseAsync(Path.Combine(dataFolder, $"{volet.ToKebabCase()}.db"), VoletFolder, time, ct));
        }

        ReadDatabase log = await DatabaseAsync(PathOfLog(dataFolder), LogFolder, time, ct);
        return new ReadStores(
            log,
            new SqliteNoticeWriter(),
            new SqliteSourceLocks(log, time),
            null,
            own,
            new Dictionary<Volet, string>(),
            SqliteStores.OwnChannel,
            time
        );
    }

    /// <summary>Whether a folder holds any store.</summary>
    public static bool HoldsStore(string dataFolder) =>
        Enum.GetValues<Volet>()
            .Select(v => Path.Combine(dataFolder, $"{v.ToKebabCase()}.db"))
            .Prepend(PathOfLog(dataFolder))
            .Any(File.Exists);

    private static string PathOfLog(string dataFolder) => Path.Combine(dataFolder, "log.db");

    private static async Task<ReadDatabase> DatabaseAsync(string path, string folder, TimeProvider time, CancellationToken ct)
    {
        int version = Migrator.VersionOf(folder);
        if (File.Exists(path))
        {
            return new ReadDatabase(new SqliteFileReader(path, time), version, time);
        }

        SqliteMemory empty = new(Path.GetFileName(path), time);
        await new Migrator(empty, folder, "", time).MigrateAsync(ct);
        return new ReadDatabase(empty, version, time);
    }
}
