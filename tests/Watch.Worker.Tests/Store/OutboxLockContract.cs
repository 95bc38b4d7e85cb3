using Npgsql;
using Watch.Contracts.Routes;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Store;

/// <summary>How a channel of a volet is held and lost, on every database.</summary>
public abstract class OutboxLockContract : StoreContract
{
    private const string Mail = "mail";

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    private IOutbox Outbox => Store.Outbox;

    private string Own => Store.OwnChannel;

    [Fact]
    public async Task The_outbox_is_held_by_one_publisher_until_it_is_given_back_and_each_volet_has_its_own()
    {
        IStores other = await OpenAnotherAsync();
        await using (IHeldLock? held = await Outbox.TryLockAsync(Own, "worker-1", Ct))
        {
            Assert.NotNull(held);
            Assert.Null(await other.Of(Volet.Defensive).Outbox.TryLockAsync(Own, "worker-2", Ct));
            Assert.Null(await Outbox.TryLockAsync(Own, "worker-1", Ct));
            await using IHeldLock? elsewhere = await other.Of(Volet.Offensive).Outbox.TryLockAsync(Own, "worker-2", Ct);
            Assert.NotNull(elsewhere);
            await using IHeldLock? mail = await other.Of(Volet.Defensive).Outbox.TryLockAsync(Mail, "worker-2", Ct);
            Assert.NotNull(mail);
            Assert.False(held.Lost.IsCancellationRequested);
        }

        await using IHeldLock? taken = await other.Of(Volet.Defensive).Outbox.TryLockAsync(Own, "worker-2", Ct);
        Assert.NotNull(taken);
    }

    [Fact]
    public async Task Of_many_publishers_that_try_at_once_one_gets_the_outbox()
    {
        IOutbox other = (await OpenAnotherAsync()).Of(Volet.Defensive).Outbox;

        IHeldLock?[] locks = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Task.Run(() => (i % 2 == 0 ? Outbox : other).TryLockAsync(Own, $"worker-{i}", Ct), Ct))
        );

        IHeldLock held = Assert.Single(locks.OfType<IHeldLock>());
        await held.DisposeAsync();
    }
}

public sealed class SqliteOutboxLockTests : OutboxLockContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresOutboxLockTests : OutboxLockContract
{
    [Fact]
    public async Task An_outbox_whose_session_was_killed_is_free_at_once_and_its_holder_is_told()
    {
        IVoletStore store = Stores.Of(Volet.Defensive);
        await using IHeldLock? held = await store.Outbox.TryLockAsync(store.OwnChannel, "worker-1", Ct);
        Assert.NotNull(held);

        await Home.ExecuteAsync(PostgresServer.KillLocks);
        IVoletStore other = (await OpenAnotherAsync()).Of(Volet.Defensive);
        await using IHeldLock? taken = await other.Outbox.TryLockAsync(store.OwnChannel, "worker-2", Ct);
        Assert.NotNull(taken);

        Time.Advance(TimeSpan.FromSeconds(15));
        await held.Lost.CancelledAsync(Ct);
    }

    // Any role may take any advisory lock of a database.
    [Fact]
    public async Task No_advisory_lock_of_another_role_keeps_a_volet_from_sending()
    {
        await using NpgsqlConnection offensive = new(PostgresServer.As("offensive", ((PostgresHome)Home).Database));
        await offensive.OpenAsync(Ct);
        await using NpgsqlCommand take = offensive.CreateCommand();
        take.CommandText = """
            SELECT pg_advisory_lock(hashtextextended(name, 0))
            FROM unnest(ARRAY['watch.outbox:defensive', 'watch.log.append', 'watch.migrate', 'watch.source:bodacc']) AS name
            """;
        await take.ExecuteNonQueryAsync(Ct);
        IVoletStore store = (await OpenAnotherAsync()).Of(Volet.Defensive);

        await using IHeldLock? held = await store.Outbox.TryLockAsync(store.OwnChannel, "worker-1", Ct);
        await using IHeldLock? source = await Stores.Sources.TryLockAsync(TestNotices.Bodacc, "worker-1", Ct);

        Assert.NotNull(held);
        Assert.NotNull(source);
        Assert.Equal([AppendOutcome.New], await Stores.Log.AppendAsync([TestNotices.Candidate("A1")], Ct));
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
