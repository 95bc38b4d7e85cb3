using Watch.Contracts.Messages;
using Watch.Worker.Store;
using Watch.Worker.Tests.Ingesting.Registers;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>Whatever comes first, the end is the same.</summary>
public abstract class OwnershipOrderContract : OwnershipHome
{
    /// <summary>How many orders of arrival are tried.</summary>
    private protected abstract int Orders { get; }

    [Fact]
    public async Task A_hundred_orders_end_the_same()
    {
        string? expected = null;
        for (int seed = 0; seed < Orders; seed++)
        {
            await using IStoreHome home = await MakeHomeAsync();
            await using IStores stores = await home.OpenAsync(Time);
            Random random = new(seed);
            Func<Task>[] steps =
            [
                () => AppendAsync(stores, Crossing("900C0001", 12m, 11m, day: "2026-11-03")),
                () => AppendAsync(stores, Crossing("900C0002", 61.96m, 57.09m, day: "2026-11-05")),
                () => AppendAsync(stores, Crossing("900C0003", 93m, 92m, day: "2026-11-09")),
                () =>
                    RegisterAsync(
                        stores,
                        100,
                        [TestRegister.Firm(Vehicle, "ORIENT FRANCE HOLDING SAS", "FR", VehicleSiren)],
                        [(Vehicle, Top)]
                    ),
            ];
            random.Shuffle(steps);
            await RegisterAsync(stores, 0, [TestRegister.Firm(Top, "ORIENT DIE CASTING", "CN")], []);
            foreach (Func<Task> step in steps)
            {
                await step();
                await ReadAsync(stores);
            }

            string end = string.Join('\n', (await AlertsAsync(stores)).Select(Facts).Order(StringComparer.Ordinal));
            expected ??= end;
            Assert.Equal(expected, end);
        }
    }

    private static string Facts(AlertContent alert) =>
        $"{alert.Notice} {alert.Severity} {string.Join(" | ", alert.Ownership.Select(Watch.Rules.French.PathWording.Of))}";
}

public sealed class SqliteOwnershipOrderTests : OwnershipOrderContract
{
    private protected override int Orders => 100;

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresOwnershipOrderTests : OwnershipOrderContract
{
    private protected override int Orders => 20;

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
