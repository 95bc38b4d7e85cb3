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
        CancellationToken ct
    )
    {
        if (configuration.Storage is not { } storage || configuration.Profile == Profile.Embedded)
        {
            return await SqliteStores.OpenAsync(dataFolder, roles.Volets(), time, ct);
        }

        PostgresOptions options = new()
        {
            Ingest = roles.HasFlag(WorkerRoles.Ingest) ? Read(storage.Ingest) : null,
            Defensive = roles.HasFlag(WorkerRoles.Defensive) ? Read(storage.Defensive) : null,
            Offensive = roles.HasFlag(WorkerRoles.Offensive) ? Read(storage.Offensive) : null,
        };
        return await PostgresStores.OpenAsync(options, time, ct);
    }

    public static string Read(SecretReference secret) =>
        secret.TryRead(out string? value, out string? reason)
            ? value
            : throw new StoreException($"A connection string for PostgreSQL is missing: {reason}.");
}
