using System.Diagnostics;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Worker.Judging;
using Watch.Worker.Store.Sqlite;

namespace Watch.ImportBench;

/// <summary>What a delta of a register costs a volet, by how many firms it watches.</summary>
internal static class Rejudging
{
    private const int Entities = 800_000;
    private const int Rounds = 6;

    // Prime, so that the list keeps no step with what changes.
    private const int Stride = 7_919;

    private static readonly int[] Lists = [150, 1_500, 10_000];

    public static async Task<int> MeasureAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("watch-rejudging-");
        try
        {
            RegisterShape shape = new(Entities, inFrance: 1);
            await using (SqliteStores stores = await SqliteStores.OpenAsync(folder.FullName, TimeProvider.System, CancellationToken.None))
            {
                RegisterRun run = new(shape, stores);
                await run.LoadAsync();
                (_, int notices) = await run.ApplyAsync(1);
                await Console.Out.WriteLineAsync($"{Entities} entities, a delta of {notices} notices");
            }

            await CompareAsync(folder.FullName, [.. shape.Sirens]);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(string data, Siren[] all)
    {
        Dictionary<int, List<TimeSpan>> taken = Lists.ToDictionary(l => l, _ => new List<TimeSpan>());
        for (int round = 1; round <= Rounds; round++)
        {
            foreach (int firms in Lists)
            {
                (TimeSpan judging, int raised) = await JudgeAsync(data, all, firms);
                taken[firms].Add(judging);
                await Console.Out.WriteLineAsync($"{round}: {firms} firms, {judging.TotalMilliseconds:F0} ms, {raised} alerts");
            }
        }

        // The first round compiles the program.
        double[] medians = [.. Lists.Select(l => taken[l].Skip(1).Order().ElementAt((Rounds - 1) / 2).TotalMilliseconds)];
        await Console.Out.WriteLineAsync(
            string.Join("; ", Lists.Zip(medians, (l, m) => $"{l} firms {m:F0} ms"))
                + $"; ratios {medians[1] / medians[0]:F2} and {medians[2] / medians[1]:F2}"
        );
    }

    private static async Task<(TimeSpan Taken, int Raised)> JudgeAsync(string data, Siren[] all, int wanted)
    {
        foreach (string file in Directory.EnumerateFiles(data, "defensive.db*"))
        {
            File.Delete(file);
        }

        FirmList firms = new([.. Enumerable.Range(0, wanted).Select(i => all[(int)((long)i * Stride % all.Length)]).Select(FirmOf)]);
        await using SqliteStores stores = await SqliteStores.OpenAsync(data, TimeProvider.System, CancellationToken.None);
        VoletReader reader = ShippedVolets.ReaderOf(Volet.Defensive, stores, firms);
        long started = Stopwatch.GetTimestamp();
        VoletReport report = await reader.DrainAsync(CancellationToken.None);
        return (Stopwatch.GetElapsedTime(started), report.Raised);
    }

    private static Firm FirmOf(Siren siren) =>
        new()
        {
            Siren = siren,
            Name = $"Entreprise {siren}",
            Sensitivity = Sensitivity.Strategic,
        };
}
