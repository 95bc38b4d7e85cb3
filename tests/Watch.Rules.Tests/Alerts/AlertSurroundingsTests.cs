using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.French;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

/// <summary>What else was printed of an operation.</summary>
public sealed class AlertSurroundingsTests
{
    [Fact]
    public void What_else_was_printed_is_told_the_latest_first_over_all_strands()
    {
        Notice corrected = Printed("A202600021", 20) with { Type = NoticeType.Rectifying, Corrects = "A202600011" };

        AlertContent told = Told("A202600011", Printed("A202600011", 1), corrected, Printed("A202600031", 10));

        Assert.Equal(["A202600021", "A202600031"], told.AlsoPrinted.Select(p => p.Notice));
        Assert.Null(told.AlsoPrintedLeftOut);
    }

    [Fact]
    public void What_is_left_out_is_counted_and_said()
    {
        AlertContent told = Told("A20260001", [.. Enumerable.Range(1, 23).Select(n => Printed($"A2026000{n}", n))]);

        Assert.Equal((20, 2), (told.AlsoPrinted.Count, told.AlsoPrintedLeftOut));
        Assert.Equal("A202600023", told.AlsoPrinted[0].Notice);
        Assert.Contains("- et 2 autres\n", AlertText.Of(new AlertRaised(told)).Page, StringComparison.Ordinal);
    }

    private static AlertContent Told(string shown, params Notice[] printed) =>
        AlertSurroundingsOf.WithPrinted(InventedAlerts.Sale with { Source = printed[0].Source, Notice = shown }, NoticeChain.Of(printed));

    private static Notice Printed(string id, int day) =>
        New.Notice(id) with
        {
            PublishedOn = new DateOnly(2026, 3, day),
            Matter = "bodacc:merger:999000007:2026-02-05",
        };
}
