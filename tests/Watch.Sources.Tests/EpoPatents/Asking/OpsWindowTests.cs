using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>Whole weeks are read, in pages and in parts, and what cannot be read of them is told with its figures.</summary>
public sealed class OpsWindowTests : IAsyncDisposable
{
    private OpsFetch _fetch = new();

    [Fact]
    public async Task A_week_is_handed_over_in_pages_that_overlap()
    {
        _fetch.Publish(210);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(["1-100", "96-195", "191-290"], _fetch.Ops.Searches.Select(s => s.Split(' ')[0]));
        Assert.Equal(210, Numbers(run).Count);
        Assert.Empty(run.Failed);
        Assert.Empty(run.Gaps);
        Assert.Equal("api/EP-20261123-20261129-A01H-001.xml", run.Documents[0].Info.Name);
    }

    [Fact]
    public async Task What_is_handed_over_is_read_by_the_parser_of_the_kind()
    {
        _fetch.Publish(3);

        (DocumentInfo info, string text) = Assert.Single((await _fetch.RunAsync()).Documents);

        IDocumentParser parser = SourceModules
            .All.Single(m => m.Kind.Value == "epo-patents")
            .Parsers.Single(p => p.Recognises(new DocumentHead(info.Name, "world-patent-data", [])));
        IEnumerable<Parsed> read = parser.Parse(new MemoryStream(Encoding.UTF8.GetBytes(text)), info);
        Assert.Equal(["EP1A1", "EP2A1", "EP3A1"], read.Select(r => Assert.IsType<Parsed.Accepted>(r).Notice.Id.ToString().Split('/')[^1]));
    }

    [Fact]
    public async Task A_window_of_more_than_2000_is_split_by_day_and_then_by_symbol()
    {
        await UseAsync(["A01B", "A01H"]);
        _fetch.Publish(1990, "A01B1/00");
        _fetch.Publish(20);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(2010, Numbers(run).Count);
        Assert.Contains("1-100 (cpc=/low A01H or ic=A01H) and pn=EP and pd=20261125", _fetch.Ops.Searches);
        Assert.Contains("1901-2000 (cpc=/low A01B or ic=A01B) and pn=EP and pd=20261125", _fetch.Ops.Searches);
        Assert.Empty(run.Gaps);
    }

    [Fact]
    public async Task Ten_thousand_hits_are_at_least_as_many_and_of_one_day_and_symbol_the_rest_is_a_gap()
    {
        _fetch.Publish(10_500);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(2000, Numbers(run).Count);
        Assert.Equal(["publications EP 20261125 A01H: 2000 of at least 10000 publications came"], run.Gaps);
        Assert.Contains("1901-2000 (cpc=/low A01H or ic=A01H) and pn=EP and pd=20261125", _fetch.Ops.Searches);
    }

    [Fact]
    public async Task A_gap_is_said_once_and_filled_when_what_was_missing_comes()
    {
        _fetch.Publish(3);
        _fetch.Ops.Publications[1] = _fetch.Ops.Publications[1] with { IsHidden = true };
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        FeedFetch.Run second = await _fetch.RunAsync(first);
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        _fetch.Ops.Publications[1] = _fetch.Ops.Publications[1] with { IsHidden = false };
        FeedFetch.Run third = await _fetch.RunAsync(second);

        const string gap = "publications EP 20261123-20261129 A01H: 2 of 3 publications came";
        Assert.Equal([gap], first.Gaps);
        Assert.Empty(second.Gaps);
        Assert.Empty(second.Documents);
        Assert.Equal([gap], third.Filled);
        Assert.Equal(3, Numbers(third).Count);
    }

    [Fact]
    public async Task Hits_without_data_are_asked_for_by_number_a_hundred_at_a_time()
    {
        _fetch.Publish(150);
        _fetch.Ops.Publications.AddRange([.. _fetch.Ops.Publications.Select(p => p with { IsListed = true })]);
        _fetch.Ops.Publications.RemoveRange(0, 150);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal([100, 50], _fetch.Ops.Retrieved.Select(b => b.Split('\n').Length));
        Assert.Contains("EP.1.A1", _fetch.Ops.Retrieved[0], StringComparison.Ordinal);
        Assert.Equal(150, Numbers(run).Count);
        Assert.Empty(run.Gaps);
    }

