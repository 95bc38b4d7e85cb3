using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Reloading;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Judging.Reloading;

/// <summary>A changed folder takes the place of the running rules as a whole, or not at all.</summary>
public sealed class ReloaderTests : IAsyncLifetime
{
    private const string Rules = "offensive/rules/rules.yml";
    private const string Good =
        "- id: autre\n  title: Autre\n  severity: low\n  when: {kind: radiation}\n  route: strategies-entreprises\n";

    private readonly ConfigurationCopy _config = ConfigurationCopy.OfSmallest();
    private readonly string _data = Directory.CreateTempSubdirectory("watch-reload-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 6, 30, 0, TimeSpan.Zero));
    private readonly Lines _lines = new();
    private SqliteStores _stores = null!;
    private VoletSnapshots _snapshots = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IVoletStore Store => _stores.Of(Volet.Offensive);

    private IEnumerable<string> InForce => _snapshots.Current.Rules.Rules.Select(r => r.Id);

    public async ValueTask InitializeAsync()
    {
        _stores = await SqliteStores.OpenAsync(_data, _time, Ct);
        VoletConfiguration first = _config.Load().Configuration!.Of(Volet.Offensive);
        _snapshots = new VoletSnapshots(new VoletSnapshot(first.Rules, first.Firms));
    }

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        _config.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_read_unless_it_is_asked_for()
    {
        VoletSnapshot before = _snapshots.Current;
        Reloader reloader = Make();

        await TurnAsync(reloader);
        Assert.Null(await Store.LastLoadAsync(accepted: true, Ct));
        Assert.Same(before, _snapshots.Current);

        await TurnAsync(reloader, asked: true);
        Assert.NotNull(await Store.LastLoadAsync(accepted: true, Ct));
        Assert.NotSame(before, _snapshots.Current);
    }

    [Fact]
    public async Task A_changed_file_puts_the_whole_folder_in_force_and_says_who_loaded_it()
    {
        Reloader reloader = Make();
        _config.Write(Rules, Good);

        await TurnAsync(reloader);

        Assert.Equal(["autre"], InForce);
        ConfigurationLoad load = (await Store.LastLoadAsync(accepted: true, Ct))!.Needed();
        Assert.Equal(
            (
                $"{Environment.UserName}@{Environment.MachineName}",
                Environment.ProcessId,
                TestIds.Of(Volet.Offensive).ConfigurationIdOf(FolderHash.Of(_config.Folder, Volet.Offensive)),
                1,
                0
            ),
            (load.By, load.Process, load.Hash, load.Rules, load.Errors)
        );
        Assert.Null(await _stores.Of(Volet.Defensive).LastLoadAsync(accepted: true, Ct));
    }

    [Fact]
    public async Task A_bad_file_leaves_the_running_rules_in_place_and_says_so_until_it_is_mended()
    {
        Reloader reloader = Make();
        string[] before = [.. InForce];
        _config.Write(
            Rules,
            Good + "- id: mauvaise\n  title: Secrète\n  severity: forte\n  when: {firm: [999406663]}\n  route: nulle-part\n"
        );

        await TurnAsync(reloader);
        await TurnAsync(reloader);

        Assert.Equal(before, InForce);
        Assert.Equal(
            (false, 3),
            (await Store.LastLoadAsync(accepted: false, Ct))?.Needed() is { } refused ? (refused.Accepted, refused.Errors) : default
        );
        string line = Assert.Single(_lines.Said);
        Assert.Equal("The offensive volet goes on with the configuration it has: the changed one has 3 errors, which `check` tells.", line);

        _config.Write(Rules, Good);
        await TurnAsync(reloader);
        Assert.Equal(["autre"], InForce);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_waited_for()
    {
        Reloader reloader = Make();
        _config.Write(Rules, Good[..^20]);
        Task turn = reloader.TurnAsync(asked: false, Ct);
        _config.Write(Rules, Good);

        await EndAsync(turn);

        Assert.Equal(["autre"], InForce);
        Assert.Null(await Store.LastLoadAsync(accepted: false, Ct));
    }

    [Fact]
    public async Task The_folder_of_the_other_volet_and_the_sources_are_not_looked_at()
    {
        VoletSnapshot before = _snapshots.Current;
        Reloader reloader = Make();
        _config.Write("defensive/rules/rules.yml", "- id: x\n");
        _config.Write("sources/bodacc.yml", "- source: x\n");

        await TurnAsync(reloader);

        Assert.Same(before, _snapshots.Current);
    }

    [Fact]
    public async Task A_request_is_answered_at_once_and_the_next_one_too()
    {
        using ReloadSignal signal = new();
        using ReloadLoop loop = new(Volet.Offensive, Make(TimeProvider.System), signal, TimeSpan.FromHours(1), TimeProvider.System, _lines);
        await loop.StartAsync(Ct);
        _config.Write(Rules, Good);
        signal.Ask();
        await UntilAsync(() => InForce.SequenceEqual(["autre"], StringComparer.Ordinal));
        _config.Write(Rules, Good.Replace("id: autre", "id: encore", StringComparison.Ordinal));
        signal.Ask();
        await UntilAsync(() => InForce.SequenceEqual(["encore"], StringComparer.Ordinal));
        await loop.StopAsync(Ct);
    }

    [Fact]
    public async Task Without_a_request_the_folder_is_looked_at_every_so_often()
    {
        using ReloadSignal signal = new();
        using ReloadLoop loop = new(Volet.Offensive, Make(), signal, TimeSpan.FromSeconds(30), _time, _lines);
        await loop.StartAsync(Ct);
        _config.Write(Rules, Good);
        await UntilAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return InForce.SequenceEqual(["autre"], StringComparer.Ordinal);
        });
        await loop.StopAsync(Ct);
    }

    [Fact]
    public async Task A_changed_text_of_law_is_taken_by_the_defensive_volet()
    {
        VoletConfiguration first = _config.Load().Configuration!.Of(Volet.Defensive);
        VoletSnapshots snapshots = new(VoletSnapshot.Of(first));
        Assert.Equal(first.Screening.Select(s => s.Line), snapshots.Current.Screening);
        Reloader reloader = new(
            _config.Folder,
            _stores.Of(Volet.Defensive),
            snapshots,
            FolderHash.Of(_config.Folder, Volet.Defensive),
            TestIds.Of(Volet.Defensive),
            _time,
            _lines
        );
        _config.Write(
            "defensive/screening.yml",
            "- from: 2024-01-01\n  source: R. 151-2, 1° CMF\n  condition: control\n  investor: any-foreign\n"
        );

        await TurnAsync(reloader);

        Assert.Equal(["R. 151-2, 1° CMF"], snapshots.Current.Screening.Select(s => s.Source));
    }

    private Reloader Make(TimeProvider? time = null) =>
        new(
            _config.Folder,
            Store,
            _snapshots,
            FolderHash.Of(_config.Folder, Volet.Offensive),
            TestIds.Of(Volet.Offensive),
            time ?? _time,
            _lines
        );

    private Task TurnAsync(Reloader reloader, bool asked = false) => EndAsync(reloader.TurnAsync(asked, Ct));

    // Waits on the clock of the test until the folder has settled.
    private async Task EndAsync(Task turn)
    {
        while (!turn.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(300));
            await Task.Delay(10, Ct);
        }

        await turn;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(20, Ct);
        }
    }

    private sealed class Lines : ILogger
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Said.Add(formatter(state, exception));
    }
}
