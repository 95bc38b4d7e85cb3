using System.Data.Common;
using System.Security.Authentication;
using System.Security.Cryptography;
using Npgsql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>Whose signature a connection to PostgreSQL believes.</summary>
internal static class ServerTrust
{
    /// <summary>
    /// A connection string that checks certificates and names no authority of its own believes this one too, besides those of the system;
    /// any other is left as it is.
    /// </summary>
    /// <param name="connectionString">As an administrator wrote it.</param>
    /// <param name="authority">A PEM file; null for none.</param>
    public static string Believing(string connectionString, string? authority)
    {
        if (authority is null)
        {
            return connectionString;
        }

        NpgsqlConnectionStringBuilder builder = new(connectionString);
        if (builder.SslMode < SslMode.VerifyCA || !string.IsNullOrEmpty(builder.RootCertificate))
        {
            return connectionString;
        }

        builder.RootCertificate = authority;
        return builder.ConnectionString;
    }

    /// <summary>
    /// What to do about a certificate that is not believed, or an authority that cannot be read: trying again mends neither. Null for
    /// any other failure.
    /// </summary>
    public static string? Refusal(DbException failure)
    {
        Exception? cause = failure.InnerException;
        while (
            cause is not (null or AuthenticationException or CryptographicException or FileNotFoundException or DirectoryNotFoundException)
        )
        {
            cause = cause.InnerException;
        }

        return cause is null
            ? null
            : $"the certificate of the server is not believed: {cause.Message} It has to bear the name that stands in Host, and to "
                + "be signed by an authority of the system, of Root Certificate= or of network: certificate-authority.";
    }
}
