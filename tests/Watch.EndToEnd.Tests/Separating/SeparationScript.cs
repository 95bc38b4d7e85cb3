using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Watch.EndToEnd.Tests.Executable;
using Watch.Testing;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.EndToEnd.Tests.Separating;

/// <summary>deploy/postgresql/separate.sh, as an operator runs it.</summary>
internal static class SeparationScript
{
    private static readonly string Path = Repository.PathTo("deploy", "postgresql", "separate.sh");

    /// <summary>Skips where there are no tools of PostgreSQL, or older ones than the server's.</summary>
    public static async Task RequireToolsAsync(string database)
    {
        string number = (await PostgresServer.AskAsync(database, "SELECT current_setting('server_version_num')"))[0];
        int server = int.Parse(number, CultureInfo.InvariantCulture) / 10_000;
        Ended ended = await RunAsync(["-c", "psql --version && pg_dump --version | sed 's/[^0-9]*//; s/[^0-9].*//'"], []);
        bool fits = ended.Status == 0 && int.Parse(ended.Output.Split('\n')[^2], CultureInfo.InvariantCulture) >= server;
        Assert.SkipUnless(fits, $"no psql and pg_dump of PostgreSQL {server} or later here");
    }

    /// <summary>Copies the schema of the defensive volet.</summary>
    public static Task<Ended> CopyAsync(string from, string to) =>
        RunAsync([Path], new() { ["WATCH_FROM"] = AddressOf(from), ["WATCH_TO"] = AddressOf(to) });

    /// <summary>Takes it away from the old server.</summary>
    public static async Task<Ended> DropAsync(string from)
    {
        await using NpgsqlConnection holder = await PostgresServer.HoldRolesAsync(from);
        return await RunAsync([Path, "--drop"], new() { ["WATCH_FROM"] = AddressOf(from) });
    }

    private static async Task<Ended> RunAsync(IEnumerable<string> arguments, Dictionary<string, string> variables)
    {
        ProcessStartInfo start = new("bash", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The language that the tests give the program may be none that this machine has: bash would warn of it.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using RunningWorker script = new(Process.Start(start)!);
        return await script.EndAsync();
    }

    private static string AddressOf(string database)
    {
        NpgsqlConnectionStringBuilder parts = new(database);
        string password = Uri.EscapeDataString(parts.Password ?? "");
        return $"postgresql://{parts.Username}:{password}@{parts.Host}:{parts.Port}/{parts.Database}";
    }
}
