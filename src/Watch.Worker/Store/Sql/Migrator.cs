using System.Globalization;
using System.Reflection;

namespace Watch.Worker.Store.Sql;

/// <summary>
/// Brings a database to the version of the program: the embedded <c>NNNN-name.sql</c> of a folder that it lacks, in order, all
/// of them or none. Several workers may start at once; a database newer than the program is refused.
/// </summary>
internal sealed class Migrator(Database database, string folder, string lockSql, TimeProvider time)
{
    private const string CreateTable = """
        CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)
        """;

    private const string SelectVersion = "SELECT coalesce(max(version), 0) FROM schema_version";

    private const string InsertVersion = "INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, @At)";

    private readonly IReadOnlyList<Migration> _migrations = Load(folder);

    /// <summary>Applies what is missing.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        await transaction.ExecuteAsync(lockSql + CreateTable, null, ct);
        int version = await transaction.FirstAsync<int>(SelectVersion, null, ct);
        RefuseNewer(version);
        if (version == _migrations.Count)
        {
            return;
        }

        string at = time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        foreach (Migration missing in _migrations.Skip(version))
        {
            await transaction.ExecuteAsync(missing.Sql, null, ct);
            await transaction.ExecuteAsync(
                InsertVersion,
                new
                {
                    missing.Version,
                    missing.Name,
                    At = at,
                },
                ct
            );
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Refuses a database that another role keeps and that is not at the version of the program.</summary>
    public async Task CheckAsync(CancellationToken ct)
    {
        int version = await database.FirstAsync<int>(SelectVersion, null, ct);
        RefuseNewer(version);
        if (version < _migrations.Count)
        {
            throw new StoreException(
                $"{database.Name} is at version {version}, this program needs {_migrations.Count}: start the ingest role of this program first."
            );
        }
    }

    /// <summary>The version to which the migrations of a folder lead.</summary>
    public static int VersionOf(string folder) => Load(folder).Count;

    private void RefuseNewer(int version)
    {
        if (version > _migrations.Count)
        {
            throw new StoreException(
                $"{database.Name} is at version {version}, this program knows {_migrations.Count} at most: install the newer program."
            );
        }
    }

    private static IReadOnlyList<Migration> Load(string folder)
    {
        Assembly assembly = typeof(Migrator).Assembly;
        string prefix = $"Watch.Worker.Store.Migrations.{folder}.";
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select((n, i) => new Migration(i + 1, n[prefix.Length..], Read(assembly, n))),
        ];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using StreamReader reader = new(
            assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not embedded.")
        );
        return reader.ReadToEnd();
    }

    private sealed record Migration(int Version, string Name, string Sql);
}
