using Watch.Contracts.Messages;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>Opening a store, on every database.</summary>
public abstract class MigrationContract : StoreContract
{
    [Fact]
    public async Task Opening_again_changes_nothing_and_loses_nothing()
    {
        await Stores.Log.AppendAsync([Candidate("A1")], Ct);

        IStores again = await OpenAnotherAsync();

        Assert.Equal("A1", Assert.Single((await again.Log.ReadAsync(0, 10, Ct)).Entries).Notice.Id);
        Assert.Equal(0, await again.Of(Volet.Offensive).CursorAsync(Ct));
    }

    [Fact]
    public async Task Many_workers_may_start_at_once()
    {
        await using IStoreHome fresh = await MakeHomeAsync();

        IStores[] workers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fresh.OpenAsync(Time), Ct)));

        foreach (IStores worker in workers)
        {
            Assert.Equal(0, await worker.Of(Volet.Defensive).CursorAsync(Ct));
            await worker.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("log")]
    [InlineData("defensive")]
    [InlineData("offensive")]
    public async Task A_database_newer_than_the_program_is_refused(string part)
    {
        await Home.ExecuteAsync("INSERT INTO schema_version (version, name, applied_at) VALUES (99, '0099-later.sql', 'later')", part);

        StoreException refusal = await Assert.ThrowsAsync<StoreException>(() => Home.OpenAsync(Time));

        Assert.Contains(part, refusal.Message);
        Assert.Contains("version 99", refusal.Message);
        Assert.Contains("install the newer program", refusal.Message);
    }
}

public sealed class SqliteMigrationTests : MigrationContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresMigrationTests : MigrationContract
{
    [Fact]
    public async Task A_volet_that_starts_before_the_log_is_there_says_so()
    {
        await using PostgresHome fresh = (PostgresHome)await PostgresHome.CreateAsync();
        PostgresOptions options = new() { Defensive = PostgresServer.As("defensive", fresh.Database) };

        StoreException refusal = await Assert.ThrowsAsync<StoreException>(() => PostgresStores.OpenAsync(options, Time, Ct));

        Assert.Contains("start the ingest role first", refusal.Message);
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
