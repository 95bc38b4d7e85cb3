using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

public sealed class NextFetchesTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 20, 0, 0, TimeSpan.Zero);

    private readonly string _data = Directory.CreateTempSubdirectory("watch-next-").FullName;

    [Fact]
    public async Task At_the_start_each_source_says_when_it_is_fetched_next()
    {
        using ConfigurationCopy copy = ConfigurationCopy.OfSmallest();
        SourceSettings source = Assert.Single(copy.Load().Sources);
        FakeTimeProvider time = new(_now);
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using IStores stores = await SqliteStores.OpenAsync(_data, [], time, StoreBuild.Current, NoCommitPoints.Instance, ct);
        Lines never = new();
        using NextFetches first = new([source, source with { Stage = Stage.Off }], stores.Sources, time, never);
        await first.StartAsync(ct);
        await first.ExecuteTask!;

        await stores.Sources.SaveRunAsync(new RunNote(source.Id, _now.AddMinutes(-2), _now.AddMinutes(-1), 1, 0, 0, Error: null), ct);
        Lines fetched = new();
        using NextFetches second = new([source], stores.Sources, time, fetched);
        await second.StartAsync(ct);
        await second.ExecuteTask!;

        Assert.Equal(["The source bodacc is due and fetched now.", "The source bodacc is not fetched."], never.All);
        Assert.Equal(["The source bodacc is fetched next at 2026-11-24 06:30 UTC."], fetched.All);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private sealed class Lines : ILogger<NextFetches>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => All.Add(formatter(state, exception));
    }
}
