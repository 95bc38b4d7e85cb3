using Watch.Sources.Seams;
using Watch.Sources.Tests.Containers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Fetching;

/// <summary>New editions are found by listing, in whatever folders they stand, and each is handed over once and in order.</summary>
public sealed class BulkDiscoveryTests
{
    [Theory]
    [InlineData(IndexStyle.Nginx, "FluxAnneeCourante/")]
    [InlineData(IndexStyle.ApacheTable, "2026/")]
    [InlineData(IndexStyle.ApachePre, "")]
    public async Task The_first_run_takes_the_latest_issue_of_each_family_and_later_runs_what_is_new(IndexStyle style, string folder)
    {
        using LoopbackSite site = new(style);
        Put(site, folder, "RCS-A_BXA20260225", "RCS-A_BXA20260226", "PCL_BXA20260226", "README");
        BodaccFetch fetch = BodaccFetch.On(site);

        BodaccFetch.Run first = await fetch.RunAsync();
        BodaccFetch.Run second = await fetch.RunAsync(first);
        Put(site, folder, "RCS-A_BXA20260227", "RCS-A_BXA20260228", "PCL_BXA20260227");
        BodaccFetch.Run third = await fetch.RunAsync(second);

        Assert.Equal(["PCL_BXA20260226.taz", "RCS-A_BXA20260226.taz"], first.Names);
        Assert.Empty(second.Documents);
        Assert.Equal(["PCL_BXA20260227.taz", "RCS-A_BXA20260227.taz", "RCS-A_BXA20260228.taz"], third.Names);
        Assert.Empty((FetchStep[])[.. first.Failed, .. second.Failed, .. third.Failed]);
        Assert.Empty(third.Gaps);
    }

