using Dapper;
using Microsoft.Data.Sqlite;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What is damaged in a store is told by <c>status</c>, and stops nothing but itself.</summary>
public sealed class DamagedStoreTests : IDisposable
{
    private readonly Typed _typed = new();

    [Theory]
    [InlineData(
        "defensive",
        "INSERT INTO channel_fault VALUES ('file', 'gse', 'r', 1, 'then', 'soon')",
        "channel_fault file/gse cannot be read"
    )]
    [InlineData("defensive", "UPDATE configuration_load SET at = 'then'", "configuration_load 1 cannot be read")]
    [InlineData(
        "defensive",
        "INSERT INTO worker VALUES ('defensive', 'w', 'm', 1, 'b', 'then', 'now', NULL)",
        "worker defensive/w cannot be read"
    )]
    [InlineData(
        "log",
        "INSERT INTO worker VALUES ('ingest', 'w', 'm', 1, 'b', 'then', 'now', NULL)",
        "log: worker ingest/w cannot be read"
    )]
    [InlineData("log", "INSERT INTO gap VALUES ('bodacc', 'rcs-a', '20260209', 'then', NULL)", "cannot be read: gap bodacc/rcs-a/20260209")]
    [InlineData(
        "log",
        "INSERT INTO gap VALUES ('B o', 'rcs-a', '20260209', '2026-02-10 00:00:00+00:00', NULL)",
        "log: gap B o/rcs-a/20260209 cannot be read"
    )]
    public async Task A_row_that_nobody_else_tells_of_is_told_by_status(string store, string damage, string told)
    {
        await _typed.TypeAsync("import", Typed.Samples);
        await DamageAsync(store, damage);

        Answer status = await _typed.TypeAsync("status");

        Assert.Equal(ExitStatus.Done, status.Status);
        Assert.Contains(told, status.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'far'", "defensive: cannot be read: where its reader stands in the log is lost")]
    [InlineData("1000", "defensive: cannot be read: its reader stands at 1000, beyond the end of the log at 31")]
    public async Task A_reader_that_can_judge_nothing_is_a_failure(string position, string told)
    {
        await _typed.TypeAsync("import", Typed.Samples);
        await DamageAsync("defensive", $"UPDATE reader SET position = {position}");

        Answer status = await _typed.TypeAsync("status");

        Assert.Equal(ExitStatus.Failed, status.Status);
        Assert.Contains(told, status.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ails_one_volet_keeps_the_alerts_of_the_other_from_nobody()
    {
        await _typed.TypeAsync("import", Path.Combine(Typed.Samples, "bodacc", "PCL_BXA20260211.xml"));
        await DamageAsync("defensive", "UPDATE reader SET position = 'far'");

        Answer import = await _typed.TypeAsync("import", Typed.Samples);

        Assert.Equal(ExitStatus.Failed, import.Status);
        Assert.Contains("the table reader", import.Error, StringComparison.Ordinal);
        Assert.Equal(
            9,
            Directory.GetFiles(Path.Combine(_typed.Data, "offensive", "alerts"), "r1.json", SearchOption.AllDirectories).Length - 1
        );
    }

    [Fact]
    public async Task A_notice_that_a_volet_cannot_process_is_told_by_the_import_that_brought_it()
    {
        await _typed.TypeAsync("import", Path.Combine(Typed.Samples, "bodacc", "RCS-A_BXA20260210.taz"));
        await DamageAsync("defensive", "UPDATE alert SET content = '{' WHERE rule = 'capital.sale'");

        Answer import = await _typed.TypeAsync("import", Path.Combine(Typed.Samples, "bodacc", "RCS-A_BXA20260215.xml"));

        Assert.Equal(ExitStatus.Quarantined, import.Status);
        Assert.Contains("2 notices could not be processed, which `dead-letters` lists", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_log_that_a_backfill_cannot_read_is_counted()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        await DamageAsync("log", "UPDATE notice_payload SET json = '{' WHERE json LIKE '%A202602101%'");

        Answer backfill = await _typed.TypeAsync("backfill", "--rule", "capital.sale");

        Assert.Matches("[1-9] chains that cannot be judged", backfill.Output);
    }

    public void Dispose() => _typed.Dispose();

    private async Task DamageAsync(string store, string damage)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(_typed.Data, store + ".db")};Pooling=False");
        await connection.ExecuteAsync(damage);
    }
}
