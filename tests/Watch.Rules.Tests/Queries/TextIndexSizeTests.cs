using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Rules.Queries;
using Xunit;

namespace Watch.Rules.Tests.Queries;

public class TextIndexSizeTests
{
    private const int Terms = 10_000;
    private const string Sentence =
        "La société Ateliers du Sancy, représentée par son gérant, a cédé à l’acquéreur un fonds de mécanique générale. ";

    private static readonly Notice _notice = New.Notice() with { Text = string.Concat(Enumerable.Repeat(Sentence, 9)) };

    [Fact]
    public void A_notice_that_nothing_matches_allocates_nothing()
    {
        TextIndex index = Index(Terms);
        int candidates = 0;
        long allocated = Allocating.Least(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                candidates += Scan(index);
            }
        });
        Assert.Equal(0, allocated);
        Assert.Equal(0, candidates);
    }

    [Fact]
    public void Judging_the_candidates_allocates_nothing()
    {
        TextIndexBuilder builder = new();
        string[] queries =
        [
            "cédé PROCHE/1 sancy",
            "\"acquéreur cédé\"",
            "titre:(sancy OU cédé)",
            "méca* SAUF gérant",
            "(fonds OU sancy) PROCHE/30 \"général* la\"",
        ];
        int[] ids = [.. queries.Select(q => builder.Add(Parsing.Parse(q)))];
        TextIndex index = builder.Build();
        int agreed = 0;
        int judged = 0;
        long allocated = Allocating.Least(() =>
        {
            for (int i = 0; i < 100; i++, judged++)
            {
                agreed += Judge(index, ids);
            }
        });
        Assert.Equal(0, allocated);
        Assert.Equal(judged, agreed);
    }

    private static int Judge(TextIndex index, int[] ids)
    {
        using TextScan scan = index.Scan(_notice);
        int agreed = 0;
        foreach (int id in ids)
        {
            agreed += scan.Agrees(id) ? 1 : 0;
        }

        return agreed;
    }

    private static int Scan(TextIndex index)
    {
        using TextScan scan = index.Scan(_notice);
        return scan.Candidates.Length;
    }

    // Half are words, a quarter beginnings, and a quarter conditions whose rarer half is elsewhere.
    private static TextIndex Index(int terms)
    {
        TextIndexBuilder builder = new();
        for (int i = 0; i < terms; i += 4)
        {
            foreach (string query in new[] { $"zinc{i}a", $"inox{i}b", $"acier{i}*", $"société ET zinguerie{i}" })
            {
                builder.Add(Parsing.Parse(query.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return builder.Build();
    }
}
