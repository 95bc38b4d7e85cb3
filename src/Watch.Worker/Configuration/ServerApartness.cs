using System.Data.Common;

namespace Watch.Worker.Configuration;

/// <summary>
/// Whether the defensive volet has a PostgreSQL server of its own. Statistics, sizes, sessions and locks are common to all databases of a
/// server, and every role can see them move.
/// </summary>
internal static class ServerApartness
{
    /// <summary>What is wrong; null where nothing is, or where the secrets of the other roles are not here to be compared.</summary>
    public static string? Objection(StorageOptions storage) =>
        storage.Log is not null && ServersOf(storage.Defensive) is { Count: > 0 } own
            ? new[] { ("ingest", storage.Ingest), ("log", storage.Log), ("offensive", storage.Offensive) }
                .Where(r => ServersOf(r.Item2).Any(own.Contains))
                .Select(r => $"the server of '{r.Item1}' too")
                .FirstOrDefault()
            : null;

    private static IReadOnlyList<PostgresHost> ServersOf(SecretReference secret)
    {
        if (!secret.TryRead(out string? connection, out _))
        {
            return [];
        }

        try
        {
            return PostgresHosts.Of(new DbConnectionStringBuilder { ConnectionString = connection });
        }
        // What is no connection string is told where the connection is made.
        catch (ArgumentException)
        {
            return [];
        }
    }
}
