using BenchmarkDotNet.Attributes;
using Watch.Contracts.Notices;
using Watch.Rules.Queries;

namespace Watch.Benchmarks;

/// <summary>
/// Reading notices of a thousand characters for many text queries at once: half of them words, the others conditions of several.
/// </summary>
[MemoryDiagnoser]
public class Querying
{
    private const int Notices = 100;

    // Five queries in a row of Make.
    private const int TermsOfFive = 10;

    private readonly Notice[] _notices =
    [
        .. Invented.Notices(Notices, Notices, Notices).Select((notice, i) => notice with { Text = Prose(i) }),
    ];

    private TextIndex _index = new TextIndexBuilder().Build();

    [Params(1_000, 10_000, 100_000)]
    public int Terms { get; set; }

    [GlobalSetup]
    public void Build()
    {
        TextIndexBuilder builder = new();
        for (int i = 0; i < Terms * 5 / TermsOfFive; i++)
        {
            builder.Add(Make(i));
        }

        _index = builder.Build();
        if (Index() == 0)
        {
            throw new InvalidOperationException("No query agrees with any notice.");
        }
    }

    [Benchmark(OperationsPerInvoke = Notices)]
    public int Index()
    {
        int agreed = 0;
        foreach (Notice notice in _notices)
        {
            using TextScan scan = _index.Scan(notice);
            foreach (int query in scan.Candidates)
            {
                agreed += scan.Agrees(query) ? 1 : 0;
            }
        }

        return agreed;
    }

    private static string Prose(int notice) =>
        string.Concat(
            Enumerable
                .Range(notice * 9, 9)
                .Select(i =>
                    $"La société zinc{i * 95}a du Sancy, représentée par son gérant, a cédé à l’acquéreur "
                    + $"acier{i * 92}b un fonds de mécanique générale. "
                )
        );

    private static Query Make(int i)
    {
        string text = (i % 5) switch
        {
            0 => $"société ET zinc{i}a",
            1 => $"\"zinc{i}a du sancy\" OU zinguerie{i}",
            2 => $"acier{i}b PROCHE/5 acquéreur",
            3 => $"inox{i}*",
            _ => $"acier{i}b",
        };
        return ((QueryParse.Accepted)QueryParser.Parse(text)).Query;
    }
}
