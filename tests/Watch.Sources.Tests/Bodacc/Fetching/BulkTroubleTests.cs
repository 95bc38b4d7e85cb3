using Watch.Sources.Seams;
using Watch.Sources.Tests.Containers;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Fetching;

/// <summary>What is missing is told and looked for again; what fails costs its own family its place and nothing else.</summary>
public sealed class BulkTroubleTests
{
    [Fact]
    public async Task A_missing_number_is_a_gap_until_it_comes()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run first = await fetch.RunAsync();

        Put(site, "RCS-A_BXA20260102");
        BodaccFetch.Run gap = await fetch.RunAsync(first);
        Put(site, "RCS-A_BXA20260103");
        BodaccFetch.Run still = await fetch.RunAsync(gap);
        Put(site, "RCS-A_BXA20260101");
        BodaccFetch.Run filled = await fetch.RunAsync(still);
        BodaccFetch.Run quiet = await fetch.RunAsync(filled);

        Assert.Equal(["RCS-A_BXA20260101"], gap.Gaps);
        Assert.Equal(["RCS-A_BXA20260102.taz"], gap.Names);
        Assert.Empty(still.Gaps);
        Assert.Equal(["RCS-A_BXA20260103.taz"], still.Names);
        Assert.Equal(["RCS-A_BXA20260101.taz"], filled.Names);
        Assert.Equal(["RCS-A_BXA20260101"], filled.Filled);
        Assert.Empty(quiet.Documents);
        Assert.DoesNotContain("20260101", quiet.Watermark!.Value);
    }

    [Fact]
    public async Task Families_share_numbers_and_not_gaps()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100", "PCL_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run first = await fetch.RunAsync();
        Put(site, "RCS-A_BXA20260101", "PCL_BXA20260102");

        BodaccFetch.Run second = await fetch.RunAsync(first);

        Assert.Equal([new FetchStep.Gap("pcl", "PCL_BXA20260101")], second.Steps.OfType<FetchStep.Gap>());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task A_failed_download_holds_its_family_back_and_no_other(int status)
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100", "PCL_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run first = await fetch.RunAsync();
        Put(site, "RCS-A_BXA20260101", "RCS-A_BXA20260102", "PCL_BXA20260101");
        site.Reply("RCS-A_BXA20260101.taz", LoopbackSite.Status(status));

        BodaccFetch.Run failed = await fetch.RunAsync(first);
        site.Heal("RCS-A_BXA20260101.taz");
        BodaccFetch.Run healed = await fetch.RunAsync(failed);

        Assert.Equal(["PCL_BXA20260101.taz"], failed.Names);
        Assert.Contains($"{status}", Assert.Single(failed.Failed).Reason);
        Assert.EndsWith("/RCS-A_BXA20260101.taz", failed.Failed[0].What);
        Assert.Equal(["RCS-A_BXA20260101.taz", "RCS-A_BXA20260102.taz"], healed.Names);
    }

    [Fact]
    public async Task An_issue_that_is_listed_and_not_there_is_a_gap_and_its_family_goes_on()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run first = await fetch.RunAsync();
        Put(site, "RCS-A_BXA20260101", "RCS-A_BXA20260102");
        site.Reply("RCS-A_BXA20260101.taz", LoopbackSite.Status(404));

        BodaccFetch.Run missing = await fetch.RunAsync(first);
        site.Heal("RCS-A_BXA20260101.taz");
        BodaccFetch.Run there = await fetch.RunAsync(missing);

        Assert.Equal(["RCS-A_BXA20260101"], missing.Gaps);
        Assert.Single(missing.Failed);
        Assert.Equal(["RCS-A_BXA20260102.taz"], missing.Names);
        Assert.Equal(["RCS-A_BXA20260101.taz"], there.Names);
        Assert.Equal(["RCS-A_BXA20260101"], there.Filled);
    }

    public static TheoryData<string> Damages => ["cut", "cut in chunks", "error page", "empty"];

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_download_that_is_not_whole_is_not_handed_over(string damage)
    {
        const string Stem = "RCS-A_BXA20260100";
        byte[] edition = Pack.Taz(Stem, $"<a>{Convert.ToHexString(Noise(40_000))}</a>");
        using LoopbackSite site = new();
        Put(site, Stem);
        site.Reply(
            $"{Stem}.taz",
            damage switch
            {
                "cut" => LoopbackSite.Cut(edition),
                "cut in chunks" => LoopbackSite.CutInChunks(edition),
                "empty" => LoopbackSite.Html(""),
                _ => LoopbackSite.Html("<html><body>Le service est momentanément indisponible.</body></html>"),
            }
        );
        BodaccFetch fetch = BodaccFetch.On(site);

        BodaccFetch.Run broken = await fetch.RunAsync();
        site.Heal($"{Stem}.taz");
        BodaccFetch.Run whole = await fetch.RunAsync(broken);

        Assert.Empty(broken.Documents);
        Assert.Single(broken.Failed);
        Assert.Equal([$"{Stem}.taz"], whole.Names);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_given_up_after_the_time_limit()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100");
        TaskCompletionSource asked = new();
        site.Reply("RCS-A_BXA20260100.taz", site.Hang(asked));
        BodaccFetch fetch = BodaccFetch.On(site);

        Task<BodaccFetch.Run> running = fetch.RunAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        fetch.Time.Advance(TimeSpan.FromMinutes(11));
        BodaccFetch.Run run = await running;

        Assert.Contains("within 600 s", Assert.Single(run.Failed).Reason);
    }

    [Fact]
    public async Task A_download_that_is_too_large_is_given_up()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        fetch.Settings = fetch.Settings with { Limits = fetch.Settings.Limits with { MaxBytes = 20 } };

        Assert.Contains("larger than 20 bytes", Assert.Single((await fetch.RunAsync()).Failed).Reason);
    }

    [Theory]
    [InlineData("<html><body><h1>Maintenance</h1></body></html>")]
    [InlineData("<html><body><a href=\"https://www.dila.premier-ministre.gouv.fr/\">DILA</a> <a href=\"/\">Accueil</a></body></html>")]
    [InlineData("")]
    public async Task An_error_page_in_place_of_the_listing_is_a_failure_and_not_nothing_new(string page)
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run first = await fetch.RunAsync();
        site.Reply("", LoopbackSite.Html(page));

        BodaccFetch.Run run = await fetch.RunAsync(first);

        Assert.Contains("no index page", Assert.Single(run.Failed).Reason);
        Assert.Equal(first.Watermark, run.Watermark);
    }

    [Fact]
    public async Task A_listing_without_any_edition_is_a_failure_too()
    {
        using LoopbackSite site = new();
        site.Put("LISEZMOI.txt", [1]);

        Assert.Contains("no edition is listed", Assert.Single((await BodaccFetch.On(site).RunAsync()).Failed).Reason);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_listed_is_told_and_the_others_are_read()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run first = await fetch.RunAsync();
        Put(site, "RCS-A_BXA20260101");
        site.Put("autre/RCS-A_BXA20260102.taz", BodaccFetch.Edition("RCS-A_BXA20260102"));
        site.Reply("autre/", LoopbackSite.Status(500));

        BodaccFetch.Run run = await fetch.RunAsync(first);

        Assert.EndsWith("/autre/", Assert.Single(run.Failed).What);
        Assert.Equal(["RCS-A_BXA20260101.taz"], run.Names);
    }

    [Fact]
    public async Task A_first_run_does_not_take_its_beginning_from_a_listing_with_holes()
    {
        using LoopbackSite site = new();
        site.Put("FluxHistorique/2025/RCS-A_BXA20250001.taz", BodaccFetch.Edition("RCS-A_BXA20250001"));
        site.Put("FluxAnneeCourante/RCS-A_BXA20260100.taz", BodaccFetch.Edition("RCS-A_BXA20260100"));
        site.Reply("FluxAnneeCourante/", LoopbackSite.Status(503));

        BodaccFetch.Run run = await BodaccFetch.On(site).RunAsync();

        Assert.Single(run.Failed);
        Assert.Empty(run.Documents);
        Assert.Null(run.Watermark);
    }

    [Fact]
    public async Task A_redirect_is_followed_on_the_same_host_alone()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100", "PCL_BXA20260100");
        site.Put("la/ici.taz", BodaccFetch.Edition("RCS-A_BXA20260100"));
        site.Reply("RCS-A_BXA20260100.taz", LoopbackSite.Redirect($"{LoopbackSite.Base}la/ici.taz"));
        site.Reply("PCL_BXA20260100.taz", LoopbackSite.Redirect("http://localhost:9/elsewhere.taz"));

        BodaccFetch.Run run = await BodaccFetch.On(site).RunAsync();

        Assert.Equal(["RCS-A_BXA20260100.taz"], run.Names);
        Assert.Contains("only the host that was configured", Assert.Single(run.Failed).Reason);
    }

    [Fact]
    public async Task A_strange_number_does_not_carry_the_watermark_away()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        BodaccFetch.Run first = await fetch.RunAsync();
        Put(site, "RCS-A_BXA20260101", "RCS-A_BXA20269999");

        BodaccFetch.Run run = await fetch.RunAsync(first);

        Assert.Equal(["RCS-A_BXA20260101.taz"], run.Names);
        Assert.Empty(run.Gaps);
        Assert.Contains("jumps over", Assert.Single(run.Failed).Reason);
    }

    [Fact]
    public async Task Requests_keep_the_pause_between_them()
    {
        using LoopbackSite site = new();
        Put(site, "RCS-A_BXA20260100", "PCL_BXA20260100");
        BodaccFetch fetch = BodaccFetch.On(site);
        fetch.Settings = fetch.Settings with { Limits = fetch.Settings.Limits with { Pause = TimeSpan.FromSeconds(1) } };

        Task<BodaccFetch.Run> running = fetch.RunAsync();
        while (!running.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            fetch.Time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.Equal(2, (await running).Documents.Count);
        Assert.InRange((fetch.Time.GetUtcNow() - BodaccFetch.Now).TotalSeconds, site.Requests.Count - 1, double.MaxValue);
        Assert.Equal(3, site.Requests.Count);
    }

    [Fact]
    public async Task A_watermark_of_another_shape_stops_the_run()
    {
        using LoopbackSite site = new();

        await Assert.ThrowsAsync<InvalidDataException>(() =>
            BodaccFetch.On(site).RunAsync(new BodaccFetch.Run { Watermark = new Watermark("[1") })
        );
    }

    private static void Put(LoopbackSite site, params string[] stems)
    {
        foreach (string stem in stems)
        {
            site.Put($"{stem}.taz", BodaccFetch.Edition(stem));
        }
    }

    private static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
