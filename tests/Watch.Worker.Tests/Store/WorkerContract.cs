using Watch.Contracts.Routes;
using Watch.Worker.Store;
using Watch.Worker.Store.Facts;
using Xunit;
using static Watch.Worker.Tests.Store.TestAlerts;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>What workers tell of themselves, and what proves their secret, on every database.</summary>
public abstract class WorkerContract : StoreContract
{
    private static readonly WorkerBeat Beat = new()
    {
        Role = "defensive",
        Worker = "machine/1/a",
        Machine = "machine",
        Process = 1,
        Build = "1.0",
        StartedAt = At,
        BeatAt = At,
    };

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    [Fact]
    public async Task A_heartbeat_is_told_with_its_age_until_the_worker_stops()
    {
        foreach (IHeartbeats beats in new[] { Store.Heartbeats, Stores.Sources.Heartbeats })
        {
            Assert.Empty(await beats.ListAsync(Ct));
            await beats.BeatAsync(Beat, Ct);
            await beats.BeatAsync(Beat with { BeatAt = At.AddMinutes(1) }, Ct);
            WorkerBeat other = Beat with { Worker = "machine/2/b", BeatAt = At.AddMinutes(2) };
            await beats.BeatAsync(other, Ct);

            Assert.Equal([other, Beat with { BeatAt = At.AddMinutes(1) }], (await beats.ListAsync(Ct)).Needed());
            await beats.StopAsync(other.Role, other.Worker, At.AddMinutes(3), Ct);
            Assert.Equal(At.AddMinutes(3), (await beats.ListAsync(Ct)).Needed()[0].StoppedAt);
            await beats.BeatAsync(Beat with { BeatAt = At.AddDays(8) }, Ct);
            Assert.Equal("machine/1/a", Assert.Single((await beats.ListAsync(Ct)).Needed()).Worker);
        }

        Assert.Empty(await Stores.Of(Volet.Offensive).Heartbeats.ListAsync(Ct));
    }

    [Fact]
    public async Task What_a_worker_saw_is_kept_by_name_since_it_was_first_noted_until_it_is_forgotten()
    {
        await Store.Facts.NoteAsync("copy-refused", "the password is wrong", At, Ct);
        await Store.Facts.NoteAsync("copy-refused", "the server is \0 away", At.AddMinutes(1), Ct);
        await Store.Facts.NoteAsync("broker-version", "", At, Ct);

        VoletFact broker = new("broker-version", "", At);
        Assert.Equal([broker, new VoletFact("copy-refused", "the server is \uFFFD away", At)], (await Store.Facts.ListAsync(Ct)).Needed());
        await Store.Facts.ForgetAsync("copy-refused", Ct);
        await Store.Facts.ForgetAsync("copy-refused", Ct);
        Assert.Equal([broker], (await Store.Facts.ListAsync(Ct)).Needed());
        Assert.Empty(await Stores.Of(Volet.Offensive).Facts.ListAsync(Ct));
    }

    [Fact]
    public async Task What_proves_a_secret_is_kept_once()
    {
        Assert.Null(await Store.SecretCheckAsync(Ct));
        Assert.True(await Store.SetSecretCheckAsync([1, 2, 3], Ct));
        Assert.False(await (await OpenAnotherAsync()).Of(Volet.Defensive).SetSecretCheckAsync([4], Ct));
        Assert.Equal([1, 2, 3], await Store.SecretCheckAsync(Ct));
        Assert.Null(await Stores.Of(Volet.Offensive).SecretCheckAsync(Ct));
    }

    [Fact]
    public async Task A_store_is_empty_until_it_holds_an_alert()
    {
        Assert.True(await Store.IsEmptyAsync(Ct));
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.CommitAsync(7, Ct);
        }

        Assert.True(await Store.IsEmptyAsync(Ct));
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.SaveAsync(Alert("A1"), Silent(Alert("A1")), Ct);
            await batch.CommitAsync(7, Ct);
        }

        Assert.False(await Store.IsEmptyAsync(Ct));
    }

    [Fact]
    public async Task A_dead_letter_is_listed_and_forgotten_when_it_was_processed_after_all()
    {
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.DeadLetterAsync(5, Key("A5"), "cannot be judged", At, Ct);
            await batch.DeadLetterAsync(3, Key("A3"), "cannot be judged", At, Ct);
            await batch.CommitAsync(5, Ct);
        }

        List<DeadLetter> letters = [.. (await Store.DeadLettersAsync(Ct).ToListAsync(Ct)).Needed()];
        Assert.Equal([new DeadLetter(3, Key("A3"), "cannot be judged", At), letters[1]], letters);
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.RemoveDeadLetterAsync(3, Ct);
            await batch.CommitAsync(batch.Cursor, Ct);
        }

        Assert.Equal(5, Assert.Single((await Store.DeadLettersAsync(Ct).ToListAsync(Ct)).Needed()).Position);
    }
}

public sealed class SqliteWorkerTests : WorkerContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresWorkerTests : WorkerContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
