using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Watch.Worker.Commands;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What a volet could not process is listed, and judged again when a person says so.</summary>
public sealed class DeadLettersCommandTests : IDisposable
{
    private const string Root = "A202602103";

    private readonly Typed _typed = new();

    [Fact]
    public async Task A_notice_whose_chain_is_mended_is_judged_again_and_ends_as_if_nothing_had_been()
    {
        using Typed undisturbed = new();
        await undisturbed.TypeAsync("import", Edition);
        await undisturbed.TypeAsync("import", Typed.Samples);
        await _typed.TypeAsync("import", Edition);
        string content = await DamageAsync();
        await _typed.TypeAsync("import", Typed.Samples);

        Answer listed = await _typed.TypeAsync("dead-letters", "--json");
        Answer status = await _typed.TypeAsync("status");
        Answer vain = await _typed.TypeAsync("dead-letters", "retry", "--json");
        await MendAsync(content);
        Answer retried = await _typed.TypeAsync("dead-letters", "retry", "--json");

        JsonElement letter = Assert.Single(listed.Objects);
        Assert.Equal(["volet", "position", "source", "notice", "error", "at"], letter.EnumerateObject().Select(p => p.Name));
        Assert.Contains("1 notices set aside, which `dead-letters` lists", status.Output, StringComparison.Ordinal);
        Assert.Equal((ExitStatus.Quarantined, 1), (vain.Status, vain.Objects[0].GetProperty("left").GetInt32()));
        Assert.Equal((ExitStatus.Done, 1), (retried.Status, retried.Objects[0].GetProperty("processed").GetInt32()));
        Assert.Empty((await _typed.TypeAsync("dead-letters", "list", "--json")).Objects);
        Assert.Equal(await AlertsAsync(undisturbed), await AlertsAsync(_typed));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_listed_by_the_volet_and_no_command_ends_with_a_stack_trace()
    {
        await _typed.TypeAsync("import", Edition);
        await DamageAsync();
        await _typed.TypeAsync("import", Typed.Samples);

        Answer alerts = await _typed.TypeAsync("alerts", "--json");
        Answer rows = await _typed.TypeAsync("quarantine", "list", "--volet", "defensive", "--json");

        Assert.Equal(ExitStatus.Quarantined, alerts.Status);
        Assert.NotEmpty(alerts.Objects);
        Assert.Contains("cannot be read", alerts.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", alerts.Error, StringComparison.Ordinal);
        Assert.Contains(rows.Objects, r => r.GetProperty("table").GetString() == "alert");
        Assert.Equal(["volet", "table", "key", "reason", "build", "at"], rows.Objects[0].EnumerateObject().Select(p => p.Name));
    }

    public void Dispose() => _typed.Dispose();

    private static string Edition => Path.Combine(Typed.Samples, "bodacc", "RCS-A_BXA20260210.taz");

    private async Task<string> DamageAsync()
    {
        await using SqliteConnection connection = Connect();
        string content = await connection.ExecuteScalarAsync<string>("SELECT content FROM alert WHERE root_id = @Root", new { Root }) ?? "";
        await connection.ExecuteAsync("UPDATE alert SET content = substr(content, 1, 50) WHERE root_id = @Root", new { Root });
        return content;
    }

    private async Task MendAsync(string content)
    {
        await using SqliteConnection connection = Connect();
        await connection.ExecuteAsync("UPDATE alert SET content = @content WHERE length(content) = 50", new { content });
    }

    private SqliteConnection Connect() => new($"Data Source={Path.Combine(_typed.Data, "defensive.db")};Pooling=False;Foreign Keys=False");

    private static async Task<IReadOnlyList<string>> AlertsAsync(Typed typed) =>
        [
            .. (await typed.TypeAsync("alerts", "--json"))
                .Objects.Select(a =>
                    string.Join(' ', new[] { "volet", "route", "rule", "notice", "status" }.Select(p => a.GetProperty(p).GetString()))
                )
                .Order(StringComparer.Ordinal),
        ];
}