    [Fact]
    public async Task Hits_whose_data_are_not_to_be_had_are_a_gap_and_no_failure()
    {
        _fetch.Publish(5);
        _fetch.Ops.Publications[0] = _fetch.Ops.Publications[0] with { IsListed = true };
        _fetch.Ops.Retrieves = false;

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(["publications EP 20261123-20261129 A01H: 4 of 5 publications came"], run.Gaps);
    }

    [Fact]
    public async Task An_order_that_moves_up_loses_nothing()
    {
        _fetch.Publish(190);
        _fetch.Ops.Before = _ => Move(from: 0, to: 189);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(190, Numbers(run).Count);
        Assert.Empty(run.Gaps);
    }

    [Fact]
    public async Task A_hit_that_moves_from_what_is_not_read_to_what_is_read_is_a_gap_until_it_comes()
    {
        _fetch.Publish(190);
        _fetch.Ops.Before = _ => Move(from: 189, to: 0);
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        _fetch.Ops.Before = _ => { };

        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal(["publications EP 20261123-20261129 A01H: 189 of 190 publications came"], first.Gaps);
        Assert.Equal(first.Gaps, second.Filled);
        Assert.Equal(190, Numbers(first).Union(Numbers(second)).Count());
    }

    [Fact]
    public async Task A_window_without_a_hit_is_empty_and_no_failure()
    {
        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Single(_fetch.Ops.Searches);
        Assert.Empty(run.Documents);
        Assert.Empty(run.Failed);
    }

    [Fact]
    public async Task A_week_is_asked_daily_then_weekly_for_a_month_and_an_answer_that_is_known_is_not_handed_over_again()
    {
        _fetch.Publish(3);
        FeedFetch.Run run = await _fetch.RunAsync();
        List<string> asked = [];
        for (int day = 1; day <= 60; day++)
        {
            _fetch.Time.Advance(TimeSpan.FromDays(1));
            int before = _fetch.Ops.Searches.Count;
            run = await _fetch.RunAsync(run);
            Assert.Empty(run.Documents);
            asked.AddRange(
                _fetch.Ops.Searches.Skip(before).Where(s => s.Contains("20261123", StringComparison.Ordinal)).Select(_ => $"{day}")
            );
        }

        Assert.Equal("1 2 3 4 5 6 7 8 15 22 29 36 43", string.Join(' ', asked));
    }

    [Fact]
    public async Task What_comes_late_is_handed_over_when_it_has_come()
    {
        _fetch.Publish(3);
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(20));
        _fetch.Publish(1);

        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal([1, 2, 3, 4], Numbers(second).Order());
    }

    [Fact]
    public async Task The_first_week_is_the_one_of_the_first_day_that_is_wanted()
    {
        _fetch.Change((SourceSettings s) => s with { StartOn = new DateOnly(2026, 11, 12) });

        await _fetch.RunAsync();

        Assert.Equal(["20261109 20261115", "20261116 20261122", "20261123 20261129"], _fetch.Ops.Searches.Select(s => s.Split('"')[1]));
    }

    [Fact]
    public async Task Each_office_is_asked_by_itself()
    {
        await UseAsync(["A01H"], "EP", "WO");
        _fetch.Publish(2);
        _fetch.Publish(1, office: "WO");

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal([2, 1], run.Documents.Select(d => OpsText.NumbersIn(d.Text).Count));
    }

    public async ValueTask DisposeAsync() => await _fetch.DisposeAsync();

    private async Task UseAsync(string[] symbols, params string[] offices)
    {
        await _fetch.DisposeAsync();
        _fetch = new OpsFetch(symbols, offices.Length == 0 ? null : offices);
    }

    private void Move(int from, int to)
    {
        InventedPublication moved = _fetch.Ops.Publications[from];
        _fetch.Ops.Publications.RemoveAt(from);
        _fetch.Ops.Publications.Insert(to, moved);
    }

    private static HashSet<int> Numbers(FeedFetch.Run run) => [.. run.Documents.SelectMany(d => OpsText.NumbersIn(d.Text))];
}
