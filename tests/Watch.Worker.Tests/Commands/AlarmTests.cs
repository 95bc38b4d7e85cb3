using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Worker.Commands;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Whatever has waited or failed for longer than it may is an alarm of <c>status</c>, what is young or late is none.</summary>
public sealed class AlarmTests : IDisposable
{
    private static readonly DateTimeOffset Later = Typed.Now.AddMinutes(16);

    private readonly Typed _typed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_that_no_volet_judges_are_an_alarm_by_when_the_first_of_them_was_stored()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        await ExecuteAsync("defensive", "UPDATE reader SET position = position - 3");

        JsonElement alarm = await OnlyAlarmAsync();

        Assert.Equal(("defensive", "rows of the log wait to be judged"), (VoletOf(alarm), WhatOf(alarm)));
        Assert.Contains("3 rows behind the log, the oldest since 2026-11-23 20:00 UTC", await StatusAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_an_alarm_when_its_runs_fail_for_long_and_not_since_its_last_success()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        await RunAsync(Typed.Now.AddDays(-3), null);
        await RunAsync(Typed.Now, "the host does not answer");
        await RunAsync(Typed.Now.AddMinutes(10), "the host does not answer");

        JsonElement alarm = await OnlyAlarmAsync();

        Assert.Equal((default(string), "the source bodacc fails"), (VoletOf(alarm), WhatOf(alarm)));
        Assert.Contains(
            "alarm: the source bodacc fails since 2026-11-23 20:00 UTC (16 min)",
            await StatusAsync(),
            StringComparison.Ordinal
        );
        await RunAsync(Typed.Now.AddMinutes(15), null);
        Assert.Equal(ExitStatus.Done, (await _typed.TypeAtAsync(Later, "status")).Status);
    }

    [Fact]
    public async Task A_source_that_is_only_late_or_was_never_fetched_is_no_alarm()
    {
        await _typed.TypeAsync("import", Typed.Samples);
        Assert.Equal(ExitStatus.Done, (await _typed.TypeAtAsync(Typed.Now.AddDays(30), "status")).Status);

        await RunAsync(Typed.Now, null);

        Assert.Equal(ExitStatus.Done, (await _typed.TypeAtAsync(Typed.Now.AddDays(30), "status")).Status);
    }

    [Theory]
    [InlineData(
        "INSERT INTO dead_letter (log_position, source, id, error, at) VALUES (1, 'bodacc', 'A1', 'e', '2026-11-23 20:00:00+00:00')",
        "a notice is set aside"
    )]
    [InlineData(
        "INSERT INTO quarantine (table_name, key, build, reason, at) VALUES ('alert', 'k', 'b', 'r', '2026-11-23 20:00:00+00:00')",
        "a row cannot be read"
    )]
    public async Task What_was_set_aside_long_ago_is_an_alarm(string setAside, string what)
    {
        await _typed.TypeAsync("import", Typed.Samples);
        await ExecuteAsync("offensive", setAside);

        JsonElement alarm = await OnlyAlarmAsync();

        Assert.Equal(("offensive", what), (VoletOf(alarm), WhatOf(alarm)));
        Assert.Contains(", the oldest since 2026-11-23 20:00 UTC", await StatusAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _typed.Dispose();

    private static string? VoletOf(JsonElement alarm) => alarm.GetProperty("volet").GetString();

    private static string? WhatOf(JsonElement alarm) => alarm.GetProperty("what").GetString();

    // None of what is young; and, some minutes later, the one that has become old.
    private async Task<JsonElement> OnlyAlarmAsync()
    {
        Answer young = await _typed.TypeAtAsync(Typed.Now.AddMinutes(10), "status", "--json");
        Answer old = await _typed.TypeAtAsync(Later, "status", "--json");

        Assert.Equal((ExitStatus.Done, ExitStatus.Alarm), (young.Status, old.Status));
        Assert.Empty(young.Last.GetProperty("alarms").EnumerateArray());
        JsonElement alarm = Assert.Single(old.Last.GetProperty("alarms").EnumerateArray());
        Assert.Equal(Typed.Now, alarm.GetProperty("since").GetDateTimeOffset());
        return alarm;
    }

    private async Task<string> StatusAsync() => (await _typed.TypeAtAsync(Later, "status")).Output;

    private async Task RunAsync(DateTimeOffset at, string? error)
    {
        await using SqliteStores stores = await SqliteStores.OpenAsync(_typed.Data, new List<Volet>(), new FakeTimeProvider(at), Ct);
        await stores.Sources.SaveRunAsync(new RunNote(new SourceId("bodacc"), at, at, 1, 1, 1, error), Ct);
    }

    private async Task ExecuteAsync(string store, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(_typed.Data, store + ".db")};Pooling=False");
        await connection.ExecuteAsync(sql);
    }
}
