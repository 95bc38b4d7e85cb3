using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Store.Sqlite;

namespace Watch.Worker.Hosting;

/// <summary>Opens the stores of the profile: files, or PostgreSQL with the connection of each role that is played and no other.</summary>
internal static class StoreOpening
{
    public static async Task<IStores> OpenAsync(
        WatchConfiguration configuration,
        string dataFolder,
        WorkerRoles roles,
        TimeProvider time,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        if (configuration.Storage is not { } storage || configuration.Profile == Profile.Embedded)
        {
            return await SqliteStores.OpenAsync(dataFolder, roles.Volets(), time, StoreBuild.Current, points, ct);
        }

        PostgresOptions options = new()
        {
            Ingest = roles.HasFlag(WorkerRoles.Ingest) ? Read(storage.Ingest, configuration) : null,
            Log = roles.HasFlag(WorkerRoles.Defensive) && storage.Log is { } log ? Read(log, configuration) : null,
            Defensive = roles.HasFlag(WorkerRoles.Defensive) ? Read(storage.Defensive, configuration) : null,
            Offensive = roles.HasFlag(WorkerRoles.Offensive) ? Read(storage.Offensive, configuration) : null,
        };
        return await PostgresStores.OpenAsync(options, time, StoreBuild.Current, points, ct);
    }

    /// <summary>
    /// Opens them to be read: nothing is made, migrated or written. A volet whose connection string is missing says so when it is
    /// asked; that no role has one is an error.
    /// </summary>
    public static async Task<IStores> OpenToReadAsync(
        WatchConfiguration configuration,
        string dataFolder,
        WorkerRoles roles,
        TimeProvider time,
        CancellationToken ct
    )
    {
        if (configuration.Profile == Profile.Embedded)
        {
            return await SqliteReading.OpenAsync(dataFolder, roles.Volets(), time, ct);
        }

        Dictionary<WorkerRoles, string> connections = [];
        Dictionary<WorkerRoles, string> missing = [];
        StorageOptions storage =
            configuration.Storage ?? throw new StoreException("'storage' of watch.yml cannot be read: `check` says why.");
        foreach (
            WorkerRoles role in new[] { WorkerRoles.Ingest, WorkerRoles.Defensive, WorkerRoles.Offensive }.Where(r => roles.HasFlag(r))
        )
        {
            bool read = Of(storage, role).TryRead(out string? connection, out string? reason);
            (read ? connections : missing).Add(role, read ? Believing(connection!, configuration) : Missing(reason!));
        }

        PostgresOptions options = new()
        {
            Ingest = connections.GetValueOrDefault(WorkerRoles.Ingest),
            Log =
                roles.HasFlag(WorkerRoles.Defensive) && storage.Log?.TryRead(out string? log, out _) == true
                    ? Believing(log, configuration)
                    : null,
            Defensive = connections.GetValueOrDefault(WorkerRoles.Defensive),
            Offensive = connections.GetValueOrDefault(WorkerRoles.Offensive),
        };
        return connections.Count > 0
            ? PostgresReading.Open(
                options,
                Enum.GetValues<Volet>().Where(v => missing.ContainsKey(v.ToRole())).ToDictionary(v => v, v => missing[v.ToRole()]),
                time
            )
            : throw new StoreException(missing.Values.First());
    }

    private static SecretReference Of(StorageOptions storage, WorkerRoles role) =>
        role switch
        {
            WorkerRoles.Ingest => storage.Ingest,
            WorkerRoles.Defensive => storage.Defensive,
            _ => storage.Offensive,
        };

    private static string Missing(string reason) => $"A connection string for PostgreSQL is missing: {reason}.";

    /// <summary>A connection string, which believes the authority of the configuration.</summary>
    public static string Read(SecretReference secret, WatchConfiguration configuration) =>
        secret.TryRead(out string? value, out string? reason) ? Believing(value, configuration) : throw new StoreException(Missing(reason));

    private static string Believing(string connectionString, WatchConfiguration configuration) =>
        ServerTrust.Believing(connectionString, configuration.Network.CertificateAuthority);
}
