using System.CommandLine;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Delivering;
using Watch.Worker.Delivering.Pages;
using Watch.Worker.Delivering.Sites;
using Watch.Worker.Hosting;
using Watch.Worker.Ingesting;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Editions;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Running;

/// <summary>The product in one pass, for the commands that end: what was ingested is matched, published and delivered.</summary>
internal sealed class WatchRun : IAsyncDisposable
{
    /// <summary>A broken archive of a year must not flood the terminal.</summary>
    private const int MostLines = 20;

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Workspace _workspace;
    private readonly IHost _host;
    private readonly TimeProvider _time;

    private WatchRun(Workspace workspace, IHost host, TimeProvider time)
    {
        _workspace = workspace;
        _host = host;
        _time = time;
    }

    public Importer Importer => _host.Services.GetRequiredService<Importer>();

    public SourceRunner SourceRunner => _host.Services.GetRequiredService<SourceRunner>();

    public SourceRuns Sources => _host.Services.GetRequiredService<SourceRuns>();

    public static async Task<WatchRun> StartAsync(Workspace workspace, TextWriter alertLines, TimeProvider time, CancellationToken ct)
    {
        await workspace.NoteLoadsAsync(each: false, time.GetUtcNow(), ct);
        IHost host = Composition.BuildHost(workspace, WorkerRoles.None, alertLines, time);
        await host.StartAsync(ct);
        return new WatchRun(workspace, host, time);
    }

