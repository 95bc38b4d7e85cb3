using System.Globalization;
using Watch.Benchmarks;

namespace Watch.ImportBench;

/// <summary>The import as a whole: how many times a bare reading it takes, and how much memory.</summary>
internal static class Program
{
    private const string ImportOnly = "--import";
    private const string Memory = "--memory";
    private const string Backtest = "--backtest";
    private const string Docdb = "--docdb";
    private const string DocdbOnly = "--docdb-read";
    private const string Package = "--package";
    private const string Gleif = "--gleif";
    private const string GleifOnly = "--gleif-read";
    private const string Registers = "--registers";
    private const string Rejudge = "--rejudge";
    private const int GoldenCopy = 3_400_000;
    private const int Gigabyte = 1024;
    private const int Million = 1_000_000;

    private static Task<int> Main(string[] args) =>
        args switch
        {
            [] => CompareAsync(Editions.Folder),
            [Memory] => LargeArchive.MeasureAsync(ImportOnly),
            [ImportOnly, { } path] => ImportAsync(path),
            [Backtest] => BacktestAsync(Million),
            [Backtest, { } notices] when int.TryParse(notices, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) =>
                BacktestAsync(wanted),
            [Docdb] => DocdbReading.File.MeasureAsync(DocdbOnly, Gigabyte),
            [Docdb, { } megabytes] when int.TryParse(megabytes, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) =>
                DocdbReading.File.MeasureAsync(DocdbOnly, wanted),
            [DocdbOnly, { } path] => DocdbReading.File.ReadAsync(path),
            [Gleif] => GleifReading.File.MeasureAsync(GleifOnly, Million),
            [Gleif, { } relations] when int.TryParse(relations, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) =>
                GleifReading.File.MeasureAsync(GleifOnly, wanted),
            [GleifOnly, { } path] => GleifReading.File.ReadAsync(path),
            [Registers] => RegisterGrowth.MeasureAsync(GoldenCopy),
            [Registers, { } entities] when int.TryParse(entities, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) =>
                RegisterGrowth.MeasureAsync(wanted),
            [Rejudge] => Rejudging.MeasureAsync(),
            [Package, { } path] => PackageReading.MeasureAsync(path),
            [{ } path] when Path.Exists(path) => CompareAsync(path),
            _ => UsageAsync(),
        };

    private static async Task<int> CompareAsync(string? folder)
    {
        using EditionFolder editions = folder is null ? EditionFolder.Generate() : new EditionFolder(folder);
        await Comparison.RunAsync(editions);
        return 0;
    }

    /// <summary>One import in a process of its own, so that its peak is nothing else's.</summary>
    private static async Task<int> ImportAsync(string path)
    {
        ImportResult result = await new WholeImport(path, []).RunAsync();
        await Console.Out.WriteLineAsync(
            $"{result.Notices} notices, {result.Alerts} alerts in {result.Elapsed.TotalSeconds:F1} s; peak resident memory "
                + $"{PeakMemory.Read()}"
        );
        return 0;
    }

    private static async Task<int> BacktestAsync(int notices)
    {
        using EditionFolder editions = Editions.Folder is { } folder ? new EditionFolder(folder) : EditionFolder.Generate();
        return await new LongHistory(editions, notices).MeasureAsync();
    }

    private static async Task<int> UsageAsync()
    {
        await Console.Error.WriteLineAsync(
            "allowed: nothing, or a folder of .taz editions, or --memory, or --backtest [NOTICES], or --docdb [MEGABYTES], "
                + "or --package FILE, or --gleif [RELATIONS], or --registers [ENTITIES], or --rejudge"
        );
        return 2;
    }
}
