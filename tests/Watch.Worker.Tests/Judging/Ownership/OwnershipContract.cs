using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Tests.Ingesting.Registers;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>Who takes control of a firm of the list, through vehicles and registers, on every database.</summary>
public abstract class OwnershipContract : OwnershipHome
{
    [Fact]
    public async Task A_stake_is_one_alert_with_the_path_to_the_foreign_parent()
    {
        await RegisterAsync(
            0,
            [TestRegister.Firm(Vehicle, "ORIENT FRANCE HOLDING SAS", "FR"), TestRegister.Firm(Top, "ORIENT DIE CASTING", "CN")],
            [(Vehicle, Top)]
        );
        await AppendAsync(Crossing("900C0001", 61.96m, 57.09m));
        await ReadAsync();

        AlertContent content = Assert.Single(await AlertsAsync());
        ControlPath path = Assert.Single(content.Ownership);
        Assert.Equal([World.Alpha.Value], [path.Siren?.Value]);
        Assert.Equal(["ORIENT FRANCE HOLDING SAS", "ORIENT DIE CASTING"], path.Links.Select(l => l.Owner));
        Assert.Equal(["FR", "CN"], path.Links.Select(l => l.Country));
        Assert.Equal([ControlBasis.Declaration, ControlBasis.Consolidation], path.Links.Select(l => l.Basis));
        Assert.Equal((61.96m, 57.09m), (path.Links[0].CapitalPercent, path.Links[0].VotesPercent));
        Assert.True(path.Links[0].IsByName);
        Assert.Contains("Chine", content.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_register_tells_of_theVehicle_later_corrects_the_alert()
    {
        await RegisterAsync(0, [TestRegister.Firm(Top, "ORIENT DIE CASTING", "CN")], []);
        await AppendAsync(Crossing("900C0001", 61.96m, 57.09m));
        await ReadAsync();
        await RegisterAsync(400, [TestRegister.Firm(Vehicle, "ORIENT FRANCE HOLDING SAS", "FR", VehicleSiren)], [(Vehicle, Top)]);
        await ReadAsync();

        Message[] messages = [.. (await MessagesAsync()).Where(m => m.Route == Route.Gse)];
        Assert.Equal([MessageType.Raised, MessageType.Corrected], messages.Select(m => m.Type));
        AlertContent content = Assert.Single(await AlertsAsync());
        Assert.Equal(["FR", "CN"], Assert.Single(content.Ownership).Links.Select(l => l.Country));
    }

    [Fact]
    public async Task A_change_far_above_a_listed_firm_is_an_alert_on_it_with_the_path_before_and_after()
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

        AlertContent content = Assert.Single(await AlertsAsync());
        Assert.Equal(World.Alpha, content.Firm?.Siren);
        Assert.Equal([true, false], content.Ownership.Select(p => p.IsBefore));
        Assert.Equal(["HOLDING DU SANCY", "NORTH SEA CAPITAL"], content.Ownership[0].Links.Select(l => l.Owner));
        Assert.Equal(["HOLDING DU SANCY", "ORIENT DIE CASTING"], content.Ownership[1].Links.Select(l => l.Owner));
    }

    [Fact]
    public async Task A_stake_that_comes_late_lets_a_change_above_it_reach_the_firm()
    {
        await RegisterAsync(
            0,
            [
                TestRegister.Firm(Vehicle, "ORIENT FRANCE HOLDING SAS", "FR", VehicleSiren),
                TestRegister.Firm(Top, "ORIENT DIE CASTING", "CN"),
                TestRegister.Firm(Other, "NORTH SEA CAPITAL", "NL"),
            ],
            [(Vehicle, Other)]
        );
        await RegisterAsync(24 * 20, [], [(Vehicle, Top)]);
        await ReadAsync();
        Assert.Empty(await AlertsAsync());

        await AppendAsync(Crossing("900C0001", 61.96m, 57.09m));
        await ReadAsync();

        IReadOnlyList<AlertContent> alerts = await AlertsAsync();
        Assert.Equal(["info-financiere", "owners"], alerts.Select(a => a.Source.Value).Order(StringComparer.Ordinal));
        Assert.All(alerts, a => Assert.Equal(World.Alpha, a.Firm?.Siren));
    }
}

public sealed class SqliteOwnershipTests : OwnershipContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresOwnershipTests : OwnershipContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
