using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Commands;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>What <c>notices --json</c> prints of a notice can be made an example of a rule.</summary>
public class NoticeLineTests
{
    [Fact]
    public void A_stake_is_printed_with_who_declares_and_the_thresholds_of_capital_and_votes_apart()
    {
        Stake stake = new()
        {
            Thresholds = [10],
            VotesThresholds = [10],
            Declarants = [new Declarant { Name = "Ocean Ridge Partners LP", Country = "KY" }],
            CompletedOn = [new DateOnly(2026, 11, 5)],
        };
        Notice notice = new()
        {
            Source = new SourceId("info-financiere"),
            Id = "900C0001",
            Family = "threshold-crossings",
            PublishedOn = new DateOnly(2026, 11, 4),
            Events = [new NoticeEvent { Kind = EventKind.ThresholdCrossing, Stake = stake }],
        };
        LogEntry entry = new()
        {
            Position = 1,
            Notice = notice,
            Revision = 1,
            Live = true,
            StoredAt = default,
            InChain = false,
        };

        using JsonDocument json = JsonDocument.Parse(CommandJson.Write(NoticeLine.Of(entry)));
        JsonElement printed = json.RootElement.GetProperty("events")[0].GetProperty("stake");

        Assert.Equal("Ocean Ridge Partners LP", printed.GetProperty("declarants")[0].GetProperty("name").GetString());
        Assert.Equal(10, printed.GetProperty("votes_thresholds")[0].GetDecimal());
        Assert.Equal("2026-11-05", printed.GetProperty("completed_on")[0].GetString());
        Assert.Equal(JsonValueKind.Null, printed.GetProperty("capital_thresholds").ValueKind);
    }
}
