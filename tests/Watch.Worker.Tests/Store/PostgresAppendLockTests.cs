using Dapper;
using Npgsql;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>Why an append takes the lock before its numbers: the fault that would be there without it, and that it is not.</summary>
public sealed class PostgresAppendLockTests : StoreContract
{
    private const string Lock = "SELECT number FROM log.append_lock FOR UPDATE";

    private const string InsertFacts = """
        INSERT INTO log.notice
        SELECT nextval('log.notice_position'), 'bodacc', @Id, 1, @Id, 'rcs-a', 'initial', NULL, '2026-01-01', 'bulk', 20, true, now(), 'd'
        """;

    private const string InsertPayload = """
        INSERT INTO log.notice_payload SELECT currval('log.notice_position'), @Json
        """;

    [Fact]
    public async Task Without_the_lock_a_number_taken_early_and_committed_late_is_passed_for_ever()
    {
        await using NpgsqlConnection slow = await ConnectAsync();
        await using NpgsqlTransaction early = await slow.BeginTransactionAsync(Ct);
        await InsertAsync(slow, "A1");
        await using NpgsqlConnection quick = await ConnectAsync();
        await InsertAsync(quick, "A2");

        LogPage first = await Stores.Log.ReadAsync(0, 10, Ct);
        await early.CommitAsync(Ct);
        LogPage second = await Stores.Log.ReadAsync(first.Position, 10, Ct);

        Assert.Equal("A2", Assert.Single(first.Entries).Notice.Id);
        Assert.Empty(second.Entries);
        Assert.Equal(2, (await Stores.Log.TotalsAsync(Ct)).Revisions);
    }

    [Fact]
    public async Task An_append_takes_no_number_while_another_is_not_committed()
    {
        await using NpgsqlConnection slow = await ConnectAsync();
        await using NpgsqlTransaction early = await slow.BeginTransactionAsync(Ct);
        await slow.ExecuteAsync(Lock);
        await InsertAsync(slow, "A1");

        Task<IReadOnlyList<AppendOutcome>> waiting = Stores.Log.AppendAsync([Candidate("A2")], Ct);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Ct);
        Assert.False(waiting.IsCompleted);
        Assert.Empty((await Stores.Log.ReadAsync(0, 10, Ct)).Entries);

        await early.CommitAsync(Ct);
        Assert.Equal([AppendOutcome.New], await waiting);
        Assert.Equal(["A1", "A2"], (await Stores.Log.ReadAsync(0, 10, Ct)).Entries.Select(e => e.Notice.Id));
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        NpgsqlConnection connection = new(((PostgresHome)Home).Database);
        await connection.OpenAsync(Ct);
        return connection;
    }

    private static async Task InsertAsync(NpgsqlConnection connection, string id)
    {
        await connection.ExecuteAsync(InsertFacts, new { Id = id });
        await connection.ExecuteAsync(InsertPayload, new { Json = Contracts.Notices.NoticeJson.Write(Notice(id)) });
    }
}
