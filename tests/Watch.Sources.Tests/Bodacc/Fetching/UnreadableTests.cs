using Watch.Sources.Seams;
using Watch.Sources.Tests.Containers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Fetching;

/// <summary>An edition that came and cannot be read is looked for again until it reads, and costs less and less meanwhile.</summary>
public sealed class UnreadableTests
{
    private const string First = "RCS-A_BXA20260100";
    private const string Broken = "RCS-A_BXA20260101";
    private const string Next = "RCS-A_BXA20260102";

    private static readonly DateOnly Mended = new(2026, 11, 24);

    [Fact]
    public async Task It_is_a_gap_that_its_family_passes_and_that_is_filled_when_it_reads()
    {
        using LoopbackSite site = new();
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run broken = await BrokenAsync(site, fetch);

        fetch.Unreadable.Clear();
        BodaccFetch.Run mended = await fetch.RunAsync(broken);
        BodaccFetch.Run quiet = await fetch.RunAsync(mended);

        Assert.Equal([$"{Broken}.taz", $"{Next}.taz"], broken.Names);
        Assert.Equal([Broken], broken.Gaps);
        Assert.Equal([$"{Broken}.taz"], mended.Names);
        Assert.Equal([Broken], mended.Filled);
        Assert.Empty(quiet.Documents);
        Assert.DoesNotContain("20260101", quiet.Watermark!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_reported_as_a_gap_once_however_often_it_is_tried()
    {
        using LoopbackSite site = new();
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run again = await fetch.RunAsync(await BrokenAsync(site, fetch));

        Assert.Equal([$"{Broken}.taz"], again.Names);
        Assert.Empty(again.Gaps);
        Assert.Empty(again.Filled);
    }

    [Fact]
    public async Task Broken_for_ever_it_is_asked_for_a_few_times_in_a_season_of_hourly_runs()
    {
        using LoopbackSite site = new();
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run run = await BrokenAsync(site, fetch);
        for (int hour = 0; hour < 24 * 90; hour += 6)
        {
            fetch.Time.Advance(TimeSpan.FromHours(6));
            run = await fetch.RunAsync(run);
        }

        Assert.InRange(site.Downloads.Count(d => d == $"{Broken}.taz"), 5, 12);
        Assert.Empty(run.Documents);
        Assert.Contains(Broken, run.Watermark!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IndexStyle.Nginx)]
    [InlineData(IndexStyle.ApacheTable)]
    [InlineData(IndexStyle.ApachePre)]
    public async Task Another_date_in_the_listing_has_it_asked_for_at_once(IndexStyle style)
    {
        using LoopbackSite site = new(style);
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run run = await BrokenAsync(site, fetch);
        fetch.Time.Advance(TimeSpan.FromDays(10));
        run = await fetch.RunAsync(run);
        fetch.Time.Advance(TimeSpan.FromHours(1));
        BodaccFetch.Run resting = await fetch.RunAsync(run);

        site.Put($"{Broken}.taz", BodaccFetch.Edition(Broken), Mended);
        fetch.Unreadable.Clear();
        BodaccFetch.Run mended = await fetch.RunAsync(resting);

        Assert.Empty(resting.Documents);
        Assert.Equal([Broken], mended.Filled);
    }

    [Fact]
    public async Task A_listed_issue_that_the_server_does_not_have_is_asked_for_less_and_less_too()
    {
        using LoopbackSite site = new();
        BodaccFetch fetch = BodaccFetch.On(site);
        Put(site, First);
        BodaccFetch.Run run = await fetch.RunAsync();
        Put(site, Broken);
        site.Reply($"{Broken}.taz", LoopbackSite.Status(404));
        for (int day = 0; day < 90; day++)
        {
            run = await fetch.RunAsync(run);
            fetch.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.InRange(site.Downloads.Count(d => d == $"{Broken}.taz"), 4, 10);
        Assert.Empty(run.Failed);
    }

    [Fact]
    public async Task What_is_no_edition_holds_its_family_back_for_a_day_and_not_for_ever()
    {
        using LoopbackSite site = new();
        BodaccFetch fetch = BodaccFetch.On(site);
        Put(site, First);
        BodaccFetch.Run first = await fetch.RunAsync();
        Put(site, Broken, Next);
        site.Reply($"{Broken}.taz", LoopbackSite.Html("<html><body>maintenance</body></html>"));

        BodaccFetch.Run held = await fetch.RunAsync(first);
        fetch.Time.Advance(TimeSpan.FromHours(25));
        BodaccFetch.Run passed = await fetch.RunAsync(held);
        site.Heal($"{Broken}.taz");
        site.Put($"{Broken}.taz", BodaccFetch.Edition(Broken), Mended);
        BodaccFetch.Run healed = await fetch.RunAsync(passed);

        Assert.Empty(held.Documents);
        Assert.Empty(held.Gaps);
        Assert.Equal([$"{Next}.taz"], passed.Names);
        Assert.Equal([Broken], passed.Gaps);
        Assert.Equal([Broken], healed.Filled);
    }

    [Fact]
    public async Task An_issue_in_the_archive_of_a_year_that_cannot_be_read_is_looked_for_in_a_mended_archive()
    {
        using LoopbackSite site = new();
        byte[] noise = new byte[40_000];
        new Random(7).NextBytes(noise);
        byte[] good = Pack.Taz(Broken, $"<a>{Convert.ToHexString(noise)}</a>");
        (BodaccFetch fetch, BodaccFetch.Run broken) = await ArchiveAsync(site, ($"{Broken}.taz", good[..(good.Length / 2)]));

        fetch.Time.Advance(TimeSpan.FromDays(1));
        BodaccFetch.Run still = await fetch.RunAsync(broken);
        fetch.Time.Advance(TimeSpan.FromHours(1));
        BodaccFetch.Run resting = await fetch.RunAsync(still);
        site.Put("FluxHistorique/2026.tar.gz", Archive(($"{Broken}.taz", good)), Mended);
        BodaccFetch.Run mended = await fetch.RunAsync(resting);
        BodaccFetch.Run quiet = await fetch.RunAsync(mended);

        Assert.Equal([Broken], broken.Gaps);
        Assert.NotEmpty(broken.Failed);
        Assert.Empty(resting.Failed);
        Assert.Equal([Broken], mended.Filled);
        Assert.EndsWith($"{Broken}.xml", Assert.Single(mended.Names), StringComparison.Ordinal);
        Assert.Empty(quiet.Documents);
        Assert.Equal(3, site.Downloads.Count(d => d == "2026.tar.gz"));
    }

    [Fact]
    public async Task An_archive_of_a_year_that_breaks_off_is_not_asked_for_at_every_run()
    {
        using LoopbackSite site = new();
        byte[] whole = Archive(($"{Broken}.taz", BodaccFetch.Edition(Broken)));
        (BodaccFetch fetch, BodaccFetch.Run run) = await ArchiveAsync(site, whole[..^40]);
        for (int day = 0; day < 30; day++)
        {
            fetch.Time.Advance(TimeSpan.FromDays(1));
            run = await fetch.RunAsync(run);
        }

        int asked = site.Downloads.Count(d => d == "2026.tar.gz");
        site.Put("FluxHistorique/2026.tar.gz", whole, Mended);
        BodaccFetch.Run mended = await fetch.RunAsync(run);

        Assert.InRange(asked, 3, 8);
        Assert.Contains(mended.Names, n => n.EndsWith($"{Broken}.xml", StringComparison.Ordinal));
        Assert.Empty((await fetch.RunAsync(mended)).Steps.OfType<FetchStep.Document>());
    }

    // The first issue is read; of the two that follow, the reader cannot read the one.
    private static async Task<BodaccFetch.Run> BrokenAsync(LoopbackSite site, BodaccFetch fetch)
    {
        Put(site, First);
        BodaccFetch.Run first = await fetch.RunAsync();
        Put(site, Broken, Next);
        fetch.Unreadable.Add($"{Broken}.taz");
        return await fetch.RunAsync(first);
    }

    private static Task<(BodaccFetch Fetch, BodaccFetch.Run Run)> ArchiveAsync(LoopbackSite site, (string Name, byte[] Content) broken) =>
        ArchiveAsync(site, Archive(broken));

    // The year ended during a standstill, and what was missed of it stands in the archive alone.
    private static async Task<(BodaccFetch Fetch, BodaccFetch.Run Run)> ArchiveAsync(LoopbackSite site, byte[] archive)
    {
        Put(site, First);
        BodaccFetch fetch = BodaccFetch.On(site).With(("pcl", Stage.Off), ("rcs-b", Stage.Off), ("bilan", Stage.Off), ("div", Stage.Off));
        BodaccFetch.Run before = await fetch.RunAsync();
        site.Clear();
        site.Put("FluxHistorique/2026.tar.gz", archive);
        Put(site, "RCS-A_BXA20270001");
        fetch.Time.SetUtcNow(new DateTimeOffset(2027, 1, 20, 8, 0, 0, TimeSpan.Zero));
        return (fetch, await fetch.RunAsync(before));
    }

    private static byte[] Archive((string Name, byte[] Content) second) =>
        Pack.Gzip(Pack.Tar(($"{First}.taz", BodaccFetch.Edition(First)), second, ($"{Next}.taz", BodaccFetch.Edition(Next))));

    private static void Put(LoopbackSite site, params string[] stems)
    {
        foreach (string stem in stems)
        {
            site.Put($"{stem}.taz", BodaccFetch.Edition(stem));
        }
    }
}
