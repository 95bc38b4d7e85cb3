using System.Text.Json.Nodes;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Amf.Pdf;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Amf;

/// <summary>The flow is read by days and families, within its window, whoever is watched; decisions come with their documents.</summary>
public sealed class FlowFetchTests
{
    private const string Morning = "2026-11-04T07:00:00+00:00";

    [Fact]
    public async Task A_decision_comes_with_its_document_and_is_handed_over_once()
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, AmfReading.Decision());

        FlowRun first = await site.RunAsync();
        FlowRun second = await site.RunAsync(first);

        Assert.Equal([AmfReading.Number], first.Ids);
        Assert.Equal(("threshold-crossings", Stage.Live), (first.Documents[0].Family, first.Documents[0].Stage));
        Assert.Empty(first.Failed);
        Assert.Empty(second.Documents);
        Assert.Single(site.Site.Requests, r => r.EndsWith(".pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Families_that_are_off_are_not_asked_for_and_nothing_depends_on_a_firm()
    {
        using FlowSite site = new();
        site.Rows.Add(AmfRows.Release("990002_20261104", "Informations privilégiées", Morning));

        FlowRun run = await site.RunAsync();

        Assert.Equal(["990002_20261104"], run.Ids);
        Assert.DoesNotContain(site.Asked, a => a.Contains("=\"Total du nombre", StringComparison.Ordinal));
        Assert.All(site.Asked, a => Assert.DoesNotContain("_iso_", a, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_a_hundred_are_read_in_order()
    {
        using FlowSite site = new();
        site.Rows.AddRange(
            Enumerable.Range(0, 250).Select(n => AmfRows.Release($"{n:000000}_20261104", "Informations privilégiées", Morning))
        );

        FlowRun run = await site.RunAsync();

        Assert.Equal(250, run.Ids.Distinct().Count());
        Assert.Equal(250, run.Ids.Count);
        Assert.Contains(site.Asked, a => a.Contains("offset=200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_passes_the_window_is_read_by_hours()
    {
        using FlowSite site = new();
        site.Rows.AddRange(
            Enumerable
                .Range(0, 10_150)
                .Select(n => AmfRows.Release($"{n:000000}_20261104", "Communiqué", $"2026-11-04T{n % 24:00}:00:00+00:00"))
        );

        FlowRun run = await site.RunAsync();

        Assert.Equal(10_150, run.Ids.Distinct().Count());
        Assert.Empty(run.Failed);
    }

    [Fact]
    public async Task The_latest_days_are_looked_at_again_for_what_came_late_or_changed()
    {
        using FlowSite site = new();
        JsonObject row = AmfRows.Release("990002_20261104", "Informations privilégiées", Morning);
        site.Rows.Add(row);
        FlowRun first = await site.RunAsync();

        site.Time.Advance(TimeSpan.FromDays(1));
        site.Rows.Add(AmfRows.Release("990003_20261104", "Informations privilégiées", "2026-11-04T05:00:00+00:00"));
        row["informationdeposee_inf_tit_inf"] = "Autre titre";
        FlowRun second = await site.RunAsync(first);
        FlowRun third = await site.RunAsync(second);

        Assert.Equal(["990003_20261104", "990002_20261104"], second.Ids);
        Assert.Empty(third.Documents);
    }

    [Fact]
    public async Task Wherever_the_worker_dies_all_is_handed_over()
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, AmfReading.Decision());
        site.Decide("990002_20261104", Morning, pdf: null);
        site.Site.Reply("INFOFI/990002_20261104.pdf", LoopbackSite.Status(404));
        site.Rows.AddRange(
            Enumerable.Range(0, 45).Select(n => AmfRows.Release($"{n:000000}_20261105", "Communiqué", "2026-11-05T06:00:00+00:00"))
        );
        FlowRun waiting = await site.RunAsync();
        site.Time.Advance(TimeSpan.FromHours(25));
        site.Rows[2]["informationdeposee_inf_tit_inf"] = "Autre titre";
        FlowRun whole = await site.RunAsync(waiting);
        Assert.Contains("990002_20261104", whole.Ids);

        for (int steps = 1; steps <= whole.Steps; steps++)
        {
            FlowRun killed = await site.RunAsync(waiting, steps);
            FlowRun next = await site.RunAsync(killed);

            Assert.Equal(whole.Ids.Order(), killed.Ids.Concat(next.Ids).Distinct().Order());
        }
    }

    [Fact]
    public async Task A_restart_goes_on_from_the_watermark_and_asks_for_no_old_day()
    {
        using FlowSite site = new() { StartOn = new DateOnly(2026, 10, 1) };
        FlowRun first = await site.RunAsync();
        int asked = site.Asked.Count;
        await site.RunAsync(first);

        Assert.DoesNotContain(site.Asked.Skip(asked), a => a.Contains("date'2026-11-02", StringComparison.Ordinal));
        Assert.Contains(site.Asked.Skip(asked), a => a.Contains("date'2026-11-03", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_document_that_is_not_there_is_asked_for_again_for_a_day_and_then_costs_its_text(int status)
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, pdf: null);
        site.Site.Reply("INFOFI/990001_20261104.pdf", LoopbackSite.Status(status));

        FlowRun first = await site.RunAsync();
        site.Time.Advance(TimeSpan.FromHours(25));
        FlowRun late = await site.RunAsync(first);

        Assert.Empty(first.Read);
        Assert.NotEmpty(first.Failed);
        Parsed.Accepted read = AmfReading.Accepted(Assert.Single(late.Read));
        Assert.Contains(new ParseWarning("document-unread", "not-found"), read.Warnings);
        Assert.NotNull(read.Notice.Link);
        Assert.Empty(late.Failed);
    }

    [Fact]
    public async Task Documents_that_are_not_there_keep_none_of_the_others_waiting()
    {
        using FlowSite site = new();
        foreach (int n in Enumerable.Range(0, 8))
        {
            site.Decide($"99000{n}_20261104", Morning, pdf: null);
            site.Site.Reply($"INFOFI/99000{n}_20261104.pdf", LoopbackSite.Status(404));
        }

        site.Decide("990009_20261104", Morning, AmfReading.Decision());

        Assert.Equal([AmfReading.Number], (await site.RunAsync()).Ids);
    }

    [Fact]
    public async Task A_document_that_comes_after_its_row_was_told_without_it_makes_no_other_notice()
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, AmfReading.Decision());
        site.Site.Reply("INFOFI/990001_20261104.pdf", LoopbackSite.Status(404));
        FlowRun waiting = await site.RunAsync();
        site.Time.Advance(TimeSpan.FromHours(25));
        FlowRun without = await site.RunAsync(waiting);
        site.Site.Heal("INFOFI/990001_20261104.pdf");
        site.Rows[0]["informationdeposee_inf_tit_inf"] = "Autre titre";
        FlowRun with = await site.RunAsync(without);

        Assert.Equal(without.Ids, with.Ids);
        Notice notice = AmfReading.Accepted(Assert.Single(with.Read)).Notice;
        Assert.Equal($"amf:{AmfReading.Number}", notice.Matter);
        Assert.Contains(AmfReading.Number, notice.Text);
    }

    [Theory]
    [InlineData("server")]
    [InlineData("cut")]
    [InlineData("html")]
    public async Task A_document_that_fails_is_waited_for_and_comes_later(string fault)
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, AmfReading.Decision());
        site.Site.Reply(
            "INFOFI/990001_20261104.pdf",
            fault switch
            {
                "server" => LoopbackSite.Status(500),
                "cut" => LoopbackSite.Cut(AmfReading.Decision()),
                _ => LoopbackSite.Html("<html>Maintenance</html>"),
            }
        );
        FlowRun failed = await site.RunAsync();
        site.Site.Heal("INFOFI/990001_20261104.pdf");
        site.Time.Advance(TimeSpan.FromHours(1));
        FlowRun healed = await site.RunAsync(failed);

        Assert.Empty(failed.Documents);
        Assert.NotEmpty(failed.Failed);
        Assert.Equal([AmfReading.Number], healed.Ids);
    }

    [Fact]
    public async Task After_a_day_a_row_is_handed_over_without_the_document_that_never_came()
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, pdf: null);
        site.Site.Reply("INFOFI/990001_20261104.pdf", LoopbackSite.Status(500));
        FlowRun failed = await site.RunAsync();
        site.Time.Advance(TimeSpan.FromHours(25));
        FlowRun late = await site.RunAsync(failed);

        Assert.Empty(failed.Ids);
        Assert.Equal(["990001_20261104"], late.Ids);
        Assert.Contains("Document non lu", AmfReading.Accepted(late.Read[0]).Notice.Text);
    }

    [Fact]
    public async Task An_address_of_a_row_that_leads_elsewhere_is_not_asked()
    {
        using FlowSite site = new();
        site.Rows.Add(AmfRows.Decision("990001_20261104", new Uri(site.Site.Address, "elsewhere/x.pdf").AbsoluteUri, Morning));

        FlowRun run = await site.RunAsync();

        Assert.DoesNotContain(site.Site.Requests, r => r.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(
            AmfReading.Accepted(Assert.Single(run.Read)).Warnings,
            w => w == new ParseWarning("document-unread", "refused-address")
        );
    }

    [Fact]
    public async Task A_scan_is_handed_over_and_said()
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, MadePdf.Scan());

        Assert.Contains("sans texte", AmfReading.Accepted(Assert.Single((await site.RunAsync()).Read)).Notice.Text);
    }

    [Fact]
    public async Task Robots_txt_that_forbids_the_interface_is_kept_to()
    {
        using FlowSite site = new() { Robots = RobotsPolicy.Honour };
        site.Site.ReplyToRobots(c => LoopbackSite.WriteAsync(c, "User-agent: *\nDisallow: /OPENDATA/\n"u8.ToArray(), "text/plain"));

        FlowRun run = await site.RunAsync();

        Assert.Equal(SourceCondition.Blocked, Assert.Single(run.Failed).Condition);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task Who_is_sent_away_asks_for_nothing_more_and_comes_back()
    {
        using FlowSite site = new() { Instead = LoopbackSite.ComeBackAfter(60) };
        site.Decide("990001_20261104", Morning, AmfReading.Decision());
        FlowRun refused = await site.RunAsync();
        int asked = site.Asked.Count;
        site.Instead = null;
        site.Time.Advance(TimeSpan.FromMinutes(2));
        FlowRun healed = await site.RunAsync(refused);

        Assert.Equal(1, asked);
        Assert.NotNull(Assert.Single(refused.Failed).RetryAt);
        Assert.Equal([AmfReading.Number], healed.Ids);
    }

    [Theory]
    [InlineData("html")]
    [InlineData("cut")]
    [InlineData("empty")]
    public async Task An_answer_that_is_no_page_ends_the_family_and_loses_nothing(string fault)
    {
        using FlowSite site = new();
        site.Decide("990001_20261104", Morning, AmfReading.Decision());
        byte[] page = System.Text.Encoding.UTF8.GetBytes(AmfRows.Page(AmfRows.Decision()));
        site.Instead = fault switch
        {
            "html" => LoopbackSite.Html("<html>Maintenance</html>"),
            "cut" => LoopbackSite.CutInChunks(page),
            _ => c => LoopbackSite.WriteAsync(c, """{"total_count":3,"results":[]}"""u8.ToArray(), "application/json"),
        };
        FlowRun failed = await site.RunAsync();
        site.Instead = null;

        Assert.Empty(failed.Documents);
        Assert.Equal(2, failed.Failed.Count);
        Assert.Equal([AmfReading.Number], (await site.RunAsync(failed)).Ids);
    }

    [Fact]
    public async Task A_watermark_that_was_not_written_here_stops_the_run()
    {
        using FlowSite site = new();
        await Assert.ThrowsAsync<InvalidDataException>(() => site.RunAsync(new FlowRun { Watermark = new Watermark("[1]") }));
    }
}
