using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Upgrading;

/// <summary>
/// An upgrade by itself tells nobody: what the release before said stays said, and is not said again by a volet that judges the last six
/// notices, corrections among them, once more.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class UpgradeTests
{
    private const string JudgeAgain = "UPDATE reader SET position = 12;";

    // A control: an alert that said something else is corrected.
    private const string SaidOtherwise = "UPDATE alert SET told_hash = '0', content = replace(content, 'Limagnor', 'Limagnard');";

    private static readonly string[] Volets = ["defensive", "offensive"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 0)]
    [InlineData(SaidOtherwise, 2)]
    public async Task A_data_folder_of_the_release_before_says_only_what_changed_when_all_of_it_is_imported_again(
        string change,
        int corrected
    )
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("watch-upgrade-");
        await ExecuteAsync("log", await BeforeAsync("log.sqlite.sql"));
        foreach (string volet in Volets)
        {
            await ExecuteAsync(volet, await BeforeAsync($"{volet}.sqlite.sql") + JudgeAgain + change);
        }

        Ended ended = await WatchWorker.RunAsync(
            ["import", Repository.PathTo("samples", "bodacc"), "--config", Repository.PathTo("config"), "--data", data.FullName],
            new Dictionary<string, string>(StringComparer.Ordinal)
        );

        Assert.Equal((0, ""), (ended.Status, ended.Errors));
        Assert.EndsWith($"alerts: 0 raised, {corrected} corrected, 0 withdrawn", ended.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(corrected, data.EnumerateFiles("r*.json", SearchOption.AllDirectories).Sum(AlertsIn));
        data.Delete(recursive: true);

        static int AlertsIn(FileInfo message)
        {
            using JsonDocument said = JsonDocument.Parse(File.ReadAllText(message.FullName));
            return 1 + (said.RootElement.TryGetProperty("parts", out JsonElement parts) ? parts.GetArrayLength() : 0);
        }

        async Task ExecuteAsync(string store, string sql)
        {
            await using SqliteConnection connection = new($"Data Source={Path.Combine(data.FullName, $"{store}.db")};Pooling=False");
            await connection.ExecuteAsync(sql);
        }
    }

    [Fact]
    public async Task Schemas_of_the_release_before_say_nothing_when_all_of_it_is_imported_again()
    {
        await using ServerHome home = await ServerHome.CreateSharedAsync();
        await home.ExecuteAsync("public", await BeforeAsync("all.postgresql.sql"));
        foreach (string volet in Volets)
        {
            await home.ExecuteAsync(volet, JudgeAgain);
        }

        Ended ended = await home.RunAsync(["import", Repository.PathTo("samples", "bodacc")]);

        Assert.Equal((0, ""), (ended.Status, ended.Errors));
        Assert.EndsWith("alerts: 0 raised, 0 corrected, 0 withdrawn", ended.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(await Queued.TakeAllAsync());
    }

    private static Task<string> BeforeAsync(string file) =>
        File.ReadAllTextAsync(Repository.PathTo("tests", "Watch.EndToEnd.Tests", "Upgrading", "Before", file), Ct);
}
