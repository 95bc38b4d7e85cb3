using Dapper;
using Npgsql;
using Watch.Contracts.Routes;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>The server itself keeps the volets apart.</summary>
public sealed class PostgresPrivilegeTests : StoreContract
{
    [Theory]
    [InlineData("offensive", "SELECT count(*) FROM defensive.alert")]
    [InlineData("offensive", "SELECT count(*) FROM defensive.reader")]
    [InlineData("defensive", "SELECT count(*) FROM offensive.alert")]
    [InlineData("ingest", "SELECT count(*) FROM defensive.alert")]
    [InlineData("ingest", "SELECT count(*) FROM offensive.ledger")]
    [InlineData("offensive", "DELETE FROM log.notice")]
    [InlineData("offensive", "INSERT INTO log.watermark VALUES ('bodacc', '', now())")]
    [InlineData("defensive", "UPDATE log.notice_payload SET json = ''")]
    [InlineData("offensive", "SELECT nextval('log.notice_position')")]
    [InlineData("offensive", "SELECT number FROM log.append_lock FOR UPDATE")]
    [InlineData("defensive", "SELECT number FROM log.append_lock FOR KEY SHARE")]
    [InlineData("offensive", "SELECT name FROM log.source_lock FOR SHARE")]
    [InlineData("offensive", "BEGIN; LOCK TABLE log.append_lock IN ROW SHARE MODE")]
    [InlineData("offensive", "BEGIN; LOCK TABLE log.notice IN SHARE ROW EXCLUSIVE MODE")]
    [InlineData("offensive", "SELECT name FROM defensive.outbox_lock FOR UPDATE")]
    [InlineData("ingest", "SELECT position FROM defensive.reader FOR UPDATE")]
    [InlineData("offensive", "CREATE TABLE log.mine (id integer)")]
    [InlineData("offensive", "CREATE TABLE public.mine (id integer)")]
    [InlineData("offensive", "CREATE SCHEMA mine")]
    public async Task A_role_is_refused_what_is_not_its_own(string role, string sql)
    {
        await using NpgsqlConnection connection = new(PostgresServer.As(role, Database));

        PostgresException refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [InlineData("offensive")]
    [InlineData("defensive")]
    public async Task A_volet_reads_the_log(string role)
    {
        await using NpgsqlConnection connection = new(PostgresServer.As(role, Database));

        Assert.Equal(
            0,
            await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM log.notice JOIN log.notice_payload USING (position)")
        );
    }

    [Fact]
    public async Task A_worker_of_one_volet_reads_the_log_and_has_no_store_of_the_other()
    {
        await Stores.Log.AppendAsync([Candidate("A1")], Ct);
        await using PostgresStores worker = await PostgresStores.OpenAsync(
            new PostgresOptions { Offensive = PostgresServer.As("offensive", Database) },
            Time,
            Ct
        );

        Assert.Single((await worker.Log.ReadAsync(0, 10, Ct)).Entries);
        Assert.Equal(0, await worker.Of(Volet.Offensive).CursorAsync(Ct));
        Assert.Throws<StoreException>(() => worker.Of(Volet.Defensive));
        await Assert.ThrowsAsync<PostgresException>(() => worker.Log.AppendAsync([Candidate("A2")], Ct));
    }

    private string Database => ((PostgresHome)Home).Database;

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
