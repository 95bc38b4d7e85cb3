using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Worker.Delivering;
using Watch.Worker.Ingesting;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;

namespace Watch.ImportBench;

/// <summary>
/// What the product does with a path: unpack, parse, store with all indexes, judge for both volets by the rules it ships, write the alerts
/// and their files.
/// </summary>
internal sealed class WholeImport(string path, IReadOnlyList<Siren> sirens)
{
    private readonly FirmList _firms = new([
        .. sirens.Select(s => new Firm
        {
            Siren = s,
            Name = $"Entreprise {s}",
            Sensitivity = Sensitivity.Strategic,
        }),
    ]);

    public async Task<ImportResult> RunAsync()
    {
        string data = Directory.CreateTempSubdirectory("watch-import-").FullName;
        try
        {
            return await RunAsync(data);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private async Task<ImportResult> RunAsync(string data)
    {
        long started = Stopwatch.GetTimestamp();
        await using SqliteStores stores = await SqliteStores.OpenAsync(data, TimeProvider.System, CancellationToken.None);
        Appender appender = new(stores.Log, stores.Sources, stores.Registers, TimeProvider.System);
        Importer importer = new(appender, new ParserCatalogue(SourceModules.All), ContainerLimits.Default);
        IngestReport ingested = new();
        await importer.ImportAsync(path, ingested, _ => { }, CancellationToken.None);
        TimeSpan stored = Stopwatch.GetElapsedTime(started);
        VoletReport[] read = await Task.WhenAll(
            Enum.GetValues<Volet>()
                .Select(v => Task.Run(() => ShippedVolets.ReaderOf(v, stores, _firms).DrainAsync(CancellationToken.None)))
        );
        TimeSpan judged = Stopwatch.GetElapsedTime(started);
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            await DispatcherOf(volet, stores, data).SendDueAsync(CancellationToken.None);
        }

        return new ImportResult(ingested.New, read.Sum(r => r.Raised), stored, judged, Stopwatch.GetElapsedTime(started) - judged);
    }

    private Dispatcher DispatcherOf(Volet volet, SqliteStores stores, string data)
    {
        FileChannel files = new(data, volet, NoCommitPoints.Instance);
        IVoletStore store = stores.Of(volet);
        return new Dispatcher(
            store,
            files,
            new Departures(store, files.Name, () => _firms, TimeProvider.System),
            new DispatchBook(store, files.Name, ShippedVolets.Configuration.Delivery.RetryAfter, TextWriter.Null, TimeProvider.System),
            TimeProvider.System,
            NullLogger.Instance
        );
    }
}

/// <summary>What an import did, and how long it took up to the log, up to the outbox, and from there to the files.</summary>
internal sealed record ImportResult(int Notices, int Alerts, TimeSpan Stored, TimeSpan Elapsed, TimeSpan Delivered);
