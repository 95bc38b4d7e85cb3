using Watch.Sources.Tests.Http;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>A gap is filled when what it names has come, or is told otherwise; not by a service that finds nothing any more.</summary>
public sealed class OpsGapTests : IAsyncDisposable
{
    private const string Gap = "publications EP 20261123-20261129 A01H: 2 of 3 publications came";

    private readonly OpsFetch _fetch = new();

    [Fact]
    public async Task A_gap_of_a_part_is_filled_when_the_whole_is_read_in_one_piece()
    {
        _fetch.Publish(10_500);
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Ops.Publications.RemoveRange(1500, 9000);
        _fetch.Time.Advance(TimeSpan.FromDays(1));

        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal(["publications EP 20261125 A01H: 2000 of at least 10000 publications came"], first.Gaps);
        Assert.Equal(first.Gaps, second.Filled);
        Assert.Empty(second.Gaps);
    }

    [Fact]
    public async Task A_gap_of_the_whole_is_told_by_its_parts_once_it_is_read_in_parts()
    {
        FeedFetch.Run first = await BeginAsync();
        _fetch.Ops.Publications.AddRange(
            Enumerable.Range(1000, 1999).Select(n => new InventedPublication(n, new DateOnly(2026, 11, 24), "A01H5/00"))
        );
        _fetch.Time.Advance(TimeSpan.FromDays(1));

        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal([Gap], first.Gaps);
        Assert.Equal([Gap], second.Filled);
        Assert.Equal(["publications EP 20261125 A01H: 2 of 3 publications came"], second.Gaps);
    }

    [Fact]
    public async Task That_nothing_is_found_any_more_fills_no_gap()
    {
        FeedFetch.Run first = await BeginAsync();
        InventedPublication[] all = [.. _fetch.Ops.Publications.Select(p => p with { IsHidden = false })];
        _fetch.Ops.Publications.Clear();
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        FeedFetch.Run second = await _fetch.RunAsync(first);
        _fetch.Ops.Publications.AddRange(all);
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        FeedFetch.Run third = await _fetch.RunAsync(second);

        Assert.Empty(second.Failed);
        Assert.Empty(second.Filled);
        Assert.Equal([Gap], third.Filled);
    }

    public async ValueTask DisposeAsync() => await _fetch.DisposeAsync();

    private Task<FeedFetch.Run> BeginAsync()
    {
        _fetch.Publish(3);
        _fetch.Ops.Publications[1] = _fetch.Ops.Publications[1] with { IsHidden = true };
        return _fetch.RunAsync();
    }
}
