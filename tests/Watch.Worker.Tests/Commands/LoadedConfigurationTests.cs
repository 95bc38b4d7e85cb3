using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Worker.Commands;
using Watch.Worker.Configuration;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Who loaded which configuration when is told of the volet that is asked about.</summary>
public sealed class LoadedConfigurationTests : IDisposable
{
    private readonly ConfigurationCopy _config = ConfigurationCopy.OfSmallest();
    private readonly string _data = Directory.CreateTempSubdirectory("watch-loads-").FullName;
    private readonly FakeTimeProvider _time = new(Typed.Now);

    [Fact]
    public async Task A_daemon_notes_each_start_and_status_tells_the_last_of_the_volet_alone()
    {
        await RunAsync();
        _time.Advance(TimeSpan.FromHours(1));
        await RunAsync();

        JsonElement volet = Assert.Single((await TypeAsync("status --volet defensive --json")).Last.GetProperty("volets").EnumerateArray());

        JsonElement load = volet.GetProperty("configuration");
        Assert.Equal(["at", "by", "process", "hash", "rules", "firms", "errors"], load.EnumerateObject().Select(p => p.Name));
        Assert.Equal(FolderHash.Of(_config.Folder, Volet.Defensive).Length, load.GetProperty("hash").GetString()!.Length);
        Assert.NotEqual(FolderHash.Of(_config.Folder, Volet.Defensive), load.GetProperty("hash").GetString());
        Assert.Equal("2026-11-23T21:00:00+00:00", load.GetProperty("at").GetString());
        Assert.Equal(JsonValueKind.Null, volet.GetProperty("refused").ValueKind);
    }

    [Fact]
    public async Task A_start_that_is_refused_is_noted_for_the_volet_whose_files_are_bad()
    {
        await RunAsync();
        _time.Advance(TimeSpan.FromHours(1));
        _config.Write("defensive/rules/rules.yml", "- id: x\n");

        Assert.Equal(ExitStatus.BadUsage, (await RunAsync()).Status);

        _config.Restore("defensive/rules/rules.yml");
        JsonElement[] volets = [.. (await TypeAsync("status --json")).Last.GetProperty("volets").EnumerateArray()];
        Assert.Equal(3, volets[0].GetProperty("refused").GetProperty("errors").GetInt32());
        Assert.Equal(JsonValueKind.Null, volets[1].GetProperty("refused").ValueKind);
        Assert.Contains("errors, which `check` tells", (await TypeAsync("status")).Output, StringComparison.Ordinal);

        _time.Advance(TimeSpan.FromHours(1));
        await RunAsync();
        Assert.DoesNotContain("refused", (await TypeAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_judges_notes_another_configuration_once()
    {
        await TypeAsync("import samples");
        string first = At(await TypeAsync("status --json"));
        _time.Advance(TimeSpan.FromHours(1));
        await TypeAsync("import samples");
        Assert.Equal(first, At(await TypeAsync("status --json")));
        await File.AppendAllTextAsync(
            Path.Combine(_config.Folder, "defensive", "firms.yml"),
            "# vu\n",
            TestContext.Current.CancellationToken
        );
        await TypeAsync("import samples");
        Assert.NotEqual(first, At(await TypeAsync("status --json")));
    }

    public void Dispose()
    {
        _config.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static string At(Answer status) =>
        status.Last.GetProperty("volets")[0].GetProperty("configuration").GetProperty("at").GetString()!;

    private Task<Answer> RunAsync() => TypeAsync("run --roles defensive,offensive");

    private async Task<Answer> TypeAsync(string command)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        stop.CancelAfter(command.StartsWith("run", StringComparison.Ordinal) ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(2));
        string[] words = [.. command.Split(' ').Select(w => w == "samples" ? Typed.Samples : w)];
        int status = await Cli.RunAsync([.. words, "--config", _config.Folder, "--data", _data], output, error, _time, stop.Token);
        return new Answer(status, output.ToString(), error.ToString());
    }
}
