using System.Diagnostics;
using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>
/// What befalls the servers. Where they are this run's own they are killed and started again; where others use them as well, all
/// connections of the program are cut.
/// </summary>
internal static class ServerTrouble
{
    /// <summary>The variable with the script that kills a server, named by its argument, and starts it again.</summary>
    public const string Restart = "WATCH_TEST_RESTART";

    private const string CutSessions = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        """;

    private static string? Script => Environment.GetEnvironmentVariable(Restart);

    /// <summary>Whether servers are killed.</summary>
    public static bool Kills => Script is not null;

    public static Task PostgreSqlAsync(IHome home) => Kills ? RestartAsync("postgresql") : home.ExecuteAsync("public", CutSessions);

    public static async Task RabbitMqAsync()
    {
        if (Kills)
        {
            await RestartAsync("rabbitmq");
            return;
        }

        foreach (string user in new[] { "watch-defensive", "watch-offensive", "watch-bridge" })
        {
            await Broker.ManageAsync(HttpMethod.Delete, $"connections/username/{user}");
        }
    }

    private static async Task RestartAsync(string server)
    {
        using Process script = Process.Start(new ProcessStartInfo("bash", [Script!, server]) { UseShellExecute = false })!;
        await script.WaitForExitAsync();
        if (script.ExitCode != 0)
        {
            throw new InvalidOperationException($"{server} could not be started again.");
        }
    }
}
