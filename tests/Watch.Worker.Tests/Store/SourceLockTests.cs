using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>How the lock of a source is held and lost, on every database.</summary>
public abstract class SourceLockContract : StoreContract
{
    [Fact]
    public async Task Whoever_runs_a_source_is_named_since_when_until_it_is_given_back()
    {
        Assert.Empty(await Stores.Sources.LockHoldersAsync(Ct));
        await using (await Stores.Sources.TryLockAsync(Bodacc, "machine/1/a", Ct))
        {
            IStores other = await OpenAnotherAsync();
            LockHolder holder = Assert.Single((await other.Sources.LockHoldersAsync(Ct)).Needed());
            Assert.Equal(("bodacc", "machine/1/a", false), (holder.Name, holder.Owner, holder.IsVoid));
            Assert.NotNull(holder.Since);
        }

        Assert.Empty(await Stores.Sources.LockHoldersAsync(Ct));
    }
}

public sealed class SqliteSourceLockTests : SourceLockContract
{
    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_its_holder_is_told()
    {
        await using IHeldLock? held = await Stores.Sources.TryLockAsync(Bodacc, "worker-1", Ct);
        Assert.NotNull(held);

        // Another clock: the holder sleeps with its process while the world goes on.
        FakeTimeProvider later = new(Time.GetUtcNow().AddSeconds(59));
        await using IStores other = await Home.OpenAsync(later);
        Assert.Null(await other.Sources.TryLockAsync(Bodacc, "worker-2", Ct));
        later.Advance(TimeSpan.FromSeconds(1));
        await using IHeldLock? taken = await other.Sources.TryLockAsync(Bodacc, "worker-2", Ct);
        Assert.NotNull(taken);

        Time.Advance(TimeSpan.FromSeconds(15));
        await held.Lost.CancelledAsync(Ct);
        await held.DisposeAsync();
        Assert.Null(await Stores.Sources.TryLockAsync(Bodacc, "worker-1", Ct));
    }

    [Fact]
    public async Task A_lease_is_renewed_while_it_is_held()
    {
        await using IHeldLock? held = await Stores.Sources.TryLockAsync(Bodacc, "worker-1", Ct);
        Assert.NotNull(held);
        for (int i = 0; i < 8; i++)
        {
            Time.Advance(TimeSpan.FromSeconds(15));
            await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
        }

        Assert.Null(await Stores.Sources.TryLockAsync(Bodacc, "worker-2", Ct));
        Assert.False(held.Lost.IsCancellationRequested);
    }

    // What a clock that stood in 2036 for a minute, and a kill, leave behind; and what a damaged disk does.
    [Theory]
    [InlineData("2081030400000")]
    [InlineData("'never'")]
    public async Task A_lease_that_is_longer_than_leases_are_is_nobodys_and_its_holder_is_named(string expires)
    {
        await Home.ExecuteAsync(
            $"INSERT INTO source_lock (source, owner, token, expires_at) VALUES ('bodacc', 'machine/1/x', 't', {expires})"
        );

        LockHolder holder = Assert.Single((await Stores.Sources.LockHoldersAsync(Ct)).Needed());
        await using IHeldLock? taken = await Stores.Sources.TryLockAsync(Bodacc, "machine/2/y", Ct);

        Assert.Equal(new LockHolder("bodacc", "machine/1/x", null, IsVoid: true), holder);
        Assert.NotNull(taken);
        Assert.Equal("machine/2/y", Assert.Single((await Stores.Sources.LockHoldersAsync(Ct)).Needed()).Owner);
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresSourceLockTests : SourceLockContract
{
    [Fact]
    public async Task A_lock_whose_session_was_killed_is_free_at_once_and_its_holder_is_told()
    {
        await using IHeldLock? held = await Stores.Sources.TryLockAsync(Bodacc, "worker-1", Ct);
        Assert.NotNull(held);

        await Home.ExecuteAsync(PostgresServer.KillLocks);
        ISourceStore other = (await OpenAnotherAsync()).Sources;
        await using IHeldLock? taken = await other.TryLockAsync(Bodacc, "worker-2", Ct);
        Assert.NotNull(taken);

        Time.Advance(TimeSpan.FromSeconds(15));
        await held.Lost.CancelledAsync(Ct);
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
