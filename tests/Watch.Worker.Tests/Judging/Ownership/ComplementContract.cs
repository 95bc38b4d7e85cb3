using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>What completes a decision is of its alert, however many stand between.</summary>
public abstract class ComplementContract : OwnershipHome
{
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public async Task A_complement_of_a_complement_adds_to_the_first_declaration(params int[] order)
    {
        Notice[] told =
        [
            Crossing("900C0001", 12m, 11m, day: "2026-11-03"),
            Crossing("900C0002", 12m, 11m, day: "2026-11-05") with
            {
                Matter = "amf:900C0001",
            },
            Crossing("900C0003", 12m, 11m, day: "2026-11-09") with
            {
                Matter = "amf:900C0002",
            },
        ];
        foreach (int one in order)
        {
            await AppendAsync(told[one]);
            await ReadAsync();
        }

        Assert.Equal(
            ["900C0001", "900C0002", "900C0003"],
            (await Stores.Log.ChainAsync(told[2].Key, long.MaxValue, Ct)).Select(e => e.Notice.Id)
        );
        Assert.Equal(3, (await Stores.Log.ChainAsync(told[0].Key, long.MaxValue, Ct)).Count);
        Guid[] withdrawn =
        [
            .. (await MessagesAsync()).SelectMany(m => m.Parts).Where(p => p.Type == MessageType.Withdrawn).Select(p => p.Content.Id),
        ];
        Assert.Single((await AlertsAsync()).Select(a => a.Id).Except(withdrawn));
    }

    [Fact]
    public async Task Another_decision_of_the_firm_is_another_alert()
    {
        await AppendAsync(Crossing("900C0001", 12m, 11m, day: "2026-11-03"));
        await AppendAsync(Crossing("900C0002", 22m, 21m, day: "2026-11-05"));
        await ReadAsync();

        Assert.Equal(2, (await AlertsAsync()).Count);
    }
}

public sealed class SqliteComplementTests : ComplementContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresComplementTests : ComplementContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
