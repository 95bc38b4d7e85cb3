using Dapper;
using Npgsql;
using Watch.Contracts.Routes;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>What becomes of connections that are cut and locks that are not given back.</summary>
public sealed class PostgresTroubleTests : StoreContract
{
    private const string KillAll = """
        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        """;

    private string Database => ((PostgresHome)Home).Database;

    [Fact]
    public async Task A_cut_connection_is_tried_again_for_reading_and_for_what_was_not_begun()
    {
        IVoletStore store = Stores.Of(Volet.Defensive);
        await Stores.Log.AppendAsync([Candidate("A1")], Ct);
        for (int i = 0; i < 3; i++)
        {
            await Home.ExecuteAsync(KillAll);
            Assert.Equal(1, (await Stores.Log.TotalsAsync(Ct)).Revisions);
            await Home.ExecuteAsync(KillAll);
            Assert.Single(await Stores.Log.QueryAsync(new NoticeQuery(), Ct).ToListAsync(Ct));
            await Home.ExecuteAsync(KillAll);
            Assert.Equal([AppendOutcome.New], await Stores.Log.AppendAsync([Candidate($"B{i}")], Ct));
            await Home.ExecuteAsync($"DELETE FROM notice_payload WHERE position > 1; DELETE FROM notice_siren WHERE position > 1; {Rest}");
            await Home.ExecuteAsync(KillAll);
            await using IVoletBatch batch = await store.BeginAsync(Ct);
            await batch.CommitAsync(i, Ct);
        }
    }

    [Fact]
    public async Task What_was_begun_is_not_done_again_behind_the_callers_back()
    {
        await using IVoletBatch batch = await Stores.Of(Volet.Defensive).BeginAsync(Ct);
        await Home.ExecuteAsync(KillAll);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => batch.CommitAsync(3, Ct));
        Assert.Equal(0, await Stores.Of(Volet.Defensive).CursorAsync(Ct));
    }

    [Theory]
    [InlineData("append_lock", "log")]
    [InlineData("reader", "defensive")]
    public async Task A_wait_for_a_lock_has_an_end_that_names_the_cause(string table, string schema)
    {
        await using NpgsqlConnection holder = new(Database);
        await holder.OpenAsync(Ct);
        await using NpgsqlTransaction held = await holder.BeginTransactionAsync(Ct);
        await holder.ExecuteAsync($"SELECT 1 FROM {schema}.{table} FOR UPDATE");
        PostgresOptions impatient = ((PostgresHome)Home).Options with { LockWait = TimeSpan.FromMilliseconds(100) };
        await using PostgresStores stores = await PostgresStores.OpenAsync(impatient, Time, Ct);

        StoreException told = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await stores.Log.AppendAsync([Candidate("A1")], Ct);
            await (await stores.Of(Volet.Defensive).BeginAsync(Ct)).DisposeAsync();
        });

        Assert.Contains($"the schema {schema}", told.Message);
        Assert.Contains(table, told.Message);
        Assert.Contains("pg_stat_activity", told.Message);
    }

    private const string Rest = "DELETE FROM notice_kind WHERE position > 1; DELETE FROM notice WHERE position > 1";

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
