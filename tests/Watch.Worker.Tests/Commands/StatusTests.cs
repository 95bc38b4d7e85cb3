using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Worker.Commands;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary><c>status</c> says who lives, what waits, what fails and why, and its exit status says when somebody has to look.</summary>
public sealed class StatusTests : IDisposable
{
    private readonly ConfigurationCopy _config = ConfigurationCopy.OfDefault();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-status-");
    private readonly FakeTimeProvider _time = new(Typed.Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.FullName, "data");

    private string InTheWay => Path.Combine(Data, "defensive", "alerts", "gse");

    [Fact]
    public async Task What_fails_is_told_with_route_channel_attempts_and_reason_and_becomes_an_alarm_after_a_while()
    {
        await ImportWithTheFolderInTheWayAsync();

        Answer young = await TypeAsync("status");
        _time.Advance(TimeSpan.FromMinutes(16));
        Answer old = await TypeAsync("status --json");

        Assert.Equal(ExitStatus.Done, young.Status);
        Assert.Matches("gse by file: .*; 1 attempts", young.Output);
        Assert.Contains("the oldest since 2026-11-23 20:00 UTC", young.Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Alarm, old.Status);
        JsonElement alarm = old.Last.GetProperty("alarms")[0];
        Assert.Equal(("defensive", Typed.Now), (alarm.GetProperty("volet").GetString(), alarm.GetProperty("since").GetDateTimeOffset()));
        Assert.Contains("alarm: defensive: ", (await TypeAsync("status")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, (await TypeAsync("status --volet offensive")).Status);
    }

    [Fact]
    public async Task How_long_something_may_wait_is_configured()
    {
        string watch = await File.ReadAllTextAsync(Path.Combine(_config.Folder, "watch.yml"), Ct);
        _config.Write("watch.yml", watch.Replace("alarm-after: 15 min", "alarm-after: 5 s", StringComparison.Ordinal));
        await ImportWithTheFolderInTheWayAsync();
        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(ExitStatus.Alarm, (await TypeAsync("status")).Status);
    }

    [Fact]
    public async Task What_of_patents_is_covered_is_said_of_each_source_that_tells_of_them()
    {
        await ImportWithTheFolderInTheWayAsync();

        Answer status = await TypeAsync("status");
        Answer sources = await TypeAsync("sources --json");

        Assert.Contains("of patents: publications shadow, legal-events shadow", status.Output, StringComparison.Ordinal);
        Assert.Contains("of patents: publications shadow, legal-events live", status.Output, StringComparison.Ordinal);
        JsonElement[] lines = [.. sources.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l))];
        JsonElement patents = Assert.Single(lines, l => l.GetProperty("source").GetString() == "epo-patents").GetProperty("patents");
        Assert.Equal(
            ("shadow", "shadow"),
            (patents.GetProperty("publications").GetString(), patents.GetProperty("legal-events").GetString())
        );
    }

    [Fact]
    public async Task Deliveries_are_listed_with_how_they_fare()
    {
        await ImportWithTheFolderInTheWayAsync();

        JsonElement[] all = [.. (await TypeAsync("deliveries --json")).Objects];
        JsonElement[] waiting = [.. (await TypeAsync("deliveries list --waiting --json")).Objects];
        JsonElement[] ofRoute = [.. (await TypeAsync("deliveries --route gse --channel file --json")).Objects];

        Assert.Equal(
            [
                "volet",
                "number",
                "message",
                "type",
                "route",
                "channel",
                "state",
                "alerts",
                "written_at",
                "attempts",
                "attempted_at",
                "next_try",
                "reason",
                "ended_at",
            ],
            all[0].EnumerateObject().Select(p => p.Name)
        );
        Assert.True(waiting.Length > 0 && waiting.Length < all.Length);
        Assert.All(waiting, d => Assert.Equal("gse", d.GetProperty("route").GetString()));
        Assert.NotEmpty(ofRoute);
        Assert.All(ofRoute, d => Assert.NotEqual("sent", d.GetProperty("state").GetString()));
        Assert.Single((await TypeAsync("deliveries --limit 1 --json")).Objects);
        Assert.Empty((await TypeAsync("deliveries --since 2026-11-24 --json")).Objects);
        Answer mistyped = await TypeAsync("deliveries --route gsee");
        Assert.Equal((ExitStatus.BadUsage, true), (mistyped.Status, mistyped.Error.Contains("(nearest: gse)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_worker_is_alive_while_it_beats_dead_when_it_no_longer_does_and_stopped_when_it_said_so()
    {
        await BeatAsync(stopped: false);

        Answer alive = await TypeAsync("status --json");
        _time.Advance(TimeSpan.FromSeconds(31));
        Answer dead = await TypeAsync("status --json");
        await BeatAsync(stopped: true);
        Answer stopped = await TypeAsync("status --json");

        Assert.Equal(["alive", "dead", "stopped"], new[] { alive, dead, stopped }.Select(StateOfIngest));
        Assert.Equal(31, dead.Last.GetProperty("workers")[0].GetProperty("age_seconds").GetInt32());
        Assert.All([alive, dead, stopped], a => Assert.Equal(ExitStatus.Done, a.Status));
        Assert.Contains("worker ingest: stopped", (await TypeAsync("status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_may_be_required()
    {
        await BeatAsync(stopped: false);

        Answer alive = await TypeAsync("status --require-worker");
        _time.Advance(TimeSpan.FromMinutes(1));
        Answer dead = await TypeAsync("status --require-worker");

        Assert.Equal((ExitStatus.Done, ExitStatus.NoWorker), (alive.Status, dead.Status));
    }

    [Fact]
    public async Task A_lock_of_a_clock_that_was_wrong_is_told_as_void()
    {
        await BeatAsync(stopped: false);
        await using (SqliteConnection connection = new($"Data Source={Path.Combine(Data, "log.db")};Pooling=False"))
        {
            await connection.ExecuteAsync(
                "INSERT INTO source_lock (source, owner, token, expires_at) VALUES ('bodacc', 'essai/7/x', 't', @Expires)",
                new { Expires = Typed.Now.AddYears(10).ToUnixTimeMilliseconds() }
            );
        }

        JsonElement held = (await TypeAsync("sources --json")).OfBodacc.GetProperty("lock");

        Assert.Equal(("essai/7/x", true), (held.GetProperty("owner").GetString(), held.GetProperty("void").GetBoolean()));
        Assert.Contains("held by essai/7/x; void", (await TypeAsync("sources")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_daemon_beats_for_each_role_that_it_plays_and_says_when_it_ends()
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task<Answer> daemon = TypeUntilAsync("run --roles defensive,offensive", stop.Token);
        while (!(await WorkersAsync()).SequenceEqual(["defensive alive", "offensive alive"]))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
        }

        await stop.CancelAsync();
        await daemon;

        Assert.Equal(["defensive stopped", "offensive stopped"], await WorkersAsync());
    }

    public void Dispose()
    {
        _config.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<IReadOnlyList<string>> WorkersAsync()
    {
        Directory.CreateDirectory(Data);
        Answer status = await TypeAsync("status --json");
        return
        [
            .. status
                .Last.GetProperty("workers")
                .EnumerateArray()
                .Select(w => $"{w.GetProperty("role").GetString()} {w.GetProperty("state").GetString()}"),
        ];
    }

    private static string? StateOfIngest(Answer status) => status.Last.GetProperty("workers")[0].GetProperty("state").GetString();

    private async Task ImportWithTheFolderInTheWayAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(InTheWay)!);
        await File.WriteAllTextAsync(InTheWay, "", Ct);
        Assert.Equal(ExitStatus.Failed, (await TypeAsync("import samples")).Status);
    }

    private async Task BeatAsync(bool stopped)
    {
        await using SqliteStores stores = await SqliteStores.OpenAsync(Data, new List<Volet>(), _time, Ct);
        WorkerBeat beat = new()
        {
            Role = "ingest",
            Worker = "essai/1/a",
            Machine = "essai",
            Process = 1,
            Build = "1.0",
            StartedAt = _time.GetUtcNow(),
            BeatAt = _time.GetUtcNow(),
        };
        await stores.Sources.Heartbeats.BeatAsync(beat, Ct);
        if (stopped)
        {
            await stores.Sources.Heartbeats.StopAsync(beat.Role, beat.Worker, _time.GetUtcNow(), Ct);
        }
    }

    private Task<Answer> TypeAsync(string command) => TypeUntilAsync(command, Ct);

    private async Task<Answer> TypeUntilAsync(string command, CancellationToken ct)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] words = [.. command.Split(' ').Select(w => w == "samples" ? Typed.Samples : w)];
        int status = await Cli.RunAsync([.. words, "--config", _config.Folder, "--data", Data], output, error, _time, ct);
        return new Answer(status, output.ToString(), error.ToString());
    }
}
