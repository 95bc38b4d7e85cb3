using System.Data.Common;
using System.Globalization;
using System.Net;

namespace Watch.Worker.Configuration;

/// <summary>A server that a connection string of PostgreSQL names.</summary>
/// <param name="Host">In small letters; <see cref="Here"/> for this machine, however it is written.</param>
internal readonly record struct PostgresHost(string Host, string Port)
{
    /// <summary>Loopback, and Unix sockets.</summary>
    public const string Here = "here";
}

/// <summary>Reads the servers that a connection string of PostgreSQL names.</summary>
internal static class PostgresHosts
{
    private const string StandardPort = "5432";

    private static readonly string[] HostKeys = ["Host", "Server"];

    /// <summary>Each of them; a list of hosts is many. What is no connection string is an <see cref="ArgumentException"/>.</summary>
    public static IReadOnlyList<PostgresHost> Of(DbConnectionStringBuilder connection)
    {
        string port = ValueOf(connection, ["Port"]) ?? StandardPort;
        return [.. (ValueOf(connection, HostKeys) ?? "localhost").Split(',').Select(h => One(h.Trim(), port))];
    }

    /// <summary>What stands under the first of these keys that is there.</summary>
    public static string? ValueOf(DbConnectionStringBuilder connection, IEnumerable<string> keys) =>
        keys.Select(k => connection.TryGetValue(k, out object? value) ? $"{value}" : null).FirstOrDefault(v => v is not null);

    // A host may carry its port; an absolute path, or an abstract name, is a Unix socket.
    private static PostgresHost One(string host, string port)
    {
        if (host is "" || host[0] is '/' or '@')
        {
            return new PostgresHost(PostgresHost.Here, port);
        }

        string bracketed = host.Count(c => c == ':') > 1 && host[0] != '[' ? $"[{host}]" : host;
        bool isAddress = Uri.TryCreate($"postgres://{bracketed}", UriKind.Absolute, out Uri? address);
        string name = isAddress ? address!.DnsSafeHost : host;
        bool isHere =
            string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out IPAddress? number) && IPAddress.IsLoopback(number));
        return new PostgresHost(
            isHere ? PostgresHost.Here : name.ToLowerInvariant(),
            isAddress && address!.Port >= 0 ? address.Port.ToString(CultureInfo.InvariantCulture) : port
        );
    }
}