    [Fact]
    public async Task What_is_handed_over_are_the_bytes_with_family_and_stage()
    {
        using LoopbackSite site = new();
        Put(site, "", "RCS-A_BXA20260226", "RCS-B_BXB20260226");
        BodaccFetch fetch = BodaccFetch.On(site).With(("rcs-a", Stage.Live), ("rcs-b", Stage.Shadow));
        List<(string, Stage, string)> seen = [];

        foreach (FetchStep.Document document in (await fetch.RunAsync()).Steps.OfType<FetchStep.Document>())
        {
            seen.Add((document.Family, document.Stage, document.Info.Name));
        }

        Assert.Equal([("rcs-a", Stage.Live, "RCS-A_BXA20260226.taz"), ("rcs-b", Stage.Shadow, "RCS-B_BXB20260226.taz")], seen);
        Assert.All(site.UserAgents, agent => Assert.Equal("Watch/0.1 (contact@watch.invalid)", agent));
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_on_behind_what_was_reached()
    {
        using LoopbackSite site = new();
        Put(site, "", "RCS-A_BXA20260001", "RCS-A_BXA20260002", "RCS-A_BXA20260003", "RCS-A_BXA20260004");
        BodaccFetch fetch = BodaccFetch.On(site).From(new DateOnly(2026, 1, 1));

        BodaccFetch.Run killed = await fetch.RunAsync(stopAfterDocuments: 3);
        BodaccFetch.Run restarted = await fetch.RunAsync(killed);

        Assert.Equal(["RCS-A_BXA20260001.taz", "RCS-A_BXA20260002.taz", "RCS-A_BXA20260003.taz"], killed.Names);
        Assert.Equal(["RCS-A_BXA20260003.taz", "RCS-A_BXA20260004.taz"], restarted.Names);
    }

    [Fact]
    public async Task A_watermark_of_an_earlier_build_is_gone_on_from()
    {
        using LoopbackSite site = new();
        Put(site, "", "RCS-A_BXA20260101", "RCS-A_BXA20260227", "RCS-A_BXA20260228");
        BodaccFetch.Run before = new()
        {
            Watermark = new Watermark(
                """{"families":{"rcs-a":{"last":{"2026":227},"gaps":["RCS-A_BXA20260101"],"done":[2025]}},"api_day":"2026-11-22"}"""
            ),
        };

        BodaccFetch.Run run = await BodaccFetch.On(site).RunAsync(before);

        Assert.Equal(["RCS-A_BXA20260101.taz", "RCS-A_BXA20260228.taz"], run.Names);
    }

    [Fact]
    public async Task A_start_date_takes_what_stands_on_the_server_since_a_week_before()
    {
        using LoopbackSite site = new(IndexStyle.ApacheTable);
        site.Put("RCS-A_BXA20260100.taz", BodaccFetch.Edition("RCS-A_BXA20260100"), new DateOnly(2026, 5, 20));
        site.Put("RCS-A_BXA20260101.taz", BodaccFetch.Edition("RCS-A_BXA20260101"), new DateOnly(2026, 5, 26));
        site.Put("RCS-A_BXA20260102.taz", BodaccFetch.Edition("RCS-A_BXA20260102"), new DateOnly(2026, 6, 2));

        BodaccFetch.Run run = await BodaccFetch.On(site).From(new DateOnly(2026, 6, 1)).RunAsync();

        Assert.Equal(["RCS-A_BXA20260101.taz", "RCS-A_BXA20260102.taz"], run.Names);
        Assert.Empty(run.Gaps);
    }

    [Fact]
    public async Task A_family_that_is_off_is_not_asked_for()
    {
        using LoopbackSite site = new();
        Put(site, "", "RCS-A_BXA20260226", "PCL_BXA20260226", "BILAN_BXC20260226", "DIVA202611230001");

        await BodaccFetch
            .On(site)
            .With(("rcs-a", Stage.Off), ("pcl", Stage.Live), ("bilan", Stage.Off), ("div", Stage.Shadow), ("rcs-b", Stage.Off))
            .RunAsync();

        Assert.Equal(["PCL_BXA20260226.taz", "DIVA202611230001.taz"], site.Downloads);
    }

    [Fact]
    public async Task A_source_that_is_off_asks_for_nothing()
    {
        using LoopbackSite site = new();
        BodaccFetch fetch = BodaccFetch.On(site);
        fetch.Settings = fetch.Settings with { Stage = Stage.Off };

        Assert.Empty((await fetch.RunAsync()).Steps);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task The_turn_of_the_year_changes_folders_and_loses_nothing()
    {
        using LoopbackSite site = new();
        Put(site, "FluxAnneeCourante/", "RCS-A_BXA20260249", "RCS-A_BXA20260250");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run december = await fetch.RunAsync();

        site.Clear();
        Put(site, "FluxAnneeCourante/", "RCS-A_BXA20270001", "RCS-A_BXA20270002");
        Put(site, "FluxHistorique/2026/", "RCS-A_BXA20260249", "RCS-A_BXA20260250", "RCS-A_BXA20260251");
        fetch.Time.SetUtcNow(new DateTimeOffset(2027, 1, 20, 8, 0, 0, TimeSpan.Zero));
        BodaccFetch.Run january = await fetch.RunAsync(december);

        site.Put("FluxHistorique/2026.tar.gz", [1]);
        BodaccFetch.Run february = await fetch.RunAsync(january);

        Assert.Equal(["RCS-A_BXA20260250.taz"], december.Names);
        Assert.Equal(["RCS-A_BXA20260251.taz", "RCS-A_BXA20270001.taz", "RCS-A_BXA20270002.taz"], january.Names);
        Assert.Empty(january.Gaps);
        Assert.Empty(february.Documents);
        Assert.DoesNotContain("2026.tar.gz", site.Downloads);
    }

    [Fact]
    public async Task A_year_that_ended_during_a_standstill_is_read_from_its_archive_once()
    {
        using LoopbackSite site = new();
        Put(site, "FluxAnneeCourante/", "RCS-A_BXA20260002");
        BodaccFetch fetch = BodaccFetch.On(site).With(("pcl", Stage.Off), ("rcs-b", Stage.Off), ("bilan", Stage.Off), ("div", Stage.Off));
        BodaccFetch.Run before = await fetch.RunAsync();

        site.Clear();
        string[] all = ["RCS-A_BXA20260001", "RCS-A_BXA20260002", "RCS-A_BXA20260003", "RCS-A_BXA20260005", "PCL_BXA20260001"];
        site.Put("FluxHistorique/2026.tar.gz", Pack.Gzip(Pack.Tar([.. all.Select(s => ($"2026/{s}.taz", BodaccFetch.Edition(s)))])));
        Put(site, "FluxAnneeCourante/", "RCS-A_BXA20270001");
        fetch.Time.SetUtcNow(new DateTimeOffset(2027, 1, 20, 8, 0, 0, TimeSpan.Zero));
        BodaccFetch.Run after = await fetch.RunAsync(before);
        BodaccFetch.Run again = await fetch.RunAsync(after);

        Assert.Equal(
            [
                "2026.tar.gz/2026/RCS-A_BXA20260003.taz/RCS-A_BXA20260003.xml",
                "2026.tar.gz/2026/RCS-A_BXA20260005.taz/RCS-A_BXA20260005.xml",
                "RCS-A_BXA20270001.taz",
            ],
            after.Names
        );
        Assert.Contains("20260003", after.Documents[0].Text);
        Assert.Equal(["RCS-A_BXA20260004"], after.Gaps);
        Assert.Empty(again.Documents);
        Assert.Single(site.Downloads, d => d == "2026.tar.gz");
    }

    [Fact]
    public async Task Archives_of_years_are_asked_for_only_where_the_start_date_asks_for_the_year()
    {
        using LoopbackSite site = new(IndexStyle.ApachePre);
        site.Put("FluxHistorique/BODACC_2024.tar", Pack.Tar(("RCS-A_BXA20240001.taz", BodaccFetch.Edition("RCS-A_BXA20240001"))));
        site.Put("FluxHistorique/2025.tar.gz", Pack.Gzip(Pack.Tar(("RCS-A_BXA20250001.taz", BodaccFetch.Edition("RCS-A_BXA20250001")))));
        Put(site, "FluxHistorique/2021/", "RCS-A_BXA20210001");
        Put(site, "FluxAnneeCourante/", "RCS-A_BXA20260001");

        BodaccFetch.Run today = await BodaccFetch.On(site).RunAsync();
        Assert.Equal(["RCS-A_BXA20260001.taz"], site.Downloads);
        BodaccFetch.Run since = await BodaccFetch.On(site).From(new DateOnly(2025, 3, 1)).RunAsync();

        Assert.Equal(["RCS-A_BXA20260001.taz"], today.Names);
        Assert.Equal(["2025.tar.gz/RCS-A_BXA20250001.taz/RCS-A_BXA20250001.xml", "RCS-A_BXA20260001.taz"], since.Names);
        Assert.DoesNotContain("BODACC_2024.tar", site.Downloads);
        Assert.DoesNotContain(site.Requests, r => r.Contains("/2021/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_site_is_asked_the_same_questions_at_every_time()
    {
        List<string[]> logs = [];
        for (int run = 0; run < 2; run++)
        {
            using LoopbackSite site = new();
            Put(site, "FluxAnneeCourante/", "RCS-A_BXA20260226", "PCL_BXA20260226");
            await BodaccFetch.On(site).RunAsync();
            logs.Add([.. site.Requests]);
        }

        Assert.Equal(logs[0], logs[1]);
        Assert.Equal(
            [
                "/OPENDATA/BODACC/",
                "/OPENDATA/BODACC/FluxAnneeCourante/",
                "/OPENDATA/BODACC/FluxAnneeCourante/PCL_BXA20260226.taz",
                "/OPENDATA/BODACC/FluxAnneeCourante/RCS-A_BXA20260226.taz",
            ],
            logs[0]
        );
    }

    private static void Put(LoopbackSite site, string folder, params string[] stems)
    {
        foreach (string stem in stems)
        {
            site.Put($"{folder}{stem}.taz", BodaccFetch.Edition(stem.Length < 8 ? "RCS-A_BXA20260000" : stem));
        }
    }
}
