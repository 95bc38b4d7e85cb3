using Watch.Worker.Store.Sqlite;

namespace Watch.ImportBench;

/// <summary>The same delta of a day, applied to a small register and to one ten times as large, in turns.</summary>
internal static class RegisterGrowth
{
    private const int InFrance = 10;
    private const int Rounds = 6;
    private const int Tenfold = 10;

    public static async Task<int> MeasureAsync(int entities)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("watch-registers-");
        try
        {
            await using Loaded small = await Loaded.OpenAsync(Path.Combine(folder.FullName, "small"), entities / Tenfold);
            await using Loaded large = await Loaded.OpenAsync(Path.Combine(folder.FullName, "large"), entities);
            await CompareAsync(small.Run, large.Run);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(RegisterRun small, RegisterRun large)
    {
        List<double> ratios = [];
        for (int round = 1; round <= Rounds; round++)
        {
            (TimeSpan ofSmall, int made) = await small.ApplyAsync(round);
            (TimeSpan ofLarge, int alike) = await large.ApplyAsync(round);
            ratios.Add(ofLarge / ofSmall);
            await Console.Out.WriteLineAsync(
                $"{round}: delta of a day {ofLarge.TotalMilliseconds:F0} : {ofSmall.TotalMilliseconds:F0} ms, "
                    + $"ratio {ratios[^1]:F2}; {alike} and {made} notices"
            );
        }

        // In the first round the program is still being compiled, for the small one alone.
        double[] counted = [.. ratios.Skip(1).Order()];
        await Console.Out.WriteLineAsync($"median ratio of {counted.Length}: {counted[counted.Length / 2]:F2} for ten times as many");
    }

    private sealed class Loaded(SqliteStores stores, RegisterRun run) : IAsyncDisposable
    {
        public RegisterRun Run => run;

        public static async Task<Loaded> OpenAsync(string data, int entities)
        {
            SqliteStores stores = await SqliteStores.OpenAsync(data, TimeProvider.System, CancellationToken.None);
            RegisterRun run = new(new RegisterShape(entities, InFrance), stores);
            TimeSpan taken = await run.LoadAsync();
            await Console.Out.WriteLineAsync(
                $"baseline of {entities} entities in {taken.TotalSeconds:F0} s, "
                    + $"{taken.TotalMilliseconds * 1000 / entities:F0} µs an entity, "
                    + $"{new FileInfo(Path.Combine(data, "log.db")).Length >> 20} MB; peak resident memory {PeakMemory.Read()}"
            );
            return new Loaded(stores, run);
        }

        public ValueTask DisposeAsync() => stores.DisposeAsync();
    }
}
