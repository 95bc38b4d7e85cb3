using System.Data.Common;

namespace Watch.Worker.Configuration;

/// <summary>
/// Whether the defensive volet has a PostgreSQL server of its own. Statistics, sizes, sessions and locks are common to all databases of a
/// server, and every role can see them move.
/// </summary>
internal static class ServerApartness
{
    private const string StandardPort = "5432";

    /// <summary>What is wrong; null where nothing is, or where the secrets of the other roles are not here to be compared.</summary>
    public static string? Objection(StorageOptions storage) =>
        storage.Log is not null && ServerOf(storage.Defensive) is { } own
            ? new[] { ("ingest", storage.Ingest), ("log", storage.Log), ("offensive", storage.Offensive) }
                .Where(r => string.Equals(ServerOf(r.Item2), own, StringComparison.OrdinalIgnoreCase))
                .Select(r => $"the server of '{r.Item1}' too")
                .FirstOrDefault()
            : null;

    private static string? ServerOf(SecretReference secret)
    {
        if (!secret.TryRead(out string? connection, out _))
        {
            return null;
        }

        try
        {
            DbConnectionStringBuilder builder = new() { ConnectionString = connection };
            string host = Of(builder, "Host") ?? Of(builder, "Server") ?? "localhost";
            return $"{(host is "localhost" or "::1" ? "127.0.0.1" : host)}:{Of(builder, "Port") ?? StandardPort}";
        }
        // What is no connection string is told where the connection is made.
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Of(DbConnectionStringBuilder builder, string key) =>
        builder.TryGetValue(key, out object? value) ? $"{value}" : null;
}
