using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Registers;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging.Weeks;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Registers;

/// <summary>Wherever the worker dies while a register is read, each change is told once, and states and notices agree.</summary>
public abstract class KilledRegisterContract
{
    private const string Changed = "FIRM-OLD-NEW";

    private protected abstract Task<IStoreHome> MakeHomeAsync();

    // Each transaction has a moment before and one after its commit; the last is never reached.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(99)]
    public async Task A_change_is_told_once_wherever_the_worker_dies(int moment)
    {
        Kills kills = new(CommitPoint.Register);
        await using IStoreHome home = await MakeHomeAsync();
        await using IStores stores = await home.OpenAsync(new FakeTimeProvider(TestRegister.Hour(9)), null, kills);
        await BaselineAsync();

        kills.After(moment);
        try
        {
            await ChangeAsync();
        }
        // Whoever imports again begins with the first file: what was left is told as of the file that said it.
        catch (KilledException)
        {
            kills.After(0);
            await BaselineAsync();
            await ChangeAsync();
        }

        Assert.Equal(moment == 99 ? 0 : 1, kills.Count);
        LogPage page = await stores.Log.ReadAsync(0, 10, _ => true, CancellationToken.None);
        Assert.Equal([(Changed, new DateOnly(2026, 11, 3))], page.Entries.Select(e => (e.Notice.Id, e.Notice.PublishedOn)));
        IReadOnlyList<KeptState> states = await stores.Registers.StatesAsync(
            TestRegister.Id,
            ["FIRM"],
            page.Position,
            CancellationToken.None
        );
        Assert.Equal(["NEW"], states.Select(s => s.State?.Linked));
        Assert.Equal(
            TestRegister.Hour(32),
            (await stores.Registers.PartAsync(TestRegister.Id, "relations", CancellationToken.None)).ContentDate
        );

        async Task BaselineAsync()
        {
            await ReadAsync("entities", 0, TestRegister.Entity("FIRM", french: true));
            await ReadAsync("relations", 0, TestRegister.Owned("FIRM", "OLD"));
        }

        Task ChangeAsync() => ReadAsync("relations", 32, TestRegister.Owned("FIRM", "NEW"));

        Task ReadAsync(string part, int hour, RegisterRecord record) =>
            TestRegister.ReadAsync(stores.Registers, part, hour, [record], CancellationToken.None);
    }
}

public sealed class SqliteKilledRegisterTests : KilledRegisterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresKilledRegisterTests : KilledRegisterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
