using System.Diagnostics;
using System.Globalization;
using Watch.MatchBench.Engines;

namespace Watch.MatchBench;

/// <summary>The match stage beside other engines, in one run, on the same notices and terms; the hits of all are compared.</summary>
internal static class Program
{
    private static readonly int[] Firms = [150, 1_500, 15_000];
    private static readonly int[] Terms = [100, 1_000, 10_000];
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    private static int Main(string[] args) =>
        args switch
        {
            [] => Compare(),
            ["--load"] => Loading.Run(),
            _ => Usage(),
        };

    private static int Usage()
    {
        Console.Error.WriteLine("allowed: nothing, or --load");
        return 2;
    }

    private static int Compare()
    {
        Corpus corpus = Corpus.Read();
        Print(
            $"{corpus.Samples.Length} notices of {corpus.Origin}, {corpus.Samples.Average(s => s.Text.Length):0} characters each;"
                + " one thread; µs a notice, best pass"
        );
        Print("Watch reads the notice itself; the others are handed its words folded and joined, which costs them nothing here.");
        Print(string.Create(CultureInfo.InvariantCulture, $"  (folding and joining alone: {FoldingAlone(corpus):0.00} µs)"));
        bool agree = true;
        foreach (int count in Firms)
        {
            agree &= Compare(corpus, corpus.Numbers(count), $"{count} firms by their numbers", () => new WatchFirmEngine());
        }

        foreach (int count in Terms)
        {
            agree &= Compare(corpus, corpus.Terms(count), $"{count} text rules", () => new WatchTextEngine());
        }

        if (!VectorscanEngine.IsThere)
        {
            Print("Vectorscan was left out: libhs.so.5 is not here (Debian: libvectorscan5).");
        }

        return agree ? 0 : 1;
    }

    private static bool Compare(Corpus corpus, IReadOnlyList<string> terms, string title, Func<IEngine> own)
    {
        Print("");
        Print(title);
        Measured reference = Measure(own(), corpus, terms);
        Print(reference.ToText(1, "reference"));
        bool all = true;
        foreach (Func<IEngine> make in Others())
        {
            using IEngine engine = make();
            if (terms.Count > engine.MostTerms)
            {
                Print(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {engine.Name, -38} not asked: over {engine.MostTerms} terms it takes minutes to load"
                    )
                );
                continue;
            }

            Measured measured = Measure(engine, corpus, terms);
            bool same = measured.Hits.SequenceEqual(reference.Hits.Take(measured.Hits.Count));
            all &= same;
            Print(measured.ToText(measured.Microseconds / reference.Microseconds, same ? "same hits" : "OTHER HITS"));
        }

        return all;
    }

    private static IEnumerable<Func<IEngine>> Others() =>
        [
            .. VectorscanEngine.IsThere ? [() => new VectorscanEngine()] : Array.Empty<Func<IEngine>>(),
            () => new SearchValuesEngine(),
            () => new LuceneEngine(),
            () => new RegexEngine(),
            () => new ContainsEngine(),
            () => new RulesEngineEngine(),
        ];

    // Whole passes while the budget lasts, and the best of them; the slow see only the first notices.
    private static Measured Measure(IEngine engine, Corpus corpus, IReadOnlyList<string> terms)
    {
        using IEngine owned = engine;
        Stopwatch loading = Stopwatch.StartNew();
        engine.Load(terms);
        loading.Stop();
        List<int> hits = [];
        List<string> found = [];
        Stopwatch all = Stopwatch.StartNew();
        int read = 0;
        for (; read < corpus.Samples.Length && all.Elapsed < Budget; read++)
        {
            hits.Clear();
            engine.Find(corpus.Samples[read], hits);
            hits.Sort();
            found.Add(string.Join(',', hits));
        }

        double best = all.Elapsed.TotalMicroseconds / read;
        long allocated = 0;
        if (all.Elapsed >= Budget)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            engine.Find(corpus.Samples[0], hits);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        while (all.Elapsed < Budget)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < read; i++)
            {
                hits.Clear();
                engine.Find(corpus.Samples[i], hits);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / read);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / read;
        }

        return new Measured(engine.Name, loading.Elapsed, best, read, allocated, found);
    }

    private static double FoldingAlone(Corpus corpus)
    {
        long start = Stopwatch.GetTimestamp();
        int characters = corpus.Samples.Sum(s => Sample.Of(s.Notice).Text.Length);
        return characters == 0 ? 0 : Stopwatch.GetElapsedTime(start).TotalMicroseconds / corpus.Samples.Length;
    }

    private static void Print(string line) => Console.WriteLine(line);

    private sealed record Measured(string Name, TimeSpan Loading, double Microseconds, int Read, long Allocated, IReadOnlyList<string> Hits)
    {
        public string ToText(double ratio, string remark) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {Name, -38} {Microseconds, 9:0.00} µs  {ratio, 8:0.00} x  loads in {Loading.TotalMilliseconds, 8:0} ms  "
                    + $"{Allocated, 6} B a notice  {Hits.Sum(h => h.Length == 0 ? 0 : h.Count(c => c == ',') + 1), 7} hits in {Read} "
                    + $"notices, {remark}"
            );
    }
}
