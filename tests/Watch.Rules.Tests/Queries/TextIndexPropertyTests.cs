using System.Globalization;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Rules.Queries;
using Xunit;

namespace Watch.Rules.Tests.Queries;

public class TextIndexPropertyTests
{
    [Fact]
    public void The_index_finds_what_the_plain_meaning_of_every_query_finds() =>
        Gen.Select(Parsing.AnyQuery.Array[1, 8], RandomNotices.One.Array[1, 4])
            .Sample(
                (queries, notices) =>
                {
                    TextIndexBuilder builder = new();
                    int[] ids = [.. queries.Select(builder.Add)];
                    TextIndex index = builder.Build();
                    return notices.All(notice => Agree(queries, ids, index, notice));
                },
                iter: 5_000
            );

    [Fact]
    public void Random_queries_agree_and_disagree_often_enough_to_mean_something()
    {
        int agreed = 0;
        int near = 0;
        Gen.Select(Parsing.AnyQuery, RandomNotices.One)
            .Sample(
                (query, notice) =>
                {
                    bool agrees = Naive.Agrees(query, notice);
                    agreed += agrees ? 1 : 0;
                    near += agrees && query is Query.Near ? 1 : 0;
                },
                iter: 10_000,
                threads: 1
            );
        Assert.InRange(agreed, 1_000, 9_000);
        Assert.InRange(near, 20, 9_000);
    }

    [Fact]
    public void What_is_shown_of_a_query_that_agrees_stands_in_the_notice() =>
        Gen.Select(Parsing.AnyQuery, RandomNotices.One)
            .Sample(
                (query, notice) =>
                {
                    TextIndexBuilder builder = new();
                    int id = builder.Add(query);
                    using TextScan scan = builder.Build().Scan(notice);
                    IReadOnlyList<TextSpan> spans = scan.Spans(id);
                    return spans.Count > 0 == scan.Agrees(id) && spans.All(s => IsIn(notice, s));
                },
                iter: 10_000
            );

    [Fact]
    public void Several_threads_read_with_one_index()
    {
        TextIndexBuilder builder = new();
        Query[] queries =
        [
            .. Enumerable
                .Range(0, 50)
                .Select(i => Parsing.Parse(string.Create(CultureInfo.InvariantCulture, $"mot{i} ET (suite OU mot{i + 1})"))),
        ];
        int[] ids = [.. queries.Select(builder.Add)];
        TextIndex index = builder.Build();
        Notice[] notices =
        [
            .. Enumerable
                .Range(0, 50)
                .Select(i => New.Notice() with { Text = string.Create(CultureInfo.InvariantCulture, $"mot{i} mot{i + 1} suite") }),
        ];
        int wrong = 0;
        Parallel.For(
            0,
            5_000,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            i =>
            {
                if (!Agree(queries, ids, index, notices[i % notices.Length]))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        );
        Assert.Equal(0, wrong);
    }

    private static bool Agree(Query[] queries, int[] ids, TextIndex index, Notice notice)
    {
        using TextScan scan = index.Scan(notice);
        for (int i = 0; i < queries.Length; i++)
        {
            bool agrees = Naive.Agrees(queries[i], notice);
            if (scan.Agrees(ids[i]) != agrees || (agrees && !scan.Candidates.Contains(ids[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIn(Notice notice, TextSpan span)
    {
        string?[] texts = span.Field switch
        {
            TextField.Title => [.. notice.Events.Select(e => e.Label)],
            TextField.Text => [notice.Text],
            TextField.Name => [.. notice.Parties.SelectMany(p => p.OtherNames.Prepend(p.Name))],
            TextField.Officer => [.. notice.Parties.SelectMany(p => p.Officers).SelectMany(o => new[] { o.Role, o.Name, o.UsageName })],
            _ => [.. notice.Parties.Select(p => p.Activity)],
        };
        string text = texts[span.Index]!;
        return span.Length > 0 && span.Excerpt.Contains(text.Substring(span.Start, span.Length), StringComparison.Ordinal);
    }
}
