using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace Watch.Worker.Store.Sql;

/// <summary>
/// Brings a database to the version of the program: the embedded <c>NNNN-name.sql</c> of a folder that it lacks, in order, all
/// of them or none. Several workers may start at once; a database newer than the program is refused.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="folder">The folder of its migrations.</param>
/// <param name="lockTable">
/// Locks the table of versions until the end of the transaction; empty where a transaction has the whole file.
/// </param>
/// <param name="time">The clock.</param>
internal sealed class Migrator(Database database, string folder, string lockTable, TimeProvider time)
{
    // Of two that make the table at once, PostgreSQL tells one of them that its name, or that of its type, is taken.
    private static readonly FrozenSet<string> MadeByAnother = FrozenSet.ToFrozenSet(["23505", "42P07", "42710"], StringComparer.Ordinal);

    private const string CreateTable = """
        CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)
        """;

    private const string SelectVersion = "SELECT coalesce(max(version), 0) FROM schema_version";

    private const string InsertVersion = "INSERT INTO schema_version (version, name, applied_at) VALUES (@Version, @Name, @At)";

    private readonly IReadOnlyList<Migration> _migrations = Load(folder);

    /// <summary>Applies what is missing.</summary>
    public async Task MigrateAsync(CancellationToken ct)
    {
        await MakeTableAsync(ct);
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        if (lockTable.Length > 0)
        {
            await transaction.ExecuteAsync(lockTable, null, ct);
        }

        int version = await transaction.ScalarAsync<int>(SelectVersion, null, ct);
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

        await transaction.CommitAsync(CommitPoint.Migration, ct);
    }

    /// <summary>Refuses a database that another role keeps and that is not at the version of the program.</summary>
    public async Task CheckAsync(CancellationToken ct)
    {
        int version = await database.ScalarAsync<int>(SelectVersion, null, ct);
        RefuseNewer(version);
        if (version < _migrations.Count)
        {
            throw new StoreException(
                $"{database.Name} is at version {version}, this program needs {_migrations.Count}: "
                    + "start the ingest role of this program first."
            );
        }
    }

    /// <summary>The version to which the migrations of a folder lead.</summary>
    public static int VersionOf(string folder) => Load(folder).Count;

    private async Task MakeTableAsync(CancellationToken ct)
    {
        try
        {
            await database.ExecuteAsync(CommitPoint.Migration, CreateTable, null, ct);
        }
        catch (DbException ex) when (ex.SqlState is { } state && MadeByAnother.Contains(state))
        {
            await database.ExecuteAsync(CommitPoint.Migration, CreateTable, null, ct);
        }
    }

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
