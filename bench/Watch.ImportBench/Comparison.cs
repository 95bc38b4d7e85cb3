using Watch.Contracts.Identifiers;

namespace Watch.ImportBench;

/// <summary>
/// The whole import and the bare pass in turns, so that whatever else the machine does falls on both. The first rounds, in which
/// the program is still being compiled, are printed and not counted: a daemon compiles once.
/// </summary>
internal static class Comparison
{
    private const int WarmUps = 5;
    private const int Rounds = 5;
    private const int Firms = 150;

    public static async Task RunAsync(EditionFolder editions)
    {
        IReadOnlyList<Siren> all = BarePass.Sirens(editions);
        int step = Math.Max(1, all.Count / Firms);
        WholeImport import = new(editions.Path, [.. all.Where((_, i) => i % step == 0).Take(Firms)]);
        await Console.Out.WriteLineAsync(
            $"{editions.Files.Count} {(editions.IsGenerated ? "generated" : "given")} editions, {Firms} of their {all.Count} "
                + "firms watched by both volets"
        );
        List<ImportResult> imports = [];
        List<TimeSpan> passes = [];
        for (int round = 1; round <= WarmUps + Rounds; round++)
        {
            ImportResult last = await import.RunAsync();
            TimeSpan pass = BarePass.Run(editions);
            bool counts = round > WarmUps;
            if (counts)
            {
                imports.Add(last);
                passes.Add(pass);
            }

            await Console.Out.WriteLineAsync(
                $"{round}{(counts ? "" : " (warming up)")}: import {last.Elapsed.TotalMilliseconds:F0} ms (of which up to the "
                    + $"log {last.Stored.TotalMilliseconds:F0}), delivery {last.Delivered.TotalMilliseconds:F0} ms, "
                    + $"bare pass {pass.TotalMilliseconds:F0} ms, ratio {last.Elapsed / pass:F1}; "
                    + $"{last.Notices} notices, {last.Alerts} alerts"
            );
        }

        TimeSpan whole = Median(imports.Select(i => i.Elapsed));
        TimeSpan bare = Median(passes);
        TimeSpan delivery = Median(imports.Select(i => i.Delivered));
        await Console.Out.WriteLineAsync(
            $"median of {Rounds}: delivery {delivery.TotalMilliseconds:F0} ms, {delivery / (whole + delivery):P0} of import and delivery"
        );
        await Console.Out.WriteLineAsync(
            $"median of {Rounds}: import {whole.TotalMilliseconds:F0} ms, bare pass {bare.TotalMilliseconds:F0} ms, ratio "
                + $"{whole / bare:F1}; peak resident memory {PeakMemory.Read()}"
        );
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times) => times.Order().ElementAt(Rounds / 2);
}