    /// <summary>
    /// Matches what is in the log, sends what is unsent, prints the report and says the exit status. What ails the store of one volet
    /// ends it only when the other has been judged and sent.
    /// </summary>
    public async Task<int> FinishAsync(ParseResult arguments, IngestReport ingested, long started, CancellationToken ct)
    {
        Task<VoletReport[]> reading = Task.WhenAll(_workspace.Volets.Select(v => Task.Run(() => JudgeAsync(v, ct), ct)));
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        DispatchReport sent = await SendAsync(ct);
        bool pagesStand = await WritePagesAsync(arguments, ct) & await WriteSitesAsync(arguments, ct);
        VoletReport[] read = await reading;
        int unresolved = ingested.Doubted + await _workspace.Stores.Log.CountMissingAsync(ingested.Parents, ct);
        ImportReport report = ImportReport.Of(
            ingested,
            unresolved,
            read.Aggregate(new VoletReport(), (a, b) => a + b),
            _time.GetElapsedTime(started)
        );
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(report) : report.ToText(CommonOptions.LanguageOf(arguments))
        );
        await TellSetAsideAsync(arguments, ingested, started, ct);
        return !await TellUnsentAsync(arguments, sent, ct) || !pagesStand ? ExitStatus.Failed
            : ingested.Quarantined + report.DeadLetters > 0 ? ExitStatus.Quarantined
            : ExitStatus.Done;
    }

    /// <summary>Brings the volet's copy of the log to its end, where it has one.</summary>
    public Task FollowAsync(Volet volet, CancellationToken ct) =>
        _host.Services.GetKeyedService<LogFollower>(volet)?.FollowAsync(ct) ?? Task.CompletedTask;

    /// <summary>What is known of the sources where the volet judges.</summary>
    public ICoverage CoverageOf(Volet volet) => _host.Services.GetRequiredKeyedService<ICoverage>(volet);

    private async Task<VoletReport> JudgeAsync(Volet volet, CancellationToken ct)
    {
        await FollowAsync(volet, ct);
        VoletReport report = await _host.Services.GetRequiredKeyedService<VoletReader>(volet).DrainAsync(ct);
        await _host.Services.GetRequiredKeyedService<EditionCloser>(volet).CloseDueAsync(first: true, ct);
        return report;
    }

    /// <summary>Sends what is unsent; false, and said why, where something is left.</summary>
    public async Task<bool> SendAsync(ParseResult arguments, CancellationToken ct)
    {
        DispatchReport sent = await SendAsync(ct);
        return await WritePagesAsync(arguments, ct) & await TellUnsentAsync(arguments, sent, ct);
    }

    private async Task<DispatchReport> SendAsync(CancellationToken ct)
    {
        List<Task<DispatchReport>> turns = [];
        foreach (Volet volet in _workspace.Volets.Where(v => _workspace.RunnerOf(v) is null))
        {
            turns.Add(SendAsync(_host.Services.GetRequiredKeyedService<Dispatcher>(volet), ct));
            await ((Task)turns[^1]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return (await Task.WhenAll(turns)).Aggregate(new DispatchReport(), (a, b) => a + b);
    }

    // Of what another process writes meanwhile, it sees all that was delivered when it begins anew.
    private async Task<bool> WritePagesAsync(ParseResult arguments, CancellationToken ct)
    {
        List<ChannelFault> faults = [];
        foreach (Volet volet in _workspace.Volets.Where(v => _workspace.RunnerOf(v) is null))
        {
            AlertPagesWriter? pages = _host.Services.GetKeyedService<AlertPagesWriter>(volet);
            faults.AddRange(pages is null ? [] : await pages.WriteAsync(routes: null, ct) ?? []);
        }

        return await TellAsync(arguments, faults);
    }

    // What keeps a site from being written is told, and keeps nothing else.
    private async Task<bool> WriteSitesAsync(ParseResult arguments, CancellationToken ct)
    {
        List<ChannelFault> faults = [];
        foreach (Volet volet in _workspace.Volets.Where(v => _workspace.RunnerOf(v) is null))
        {
            SiteWriter? sites = _host.Services.GetKeyedService<SiteWriter>(volet);
            faults.AddRange(sites is null ? [] : await sites.WriteDueAsync(anyway: true, ct));
        }

        return await TellAsync(arguments, faults);
    }

    private static async Task<bool> TellAsync(ParseResult arguments, List<ChannelFault> faults)
    {
        foreach (ChannelFault fault in faults)
        {
            await arguments.NoteAsync(
                $"{fault.Route} par {fault.Channel} : {fault.Reason}",
                $"{fault.Route} by {fault.Channel}: {fault.Reason}"
            );
        }

        return faults.Count == 0;
    }

    private async Task<bool> TellUnsentAsync(ParseResult arguments, DispatchReport sent, CancellationToken ct)
    {
        long waiting = 0;
        bool allCanBeRead = true;
        foreach (Volet volet in _workspace.Volets)
        {
            if (_workspace.RunnerOf(volet) is { } runner)
            {
                await arguments.NoteAsync(
                    $"Les alertes du volet {MessageLanguage.French.Of(volet)} sont remises par le service qui tourne{runner}.",
                    $"The alerts of the {volet.ToKebabCase()} volet are delivered by the worker that runs{runner}."
                );
            }
            else
            {
                IReadOnlyList<OutboxTotal> totals = await _workspace.Stores.Of(volet).Outbox.TotalsAsync(ct);
                waiting += totals.Sum(t => t.Waiting - t.Quarantined);
                allCanBeRead &= await TellQuarantinedAsync(arguments, volet, totals.Sum(t => t.Quarantined));
            }
        }

        if (sent.Busy)
        {
            await arguments.NoteAsync(
                "Un autre processus envoie ; ce qui reste attend.",
                "Another process is sending; what is left waits in the outbox."
            );
        }
        else if (waiting > 0)
        {
            await arguments.NoteAsync(
                $"{waiting} messages n'ont pas pu être envoyés ; ils attendent.",
                $"{waiting} messages could not be sent; they wait in the outbox."
            );
        }

        return !sent.Busy && waiting <= 0 && allCanBeRead;
    }

    private static async Task<bool> TellQuarantinedAsync(ParseResult arguments, Volet volet, long messages)
    {
        if (messages > 0)
        {
            await arguments.NoteAsync(
                $"{messages} messages illisibles, voir `quarantine list --volet {volet.ToKebabCase()}`.",
                $"{messages} messages cannot be read; `quarantine list --volet {volet.ToKebabCase()}` lists them."
            );
        }

        return messages == 0;
    }

    /// <summary>A line for each record that was set aside in this run, and where the others are.</summary>
    private async Task TellSetAsideAsync(ParseResult arguments, IngestReport ingested, long started, CancellationToken ct)
    {
        if (ingested.Quarantined == 0)
        {
            return;
        }

        DateTimeOffset since = _time.GetUtcNow() - _time.GetElapsedTime(started);
        IReadOnlyList<Stored<QuarantineNote>> notes = await _workspace.Stores.Sources.QuarantinedAsync(default(SourceId?), ct);
        foreach (
            QuarantineNote note in notes
                .Values()
                .Where(n => n.At >= since)
                .OrderBy(n => n.Document, StringComparer.Ordinal)
                .ThenBy(n => n.Line)
                .ThenBy(n => n.Column)
                .Take(MostLines)
        )
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(QuarantineLine.Of(note).ToReason());
        }

        await arguments.NoteAsync(
            $"{ingested.Quarantined} enregistrements mis de côté ; `quarantine list` les donne tous, `quarantine show ID` en montre un.",
            $"{ingested.Quarantined} set aside; `quarantine list` tells all of them, `quarantine show ID` one as it came."
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    // Another process may have looked at its outbox for the last time just before these messages were written.
    private async Task<DispatchReport> SendAsync(Dispatcher dispatcher, CancellationToken ct)
    {
        long began = _time.GetTimestamp();
        DispatchReport sent = await dispatcher.SendDueAsync(ct);
        while (sent.Busy && _time.GetElapsedTime(began) < Timeout)
        {
            await Task.Delay(Pause, _time, ct);
            sent = await dispatcher.SendDueAsync(ct);
        }

        return sent;
    }
}
