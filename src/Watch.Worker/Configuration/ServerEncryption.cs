using System.Data.Common;
using System.Net;

namespace Watch.Worker.Configuration;

/// <summary>
/// Whether the user and the password of a PostgreSQL role are told to nobody but the server that is meant: with less than
/// <c>SSL Mode=VerifyFull</c> whoever stands in between can pose as it.
/// </summary>
internal static class ServerEncryption
{
    private static readonly string[] HostKeys = ["Host", "Server"];

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
            return string.Equals(Of(builder, ModeKeys), "VerifyFull", StringComparison.OrdinalIgnoreCase)
                || (Of(builder, HostKeys) ?? "localhost").Split(',').All(h => IsHere(h.Trim()));
        }
        // What is no connection string is told where the connection is made.
        catch (ArgumentException)
        {
            return true;
        }
    }

    // A host may carry its port; an absolute path, or an abstract name, is a Unix socket.
    private static bool IsHere(string host)
    {
        if (host is "" || host[0] is '/' or '@')
        {
            return true;
        }

        string name = Uri.TryCreate(
            $"postgres://{(host.Count(c => c == ':') > 1 && host[0] != '[' ? $"[{host}]" : host)}",
            UriKind.Absolute,
            out Uri? address
        )
            ? address.DnsSafeHost
            : host;
        return string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out IPAddress? number) && IPAddress.IsLoopback(number));
    }

    private static string? Of(DbConnectionStringBuilder builder, IEnumerable<string> keys) =>
        keys.Select(k => builder.TryGetValue(k, out object? value) ? $"{value}" : null).FirstOrDefault(v => v is not null);
}
