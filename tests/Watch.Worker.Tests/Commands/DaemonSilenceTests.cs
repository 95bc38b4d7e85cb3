using System.Collections.Concurrent;
using System.CommandLine;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Watch.Worker.Commands;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Judging.Reloading;
using Watch.Worker.Store;
using Watch.Worker.Tests.Configuration;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Whatever goes wrong in a daemon, no line of its log holds a SIREN, or the name of a firm that a volet watches.</summary>
public sealed partial class DaemonSilenceTests : IDisposable
{
    private readonly ConfigurationCopy _config = ConfigurationCopy.OfDefault();
    private readonly string _data = Directory.CreateTempSubdirectory("watch-silence-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_daemon_that_cannot_judge_send_or_reload_names_nobody()
    {
        await PutFoldersInTheWayAsync();
        await Cli.RunAsync(["import", Typed.Samples, .. Where], TextWriter.Null, TextWriter.Null, TimeProvider.System, Ct);
        await DamageAsync();

        IReadOnlyCollection<string> lines = await RunAsync();

        string[] names = [.. FirmName.Matches(await FirmsAsync()).Select(m => m.Value)];
        Assert.NotEmpty(names);
        Assert.Contains(lines, l => l.Contains("cannot process row", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("which `check` tells", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotMatch(@"\b999[ \u00A0]?[0-9]{3}[ \u00A0]?[0-9]{3}\b", line));
        Assert.All(lines, line => Assert.All(names, name => Assert.DoesNotContain(name, line, StringComparison.OrdinalIgnoreCase)));
    }

    public void Dispose()
    {
        _config.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [GeneratedRegex(@"(?<=^  name: ).+$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 200)]
    private static partial Regex FirmName { get; }

    private string[] Where => ["--config", _config.Folder, "--data", _data];

    private Task<string> FirmsAsync() => File.ReadAllTextAsync(Path.Combine(_config.Folder, "defensive", "firms.yml"), Ct);

    private async Task PutFoldersInTheWayAsync()
    {
        foreach (string route in (string[])["gse", "departement-63"])
        {
            string path = Path.Combine(_data, "defensive", "alerts", route);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "", Ct);
        }
    }

    // The log is read again from its start, and meets alerts that it cannot read.
    private async Task DamageAsync()
    {
        await using SqliteConnection connection = new(
            $"Data Source={Path.Combine(_data, "defensive.db")};Pooling=False;Foreign Keys=False"
        );
        await connection.ExecuteAsync("UPDATE alert SET content = substr(content, 1, 300); UPDATE reader SET position = 0");
    }

    private async Task<IReadOnlyCollection<string>> RunAsync()
    {
        ParseResult arguments = new RootCommand { CommonOptions.Config, CommonOptions.Data, CommonOptions.Volet }.Parse(Where);
        WorkerRoles roles = WorkerRoles.Defensive | WorkerRoles.Offensive;
        await using Workspace workspace = (
            await WorkspaceOpening.OpenAsync(arguments, roles, TimeProvider.System, NoCommitPoints.Instance, Ct)
        )!;
        using ReloadSignal reload = new();
        using IHost host = Composition.BuildHost(workspace, roles, TextWriter.Null, TimeProvider.System, reload);
        using Captured captured = new();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(captured);
        string mistyped = (await FirmsAsync()).Replace("sensitivity: strategic", "sensitivity: stratgic", StringComparison.Ordinal);
        _config.Write("defensive/firms.yml", mistyped);
        await host.StartAsync(Ct);
        reload.Ask();
        while (
            !captured.Lines.Any(l => l.Contains("which `check` tells", StringComparison.Ordinal))
            || !captured.Lines.Any(l => l.Contains("cannot process row", StringComparison.Ordinal))
        )
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
        }

        await host.StopAsync(Ct);
        return captured.Lines;
    }

    private sealed class Captured : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
