using System.Data.Common;

namespace Watch.Worker.Configuration;

/// <summary>
/// Whether the user and the password of a PostgreSQL role are told to nobody but the server that is meant: with less than
/// <c>SSL Mode=VerifyFull</c> whoever stands in between can pose as it.
/// </summary>
internal static class ServerEncryption
{
    private static readonly string[] ModeKeys = ["SSL Mode", "SslMode"];

    /// <summary>
    /// False where a connection to another machine may do without the check; true for loopback, for Unix sockets, and where the secret is
    /// not here to be looked at.
    /// </summary>
    public static bool IsGuarded(SecretReference secret)
    {
        if (!secret.TryRead(out string? connection, out _))
        {
            return true;
        }

        try
        {
            DbConnectionStringBuilder builder = new() { ConnectionString = connection };
            return string.Equals(PostgresHosts.ValueOf(builder, ModeKeys), "VerifyFull", StringComparison.OrdinalIgnoreCase)
                || PostgresHosts.Of(builder).All(h => h.Host == PostgresHost.Here);
        }
        // What is no connection string is told where the connection is made.
        catch (ArgumentException)
        {
            return true;
        }
    }
}
