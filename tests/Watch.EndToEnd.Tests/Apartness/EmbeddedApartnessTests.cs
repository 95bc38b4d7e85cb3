using Microsoft.Data.Sqlite;
using Watch.EndToEnd.Tests.Crashing;
using Watch.EndToEnd.Tests.Executable;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>
/// Two worlds that differ in the defensive volet alone are the same from outside, in the embedded profile. Where two differ, CsCheck prints
/// the seed with which they are drawn again.
/// </summary>
public sealed class EmbeddedApartnessTests : IDisposable
{
    private const string Positions = """
        SELECT position || ' ' || id || ' ' || revision FROM notice
        UNION ALL SELECT 'next ' || seq FROM sqlite_sequence WHERE name = 'notice'
        """;

    private readonly LoopbackSite _site = Editions.Publish();

    private Leak<EmbeddedHome>[] Leaks =>
        [
            new(Sight.Message, ".json") { Afterwards = home => File.AppendAllTextAsync(AnyOffensiveFile(home.Data), " ") },
            new(Sight.Request, "request") { Afterwards = _ => Sources.AskAsync(new Uri(_site.Address, "?siren=999101116")) },
            new(Sight.LogLine, "line") { Ending = ended => ended with { Errors = $"{ended.Errors}\n999101116" } },
            new(Sight.File, "archive-of-999101116")
            {
                Afterwards = home => File.WriteAllTextAsync(Path.Combine(home.Data, "archive-of-999101116"), ""),
            },
            new(Sight.File, "log.db") { Afterwards = home => home.ExecuteAsync("log", "CREATE TABLE of_999101116 (id INTEGER)") },
            new(Sight.ExitStatus, "import") { Ending = ended => ended with { Status = ended.Status + 1 } },
            new(Sight.Position, "next") { Afterwards = home => home.ExecuteAsync("log", "UPDATE sqlite_sequence SET seq = seq + 1") },
        ];

    public void Dispose() => _site.Dispose();

    [Fact]
    public Task Nothing_outside_the_defensive_volet_moves_with_the_list() => World.AssertApartAsync(w => SeenAsync(w, []));

    [Fact]
    public Task A_planted_leak_of_every_sort_is_found() => World.AssertFoundAsync(SeenAsync, Leaks);

    // What goes over the bridge is meant to be seen.
    private static string AnyOffensiveFile(string data) =>
        Directory
            .EnumerateFiles(Path.Combine(data, "offensive"), "*.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains("coordination", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .First();

    private async Task<Seen> SeenAsync(World world, IReadOnlyList<Leak<EmbeddedHome>> leaks)
    {
        await using EmbeddedHome home = EmbeddedHome.Create();
        world.WriteTo(home.Config);
        Sources.FetchFrom(home, _site.Address);
        int asked = _site.Requests.Count;
        Seen seen = new();
        Look(seen, "once", await home.CommandAsync(["once", "--source", "bodacc"]));
        Ended import = await home.CommandAsync(["import", Repository.PathTo("samples")]);
        Look(seen, "import", leaks.Aggregate(import, (ended, leak) => leak.Ending(ended)));
        foreach (Leak<EmbeddedHome> leak in leaks)
        {
            await (leak.Afterwards?.Invoke(home) ?? Task.CompletedTask);
        }

        string[] requests = [.. _site.Requests.Skip(asked)];
        Assert.Contains(requests, r => r.EndsWith(".taz", StringComparison.Ordinal));
        seen.AddInOrder(Sight.Request, "request", requests);
        seen.AddFiles(home.Data);
        seen.AddCounted(Sight.Position, await PositionsAsync(Path.Combine(home.Data, "log.db")));
        return seen;
    }

    private static void Look(Seen seen, string command, Ended ended)
    {
        seen.Add(Sight.ExitStatus, command, $"{ended.Status}");
        seen.AddInOrder(Sight.LogLine, $"{command} line", ended.Errors.Split('\n'));
    }

    private static async Task<IReadOnlyList<string>> PositionsAsync(string log)
    {
        await using SqliteConnection connection = new($"Data Source={log};Pooling=False;Mode=ReadOnly");
        return [.. await Dapper.SqlMapper.QueryAsync<string>(connection, Positions)];
    }
}
