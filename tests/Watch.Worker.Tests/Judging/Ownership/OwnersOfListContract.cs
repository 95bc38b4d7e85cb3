using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Worker.Tests.Ingesting.Registers;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>What alerts on owners tell of the list, and what becomes of them when it changes.</summary>
public abstract class OwnersOfListContract : OwnershipHome
{
    [Fact]
    public async Task No_alert_tells_that_another_firm_of_the_list_stands_below_the_same_owner()
    {
        await RegisterAsync(
            0,
            [
                TestRegister.Firm("FIRM", "ATELIERS DU SANCY", "FR", World.Alpha),
                TestRegister.Firm("SISTER", "FONDERIES DE LA SIOULE", "FR", World.Beta),
                TestRegister.Firm(Vehicle, "HOLDING DU SANCY", "FR"),
                TestRegister.Firm(Top, "ORIENT DIE CASTING", "CN"),
                TestRegister.Firm(Other, "NORTH SEA CAPITAL", "NL"),
            ],
            [("FIRM", Vehicle), ("SISTER", Vehicle), (Vehicle, Other)]
        );
        await RegisterAsync(24, [], [("FIRM", Vehicle), ("SISTER", Vehicle), (Vehicle, Top)]);
        await ReadAsync();

        IReadOnlyList<AlertContent> alerts = await AlertsAsync();
        Assert.Equal([World.Alpha, World.Beta], alerts.Select(a => a.Firm!.Siren).Order());
        foreach (AlertContent alert in alerts)
        {
            string sister = alert.Firm!.Siren == World.Alpha ? "SIOULE" : "ATELIERS DU SANCY";
            Assert.DoesNotContain(
                alert.Firm!.Siren == World.Alpha ? World.Beta.Value : World.Alpha.Value,
                AlertJson.Write(alert),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(sister, alert.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_firm_that_left_the_list_keeps_the_alert_that_it_has()
    {
        await RegisterAsync(
            0,
            [
                TestRegister.Firm("FIRM", "ATELIERS DU SANCY", "FR", World.Alpha),
                TestRegister.Firm(Vehicle, "HOLDING DU SANCY", "FR"),
                TestRegister.Firm(Top, "ORIENT DIE CASTING", "CN"),
                TestRegister.Firm(Other, "NORTH SEA CAPITAL", "NL"),
            ],
            [("FIRM", Vehicle), (Vehicle, Other)]
        );
        await RegisterAsync(24, [], [("FIRM", Vehicle), (Vehicle, Top)]);
        await ReadAsync();
        await AppendAsync(Crossing("900C0002", 6m, 6m, target: World.Beta));
        await ReadAsync(new FirmList([World.Firm(World.Beta)]));

        Assert.DoesNotContain(MessageType.Withdrawn, (await MessagesAsync()).Select(m => m.Type));
    }
}

public sealed class SqliteOwnersOfListTests : OwnersOfListContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresOwnersOfListTests : OwnersOfListContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
