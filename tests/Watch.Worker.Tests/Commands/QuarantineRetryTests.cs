using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>A row that was mended is read again by the build that set it aside, when a person says so.</summary>
public sealed class QuarantineRetryTests : IDisposable
{
    private readonly Typed _typed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string InTheWay => Path.Combine(_typed.Data, "defensive", "alerts", "gse");

    [Fact]
    public async Task A_row_that_was_mended_is_read_again_and_its_message_goes()
    {
        await SetOneAsideAsync();

        Answer vain = await RetryAsync("--json");
        await ExecuteAsync("UPDATE message SET body = (SELECT body FROM kept) WHERE number = (SELECT number FROM kept)");
        Answer unmended = await _typed.TypeAsync("import", Typed.Samples);
        Answer mended = await RetryAsync(await KeyAsync(), "--json");

        Assert.Equal((ExitStatus.Quarantined, 1, 1), (vain.Status, vain.Number("retried"), vain.Number("left")));
        Assert.Equal(ExitStatus.Failed, unmended.Status);
        Assert.Equal((ExitStatus.Done, ""), (mended.Status, mended.Error));
        Assert.Equal((1, 0), (mended.Number("retried"), mended.Number("left")));
        Assert.Empty((await _typed.TypeAsync("quarantine", "list", "--volet", "defensive")).Output);
        Assert.All((await _typed.TypeAsync("deliveries", "--json")).Objects, d => Assert.Equal("sent", d.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused_and_nothing_is_read_again()
    {
        await SetOneAsideAsync();

        Answer refused = await RetryAsync($"{await KeyAsync()}0");

        Assert.Equal((ExitStatus.BadUsage, ""), (refused.Status, refused.Output));
        Assert.Contains("allowed: a key that `quarantine list --volet` prints", refused.Error, StringComparison.Ordinal);
        Assert.NotEmpty(await KeyAsync());
    }

    [Fact]
    public async Task Where_nothing_is_set_aside_nothing_is_done()
    {
        await _typed.TypeAsync("import", Typed.Samples);

        Answer answer = await RetryAsync();

        Assert.Equal((ExitStatus.Done, ""), (answer.Status, answer.Error));
        Assert.Contains("0 rows are read again", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_tells_messages_that_cannot_be_read_from_those_that_could_not_be_sent()
    {
        Answer import = await SetOneAsideAsync();

        Assert.Equal(ExitStatus.Failed, import.Status);
        Assert.Equal("1 messages cannot be read; `quarantine list --volet defensive` lists them.", import.Error.TrimEnd());
    }

    public void Dispose() => _typed.Dispose();

    // Messages wait, since a file stands where their folder has to be; one of them is damaged before it is gone.
    private async Task<Answer> SetOneAsideAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(InTheWay)!);
        await File.WriteAllTextAsync(InTheWay, "", Ct);
        await _typed.TypeAsync("import", Typed.Samples);
        await ExecuteAsync(
            """
            CREATE TABLE kept AS SELECT number, body FROM message WHERE route = 'gse' ORDER BY number DESC LIMIT 1;
            UPDATE message SET body = '{' WHERE number = (SELECT number FROM kept)
            """
        );
        File.Delete(InTheWay);
        return await _typed.TypeAsync("import", Typed.Samples);
    }

    private Task<Answer> RetryAsync(params string[] words) => _typed.TypeAsync(["quarantine", "retry", "--volet", "defensive", .. words]);

    private async Task<string> KeyAsync()
    {
        Answer rows = await _typed.TypeAsync("quarantine", "list", "--volet", "defensive", "--json");
        JsonElement row = Assert.Single(rows.Objects);
        return row.GetProperty("key").GetString()!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(_typed.Data, "defensive.db")};Pooling=False");
        await connection.ExecuteAsync(sql);
    }
}
