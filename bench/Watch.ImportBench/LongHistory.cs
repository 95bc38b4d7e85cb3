using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Worker.Commands;
using Watch.Worker.Ingesting;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;

namespace Watch.ImportBench;

/// <summary>
/// A log of many years, made of editions repeated with their ids and days in the years after, and a backtest over the whole of it: the
/// rules that ship, with firms of the editions beside those that ship, against the same with one rule edited.
/// </summary>
internal sealed class LongHistory(EditionFolder editions, int wanted)
{
    private const int Firms = 150;
    private const int Shipped = 12;
    private const int Rounds = 2;
    private const int YearAt = 1;
    private const int YearDigits = 4;

    public async Task<int> MeasureAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("watch-history-");
        try
        {
            string data = Path.Combine(folder.FullName, "data");
            int notices = await FillAsync(data);
            string here = Configuration(Path.Combine(folder.FullName, "here"), edited: false);
            string other = Configuration(Path.Combine(folder.FullName, "other"), edited: true);
            for (int round = 1; round <= Rounds; round++)
            {
                await BacktestAsync(round, notices, here, other, data);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<int> FillAsync(string data)
    {
        long started = Stopwatch.GetTimestamp();
        Notice[] once = [.. Read()];
        await using SqliteStores stores = await SqliteStores.OpenAsync(data, TimeProvider.System, CancellationToken.None);
        int notices = 0;
        for (int years = 0; notices < wanted; years++)
        {
            foreach (Notice[] batch in once.Take(wanted - notices).Select(n => In(n, years)).Chunk(DocumentReader.BatchSize))
            {
                await stores.Log.AppendAsync(
                    [.. batch.Select(n => new LogCandidate(n, "bulk", 20, true, "bench"))],
                    CancellationToken.None
                );
                notices += batch.Length;
            }
        }

        await Console.Out.WriteLineAsync(
            $"{notices} notices in the log after {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s, "
                + $"{new FileInfo(Path.Combine(data, "log.db")).Length >> 20} MB"
        );
        return notices;
    }

    private IEnumerable<Notice> Read()
    {
        ParserCatalogue parsers = new(SourceModules.All);
        foreach (Contained.Document document in ContainerWalker.Walk(editions.Path, ContainerLimits.Default).OfType<Contained.Document>())
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            foreach (Parsed.Accepted accepted in parsers.Find(head)!.Parse(content, document.Info).OfType<Parsed.Accepted>())
            {
                yield return accepted.Notice;
            }
        }
    }

    private static Notice In(Notice notice, int years) =>
        years == 0
            ? notice
            : notice with
            {
                Id = In(notice.Id, years),
                Corrects = notice.Corrects is { } id ? In(id, years) : null,
                PublishedOn = notice.PublishedOn.AddYears(years),
            };

    private static string In(string id, int years) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{id[..YearAt]}{int.Parse(id.AsSpan(YearAt, YearDigits), CultureInfo.InvariantCulture) + years}{id[(YearAt + YearDigits)..]}"
        );

    private string Configuration(string folder, bool edited)
    {
        string shipped = Folder();
        foreach (string file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        IReadOnlyList<Siren> all = BarePass.Sirens(editions);
        int step = Math.Max(1, all.Count / (Firms - Shipped));
        StringBuilder firms = new();
        foreach (Siren siren in all.Where((_, i) => i % step == 0).Take(Firms - Shipped))
        {
            firms.AppendLine(CultureInfo.InvariantCulture, $"\n- siren: {siren}\n  name: Entreprise {siren}\n  sensitivity: sensitive");
        }

        File.AppendAllText(Path.Combine(folder, "defensive", "firms.yml"), firms.ToString());
        string rules = Path.Combine(folder, "defensive", "rules", "capital.yml");
        if (edited)
        {
            File.WriteAllText(
                rules,
                File.ReadAllText(rules)
                    .Replace("\n    role: buyer\n", "\n    role: [buyer, subject]\n", StringComparison.Ordinal)
                    .Replace("severity: info", "severity: low", StringComparison.Ordinal)
            );
        }

        return folder;
    }

    private static async Task BacktestAsync(int round, int notices, string here, string other, string data)
    {
        await using StringWriter output = new();
        long started = Stopwatch.GetTimestamp();
        int status = await Cli.RunAsync(
            ["backtest", "--from", "2000-01-01", "--to", "2099-12-31", "--config", here, "--against", other, "--data", data],
            output,
            Console.Error,
            TimeProvider.System
        );
        TimeSpan taken = Stopwatch.GetElapsedTime(started);
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await Console.Out.WriteLineAsync(
            $"{round}: both volets over {notices} notices in {taken.TotalSeconds:F1} s (status {status}), "
                + $"{Environment.ProcessorCount} cores, peak resident memory {PeakMemory.Read()}"
        );
        foreach (
            string line in lines.Where(l =>
                l.StartsWith("defensive,", StringComparison.Ordinal)
                || l.StartsWith("offensive,", StringComparison.Ordinal)
                || l.Contains("sha256", StringComparison.Ordinal)
            )
        )
        {
            await Console.Out.WriteLineAsync($"  {line.Trim()}");
        }
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "config"));
}
