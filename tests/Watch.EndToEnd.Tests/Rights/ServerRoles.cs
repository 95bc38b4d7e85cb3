using Watch.EndToEnd.Tests.Executable;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>The roles of an installation with two servers, each with its way to either.</summary>
internal sealed class ServerRoles(ServerHome home)
{
    private static readonly string[] All = ["ingest", "copy", "offensive", "defensive"];

    /// <summary>In the order of the columns.</summary>
    public IReadOnlyList<string> Names { get; } = [.. All.Select(r => $"watch_{r}")];

    /// <summary>Each server with the superuser's connection string.</summary>
    public IReadOnlyList<(string Name, string Database)> Servers { get; } = [("log", home.Log), ("defensive", home.Defensive)];

    /// <summary>In the same order, those that a server lets in.</summary>
    public static async Task<IReadOnlyList<RoleAttempt?>> OnAsync(string database, CancellationToken ct)
    {
        List<RoleAttempt?> here = [];
        foreach (string role in All)
        {
            RoleAttempt attempt = new($"watch_{role}", PostgresServer.As(role, database));
            here.Add(await attempt.EntersAsync(ct) ? attempt : null);
        }

        return here;
    }
}
