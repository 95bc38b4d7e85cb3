using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What only shows tells the truth whatever state things are in, and leaves no trace.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly ConfigurationCopy _config = ConfigurationCopy.OfDefault();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-reading-");

    public static TheoryData<string> Commands =>
        [
            "status",
            "alerts",
            "notices",
            "fiche 999404445",
            "sources",
            "quarantine list",
            "explain A202602101",
            "backtest --from 2026-11-01 --to 2026-11-30",
        ];

    private string Data => Path.Combine(_folder.FullName, "data");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_that_shows_leaves_every_file_of_the_data_folder_as_it_is(string command)
    {
        await TypeAsync("import samples");
        string[] before = Files();

        Answer answer = await TypeAsync(command);

        Assert.Equal((ExitStatus.Done, ""), (answer.Status, answer.Error));
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("status")]
    [InlineData("alerts")]
    [InlineData("sources")]
    [InlineData("fiche 999404445")]
    public async Task A_command_that_shows_makes_nothing_in_an_empty_folder(string command)
    {
        Directory.CreateDirectory(Data);

        Answer answer = await TypeAsync(command);

        Assert.Equal((ExitStatus.Done, ""), (answer.Status, answer.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Data));
    }

    [Fact]
    public async Task A_broken_rule_is_counted_by_status_and_hides_nothing_that_is_stored()
    {
        await TypeAsync("import samples");
        _config.Write("defensive/rules/broken.yml", "- id: x\n");

        Answer status = await TypeAsync("status --json");

        Assert.Equal((ExitStatus.Done, 31), (status.Status, status.Number("notices")));
        Assert.True(status.Number("configuration_errors") > 0);
        Assert.All(
            status.Last.GetProperty("volets").EnumerateArray(),
            volet => Assert.Equal(JsonValueKind.Object, volet.GetProperty("configuration").ValueKind)
        );
        Assert.Equal(10, status.Last.GetProperty("sources").GetArrayLength());
        Assert.Contains("errors, which `check` tells", (await TypeAsync("status")).Output, StringComparison.Ordinal);
        Assert.Equal(35, (await TypeAsync("alerts --json")).Objects.Count);
    }

    [Fact]
    public async Task A_watch_yml_that_cannot_be_read_hides_nothing_that_is_stored_either()
    {
        await TypeAsync("import samples");
        _config.Write("watch.yml", "region: [");

        Answer status = await TypeAsync("status --json");

        Assert.Equal((ExitStatus.Done, 31), (status.Status, status.Number("notices")));
        Assert.True(status.Number("configuration_errors") > 0);
    }

    [Fact]
    public async Task What_is_read_beside_a_writer_is_what_the_writer_has_committed()
    {
        await TypeAsync("import samples");
        await using SqliteStores daemon = await SqliteStores.OpenAsync(Data, TimeProvider.System, TestContext.Current.CancellationToken);
        await using SqliteConnection writer = new($"Data Source={Path.Combine(Data, "log.db")};Pooling=False");
        await writer.ExecuteAsync(
            """
            PRAGMA journal_mode = WAL;
            INSERT INTO gap (source, family, missing, since) VALUES ('bodacc', 'rcs-a', 'X1', '2026-11-23 00:00:00+00:00')
            """
        );

        JsonElement bodacc = (await TypeAsync("sources --json")).OfBodacc;

        Assert.Contains("X1", bodacc.GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public async Task A_store_of_an_older_program_is_named_with_its_version_and_not_migrated_and_the_others_are_shown()
    {
        await TypeAsync("import samples");
        await ExecuteAsync("defensive", "DELETE FROM schema_version WHERE version = (SELECT max(version) FROM schema_version)");
        string[] before = Files();

        Answer status = await TypeAsync("status --json");

        JsonElement fault = Assert.Single(status.Last.GetProperty("unreadable").EnumerateArray());
        Assert.Equal((ExitStatus.Failed, "defensive"), (status.Status, fault.GetProperty("store").GetString()));
        Assert.Contains(
            "`run` or `import` of this program brings it there",
            fault.GetProperty("reason").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("offensive", Assert.Single(status.Last.GetProperty("volets").EnumerateArray()).GetProperty("volet").GetString());
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named_and_the_others_are_shown()
    {
        await TypeAsync("import samples");
        await File.WriteAllTextAsync(Path.Combine(Data, "log.db"), "no database at all", TestContext.Current.CancellationToken);

        Answer status = await TypeAsync("status");

        Assert.Equal(ExitStatus.Failed, status.Status);
        Assert.Matches("log: cannot be read: .*log\\.db.*not a database", status.Output);
        Assert.Contains("how far behind the log is not known", status.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("alerts")]
    [InlineData("explain A202602101")]
    public async Task A_data_folder_that_was_mistyped_is_refused_with_the_nearest_name(string command)
    {
        await TypeAsync("import samples");
        string mistyped = Path.Combine(_folder.FullName, "dta");

        Answer answer = await TypeAsync(command, mistyped);

        Assert.Equal((ExitStatus.BadUsage, ""), (answer.Status, answer.Output));
        Assert.Equal($"found '{mistyped}'; allowed: a folder that holds a store (nearest: {Data})", answer.Error.TrimEnd());
        Assert.False(Directory.Exists(mistyped));
    }

    [Fact]
    public async Task A_folder_of_something_else_is_refused()
    {
        Answer answer = await TypeAsync("status", _config.Folder);

        Assert.Equal((ExitStatus.BadUsage, ""), (answer.Status, answer.Output));
        Assert.StartsWith($"found '{_config.Folder}'; allowed: a folder that holds a store", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alerts --route gsee", "gse")]
    [InlineData("alerts --rule capital.sal", "capital.sale")]
    [InlineData("deliveries --channel fil", "file")]
    [InlineData("once --source bodac", "bodacc")]
    [InlineData("import samples --source bodac", "bodacc")]
    public async Task A_name_that_was_mistyped_is_refused_with_the_nearest_one(string command, string nearest)
    {
        await TypeAsync("import samples");

        Answer answer = await TypeAsync(command);

        Assert.Equal((ExitStatus.BadUsage, ""), (answer.Status, answer.Output));
        Assert.EndsWith($"(nearest: {nearest})", answer.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_alerts_of_a_route_that_is_no_longer_configured_are_shown()
    {
        await TypeAsync("import samples");
        await ExecuteAsync("defensive", "UPDATE alert SET route = 'departement-01' WHERE route = 'gse'");

        Assert.NotEmpty((await TypeAsync("alerts --route departement-01 --json")).Objects);
    }

    public void Dispose()
    {
        _config.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task ExecuteAsync(string part, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(Data, $"{part}.db")};Pooling=False;Foreign Keys=False");
        await connection.ExecuteAsync(sql);
    }

    private string[] Files() =>
        [
            .. Directory
                .EnumerateFiles(Data, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => $"{f} {File.GetLastWriteTimeUtc(f):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"),
        ];

    private async Task<Answer> TypeAsync(string command, string? data = null)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] words = [.. command.Split(' ').Select(w => w == "samples" ? Typed.Samples : w)];
        int status = await Cli.RunAsync(
            [.. words, "--config", _config.Folder, "--data", data ?? Data],
            output,
            error,
            new FakeTimeProvider(Typed.Now),
            TestContext.Current.CancellationToken
        );
        return new Answer(status, output.ToString(), error.ToString());
    }
}
