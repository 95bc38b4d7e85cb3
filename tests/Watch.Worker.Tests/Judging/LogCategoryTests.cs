using System.Collections.Concurrent;
using System.CommandLine;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Watch.Worker.Commands;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;
using Watch.Worker.Tests.Commands;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>What is logged of a volet stands under the name of that volet, so that the two can be kept apart.</summary>
public sealed class LogCategoryTests
{
    [Fact]
    public async Task Each_volet_has_its_categories_and_nothing_is_said_of_it_under_another()
    {
        using Typed typed = new();
        // Today, as the worker that is started then: no edition has fallen due in between.
        await typed.TypeAtAsync(TimeProvider.System.GetUtcNow(), "import", Typed.Samples);
        await DamageAsync(typed.Data, "defensive");
        await DamageAsync(typed.Data, "offensive");

        IReadOnlyCollection<Line> lines = await RunAsync(typed.Data);

        Line[] ofVolets = [.. lines.Where(l => l.Text.Contains(" volet ", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "Watch.Defensive.Matching cannot process row",
                "Watch.Defensive.Matching could not read the log",
                "Watch.Defensive.Publishing could not be read or marked",
                "Watch.Offensive.Matching cannot process row",
                "Watch.Offensive.Matching could not read the log",
                "Watch.Offensive.Publishing could not be read or marked",
            ],
            ofVolets.Select(l => $"{l.Category} {l.Said}").Distinct().Order(StringComparer.Ordinal)
        );
        Assert.All(ofVolets, l => Assert.Contains(l.Category.Split('.')[1], l.Text, StringComparison.OrdinalIgnoreCase));
    }

    // What judged is lost, with the places for what cannot be judged or sent: reader and outbox both have something to say.
    private static async Task DamageAsync(string data, string volet)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(data, $"{volet}.db")};Pooling=False;Foreign Keys=False");
        await connection.ExecuteAsync(
            "UPDATE alert SET rule_version = 'lost'; UPDATE reader SET position = 0; DROP TABLE delivery; DROP TABLE dead_letter"
        );
    }

    private static async Task<IReadOnlyCollection<Line>> RunAsync(string data)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        ParseResult arguments = new RootCommand { CommonOptions.Config, CommonOptions.Data, CommonOptions.Volet }.Parse([
            "--config",
            Watch.Testing.Repository.PathTo("config"),
            "--data",
            data,
        ]);
        WorkerRoles roles = WorkerRoles.Defensive | WorkerRoles.Offensive;
        await using Workspace workspace = (
            await WorkspaceOpening.OpenAsync(arguments, roles, TimeProvider.System, NoCommitPoints.Instance, ct)
        )!;
        using IHost host = Composition.BuildHost(workspace, roles, TextWriter.Null, TimeProvider.System);
        using Captured captured = new();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(captured);
        await host.StartAsync(ct);
        await Task.Delay(TimeSpan.FromSeconds(1), ct);
        await host.StopAsync(ct);
        return captured.Lines;
    }

    private sealed record Line(string Category, string Text)
    {
        private static readonly string[] Known = ["cannot process row", "could not read the log", "could not be read or marked"];

        public string Said => Known.FirstOrDefault(k => Text.Contains(k, StringComparison.Ordinal)) ?? Text;
    }

    private sealed class Captured : ILoggerProvider
    {
        public ConcurrentQueue<Line> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

        public void Dispose() { }

        private sealed class Logger(string category, ConcurrentQueue<Line> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => lines.Enqueue(new Line(category, formatter(state, exception)));
        }
    }
}
