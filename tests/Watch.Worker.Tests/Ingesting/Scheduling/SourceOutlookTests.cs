using System.Globalization;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

/// <summary>How a source stands and when it is fetched next. The schedule is every day at six, UTC.</summary>
public sealed class SourceOutlookTests
{
    private static readonly SourceSettings Settings = TestSources.Of("essai") with
    {
        Schedule = "0 0 6 ? * *",
        TimeZone = TimeZoneInfo.Utc,
    };

    private static readonly DateTimeOffset Now = At("2026-11-24T12:00:00Z");

    [Fact]
    public void A_source_that_was_read_as_scheduled_is_well_and_read_at_the_next_time() =>
        Assert.Equal(new SourceOutlook(SourceCondition.Ok, null, At("2026-11-25T06:00:00Z")), Outlook(Read("2026-11-24T06:01:00Z")));

    [Fact]
    public void A_time_that_passed_without_a_run_makes_it_late_and_due()
    {
        SourceOutlook outlook = Outlook(Read("2026-11-23T06:01:00Z"));

        Assert.Equal((SourceCondition.Late, Now), (outlook.Condition, outlook.NextFetch));
    }

    [Fact]
    public void A_run_that_failed_is_made_again_at_the_next_time_and_not_for_ever_at_once() =>
        Assert.Equal(
            At("2026-11-25T06:00:00Z"),
            Outlook(Read("2026-11-23T06:01:00Z") with { LastRun = At("2026-11-24T06:01:00Z"), LastError = "no answer" }).NextFetch
        );

    [Fact]
    public void A_run_that_failed_is_made_again_when_its_host_may_be_asked() =>
        Assert.Equal(
            Now.AddMinutes(20),
            Outlook(
                Read("2026-11-23T06:01:00Z") with
                {
                    LastRun = At("2026-11-24T11:20:00Z"),
                    LastError = "its robots.txt: the server answers 503",
                    Standing = Standing(SourceCondition.Degraded, Now.AddMinutes(20)),
                }
            ).NextFetch
        );

    [Fact]
    public void A_run_that_was_due_a_moment_ago_is_not_late_yet() =>
        Assert.Equal(SourceCondition.Ok, SourceOutlook.Of(Settings, Read("2026-11-23T06:01:00Z"), At("2026-11-24T06:30:00Z")).Condition);

    [Fact]
    public void A_source_that_never_ran_is_late() =>
        Assert.Equal(SourceCondition.Late, Outlook(new SourceHealth { Source = Settings.Id }).Condition);

    [Fact]
    public void A_source_that_its_server_sent_away_is_read_when_it_may_come_back() =>
        Assert.Equal(
            new SourceOutlook(SourceCondition.Blocked, "the server answers 429", Now.AddMinutes(5)),
            Outlook(
                Read("2026-11-23T06:01:00Z") with
                {
                    Standing = Standing(SourceCondition.Blocked, Now.AddMinutes(5), "the server answers 429"),
                }
            )
        );

    [Fact]
    public void What_is_fresh_beyond_the_next_time_is_read_when_it_no_longer_is() =>
        Assert.Equal(
            new SourceOutlook(SourceCondition.Ok, null, At("2026-11-25T09:00:00Z")),
            Outlook(Read("2026-11-24T06:01:00Z") with { Standing = Standing(SourceCondition.Ok, At("2026-11-25T09:00:00Z")) })
        );

    [Fact]
    public void What_is_fresh_for_less_is_read_at_the_next_time() =>
        Assert.Equal(
            At("2026-11-25T06:00:00Z"),
            Outlook(Read("2026-11-24T06:01:00Z") with { Standing = Standing(SourceCondition.Ok, At("2026-11-24T13:00:00Z")) }).NextFetch
        );

    [Fact]
    public void A_source_that_is_gone_is_not_read_until_its_settings_change()
    {
        SourceHealth gone = Read("2026-11-23T06:01:00Z") with { Standing = Standing(SourceCondition.Disabled, null) };

        Assert.Equal((SourceCondition.Disabled, null), (Outlook(gone).Condition, Outlook(gone).NextFetch));
        SourceSettings mended = Settings with { Limits = new FetchLimits { UserAgent = "another" } };
        Assert.Equal(
            (SourceCondition.Late, Now),
            (SourceOutlook.Of(mended, gone, Now).Condition, SourceOutlook.Of(mended, gone, Now).NextFetch)
        );
    }

    [Fact]
    public void A_run_that_failed_without_a_word_of_the_source_makes_it_degraded()
    {
        SourceOutlook outlook = Outlook(Read("2026-11-24T06:01:00Z") with { LastError = "it cannot be read" });

        Assert.Equal((SourceCondition.Degraded, "it cannot be read"), (outlook.Condition, outlook.Reason));
    }

    [Fact]
    public void A_source_that_is_off_is_nothing_of_this() =>
        Assert.Equal(
            new SourceOutlook(null, null, null),
            SourceOutlook.Of(Settings with { Stage = Stage.Off }, Read("2026-11-23T06:01:00Z"), Now)
        );

    [Fact]
    public void A_circuit_that_was_opened_long_enough_ago_is_half_open()
    {
        SourceStanding open = Standing(SourceCondition.Degraded, Now.AddMinutes(5)) with
        {
            Circuit = new Circuit(CircuitPosition.Open, Now.AddMinutes(1)),
        };
        SourceHealth health = Read("2026-11-23T06:01:00Z") with { Standing = open };

        Assert.Equal(CircuitPosition.Open, Outlook(health).Circuit);
        Assert.Equal(CircuitPosition.HalfOpen, SourceOutlook.Of(Settings, health, Now.AddMinutes(1)).Circuit);
    }

    private static SourceOutlook Outlook(SourceHealth health) => SourceOutlook.Of(Settings, health, Now);

    private static SourceHealth Read(string at) =>
        new()
        {
            Source = Settings.Id,
            LastRun = At(at),
            LastSuccess = At(at),
        };

    private static SourceStanding Standing(SourceCondition condition, DateTimeOffset? notBefore, string? reason = null) =>
        new()
        {
            Condition = condition,
            Reason = reason,
            NotBefore = notBefore,
            Settings = Settings.Fingerprint(),
        };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
