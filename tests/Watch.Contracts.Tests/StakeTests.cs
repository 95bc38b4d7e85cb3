using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Contracts.Tests;

public sealed class StakeTests
{
    /// <summary>As it was written before there were declarants, and thresholds of capital and votes apart.</summary>
    private static readonly string _before = """
        {"source":"amf","id":"N1","family":"crossings","published_on":"2026-11-04","events":[{"kind":"threshold-crossing",
        "on":"2026-10-28","stake":{"capital_percent":11.02,"thresholds":[10],"direction":"upwards"}}],"parties":[],
        "key":{"source":"amf","id":"N1"}}
        """.ReplaceLineEndings("");

    private static readonly Stake _plain = new()
    {
        CapitalPercent = 11.02m,
        Thresholds = [10m],
        Direction = CrossingDirection.Upwards,
    };

    private static readonly Stake _full = _plain with
    {
        VotesPercent = 10.04m,
        VotesThresholds = [10m],
        Declarants =
        [
            new Declarant
            {
                Name = "Ocean Imaginary LP",
                Country = "KY",
                Person = PersonType.Legal,
            },
        ],
        Form = HoldingForm.Indirect,
        ReceivedOn = new DateOnly(2026, 11, 3),
        CompletedOn = [new DateOnly(2026, 11, 4)],
        Shares = 1_204_330,
        Cause = "une perte de droits de vote double",
        Passive = true,
    };

    [Fact]
    public void What_tells_no_more_than_before_is_written_as_before()
    {
        Assert.Equal(_before, NoticeJson.Write(Of(_plain)));
        Assert.Equal(NoticeJson.ContentHash(Encoding.UTF8.GetBytes(_before)), NoticeJson.ContentHash(Of(_plain)));
        Assert.Empty(NoticeJson.Read(_before).Events[0].Stake!.Declarants);
    }

    [Fact]
    public void Everything_told_is_written_and_read_back()
    {
        string json = NoticeJson.Write(Of(_full));
        Stake read = NoticeJson.Read(json).Events[0].Stake!;

        Assert.Equal(json, NoticeJson.Write(NoticeJson.Read(json)));
        Assert.Equal(_full.Declarants, read.Declarants);
        Assert.Equal(_full.VotesThresholds, read.VotesThresholds);
        Assert.Empty(read.CapitalThresholds);
        Assert.Equal(_full.CompletedOn, read.CompletedOn);
        Assert.Equal((HoldingForm.Indirect, true), (read.Form, read.Passive));
    }

    [Fact]
    public void An_intention_denied_is_not_one_untold()
    {
        Notice notice = Of(_plain) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.Intention,
                    Intention = new DeclaredIntention { Control = false },
                },
            ],
        };
        DeclaredIntention read = NoticeJson.Read(NoticeJson.Write(notice)).Events[0].Intention!;

        Assert.Equal((false, null), (read.Control, read.Seats));
    }

    [Theory]
    [InlineData("", "10", null, "10.04", "0.04")]
    [InlineData("5", "5", "5.10", "4.92", "0.10")]
    [InlineData("5 10 15", "", "15.10", null, "10.10")]
    [InlineData("5", "5", "5.10", null, null)]
    [InlineData("5", "", null, "5.1", null)]
    [InlineData("", "", "5.1", "5.1", null)]
    public void The_distance_is_the_greatest_and_of_its_own_kind(
        string capital,
        string votes,
        string? held,
        string? voted,
        string? distance
    ) =>
        Assert.Equal(
            Number(distance),
            new Stake
            {
                CapitalThresholds = Numbers(capital),
                VotesThresholds = Numbers(votes),
                CapitalPercent = Number(held),
                VotesPercent = Number(voted),
            }.ThresholdDistance
        );

    private static decimal[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => Number(t)!.Value)];

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Notice Of(Stake stake) =>
        new()
        {
            Source = new SourceId("amf"),
            Id = "N1",
            Family = "crossings",
            PublishedOn = new DateOnly(2026, 11, 4),
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    On = new DateOnly(2026, 10, 28),
                    Stake = stake,
                },
            ],
        };
}
