using Watch.Contracts.Registers;
using Watch.Contracts.Routes;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Tests.Ingesting.Registers;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>The defensive volet's copy of the log, on a server of its own.</summary>
public sealed class LogCopyTests : IAsyncLifetime
{
    private static readonly string[] Tables =
    [
        "log.notice",
        "log.notice_payload",
        "log.notice_siren",
        "log.notice_number",
        "log.notice_kind",
        "log.notice_story",
        "log.notice_text",
    ];

    private ApartHome _home = null!;
    private PostgresStores _stores = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private INoticeLog Copied => _stores.LogOf(Volet.Defensive);

    public async ValueTask InitializeAsync()
    {
        _home = await ApartHome.CreateAsync();
        _stores = await _home.OpenAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stores is not null)
        {
            await _stores.DisposeAsync();
        }

        if (_home is not null)
        {
            await _home.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_copy_is_the_log_row_for_row()
    {
        await AppendAsync(1, 3);
        await _stores.Log.AppendAsync([Candidate(Notice("A2", corrects: "A1", text: "Rectifié"))], Ct);

        Assert.Equal(new CopiedBatch(4, 0, More: false), await CopyAsync());
        await AppendAsync(4, 4);
        Assert.Equal(new CopiedBatch(1, 0, More: false), await CopyAsync());
        Assert.Equal(new CopiedBatch(0, 0, More: false), await CopyAsync());

        await AssertSameAsync();
        Assert.Equal(
            (await _stores.Log.ChainAsync(Key("A1"), long.MaxValue, Ct)).Select(e => e.Position),
            (await Copied.ChainAsync(Key("A1"), long.MaxValue, Ct)).Select(e => e.Position)
        );
    }

    [Fact]
    public async Task States_of_registers_are_copied_before_the_rows_that_were_written_with_them()
    {
        await ReadRegisterAsync(0, "OLD");
        await CopyAsync();
        await ReadRegisterAsync(8, "NEW");
        await CopyAsync();

        IRegisterStore copied = _stores.RegistersOf(Volet.Defensive);
        LogPage page = await Copied.ReadAsync(0, 10, _ => true, Ct);
        Assert.Equal(["FIRM-OLD-NEW"], page.Entries.Select(e => e.Notice.Id));
        Assert.Equal(["OLD"], await LinksAsync(copied, page.Position - 1));
        Assert.Equal(["NEW"], await LinksAsync(copied, page.Position));
        Assert.Equal(
            (await _stores.Registers.PastAsync(["FIRM"], long.MaxValue, Ct)).Select(p => (p.Kept.Since, p.From)),
            (await copied.PastAsync(["FIRM"], long.MaxValue, Ct)).Select(p => (p.Kept.Since, p.From))
        );
        Assert.Equal(2, (await copied.PastAsync(["FIRM"], long.MaxValue, Ct)).Count);
        Assert.Equal(
            await _stores.Registers.RecordsAsync(TestRegister.Id, ["FIRM"], Ct),
            await copied.RecordsAsync(TestRegister.Id, ["FIRM"], Ct)
        );
    }

    [Fact]
    public async Task No_row_of_the_log_is_copied_while_states_wait_that_were_written_before_it()
    {
        RegisterRecord[] many = [.. Enumerable.Range(0, RegisterCopy.BatchSize + 1).Select(i => TestRegister.Entity($"E{i}"))];
        await TestRegister.ReadAsync(_stores.Registers, "entities", 0, many, Ct);
        await TestRegister.ReadAsync(_stores.Registers, "entities", 8, [TestRegister.Entity("LATER")], Ct);
        await AppendAsync(1, 1);

        Assert.Equal(new CopiedBatch(0, 0, More: true), await CopyAsync());
        Assert.Equal(new CopiedBatch(1, 0, More: false), await CopyAsync());
    }

    [Fact]
    public async Task What_was_appended_together_is_read_when_all_of_it_is_copied()
    {
        await AppendAsync(1, LogCopy.BatchSize - 2);
        await _stores.Log.AppendAsync(
            [.. Enumerable.Range(1, 4).Select(i => Candidate(Notice($"B{i}") with { Matter = "bodacc:act" }))],
            Ct
        );

        await CopyAsync();
        LogPage before = await Copied.ReadAsync(LogCopy.BatchSize - 3, 10, Ct);
        await CopyAsync();
        LogPage after = await Copied.ReadAsync(before.Position, 10, Ct);

        Assert.Equal((LogCopy.BatchSize - 2, 1), (before.Position, before.Entries.Count));
        Assert.Equal(["B1", "B2", "B3", "B4"], after.Entries.Select(e => e.Notice.Id));
    }

    [Fact]
    public async Task Batches_are_of_one_size_and_the_last_says_that_nothing_more_waits()
    {
        await AppendAsync(1, LogCopy.BatchSize + 1);

        Assert.Equal(new CopiedBatch(LogCopy.BatchSize, 0, More: true), await CopyAsync());
        Assert.Equal(LogCopy.BatchSize, await Copied.LastPositionAsync(Ct));
        Assert.Equal(new CopiedBatch(1, 0, More: false), await CopyAsync());
        await AssertSameAsync();
    }

    [Fact]
    public async Task A_row_that_nobody_can_read_is_copied_like_any_other()
    {
        await AppendAsync(1, 2);
        await ApartHome.ExecuteAsync(_home.Log, "UPDATE log.notice_payload SET json = left(json, 40) WHERE position = 1");

        await CopyAsync();

        await AssertSameAsync();
        LogPage page = await Copied.ReadAsync(0, 10, Ct);
        Assert.Equal([1L], page.Unreadable.Select(r => r.Position));
        Assert.Equal([2L], page.Entries.Select(e => e.Position));
    }

    [Fact]
    public async Task What_is_erased_from_the_log_is_erased_from_the_copy()
    {
        await AppendAsync(1, 3);
        await CopyAsync();
        await AppendAsync(4, 4);
        await ApartHome.ExecuteAsync(_home.Log, "DELETE FROM log.notice_payload WHERE position IN (1, 4)");

        Assert.Equal(new CopiedBatch(1, 2, More: false), await CopyAsync());

        await AssertSameAsync();
        Assert.Equal([2L, 3L], (await Copied.ReadAsync(0, 10, Ct)).Entries.Select(e => e.Position));
        Assert.Equal(new CopiedBatch(0, 0, More: false), await CopyAsync());
    }

    [Fact]
    public async Task A_copy_of_another_log_is_refused_with_what_to_look_for_and_stays_as_it_is()
    {
        await AppendAsync(1, 2);
        await CopyAsync();
        await ApartHome.ExecuteAsync(_home.Log, "UPDATE log.notice SET id = 'B9' WHERE position = 2");
        await AppendAsync(3, 3);

        StoreException refusal = await Assert.ThrowsAsync<StoreException>(() => CopyAsync());

        Assert.StartsWith("The copy of the log and the log have parted: row 2", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, await Copied.LastPositionAsync(Ct));
    }

    [Fact]
    public async Task Two_workers_that_copy_at_once_copy_every_row_once()
    {
        await AppendAsync(1, 50);
        await using PostgresStores other = await _home.OpenAsync(Ct);

        CopiedBatch[] batches = await Task.WhenAll(CopyAsync(), other.CopyOf(Volet.Defensive)!.CopyAsync(_ => Task.CompletedTask, Ct));

        Assert.Equal(50, batches.Sum(b => b.Rows));
        await AssertSameAsync();
    }

    [Fact]
    public async Task A_line_that_is_cut_is_caught_up()
    {
        await AppendAsync(1, 200);
        for (int i = 0; i < 5; i++)
        {
            Task copying = CopyAsync();
            await ApartHome.ExecuteAsync(
                _home.Log,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'watch_copy' AND datname = current_database()"
            );
            await Record.ExceptionAsync(() => copying);
        }

        await CopyAsync();

        await AssertSameAsync();
    }

    [Fact]
    public async Task The_role_that_copies_can_read_the_log_and_nothing_else()
    {
        await AppendAsync(1, 1);
        string copy = PostgresServer.As("copy", _home.Log);

        Assert.Single(await ApartHome.RowsAsync(copy, "log.notice"));
        foreach (string denied in new[] { "offensive.alert", "quartz.qrtz_job_details", "offensive.message" })
        {
            await Assert.ThrowsAsync<Npgsql.PostgresException>(() => ApartHome.RowsAsync(copy, denied));
        }

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            ApartHome.ExecuteAsync(copy, "SELECT number FROM log.append_lock FOR UPDATE")
        );
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => ApartHome.ExecuteAsync(copy, "DELETE FROM log.notice_payload"));
    }

    private async Task ReadRegisterAsync(int hour, string owner)
    {
        await TestRegister.ReadAsync(_stores.Registers, "entities", hour, [TestRegister.Entity("FIRM", french: true)], Ct);
        await TestRegister.ReadAsync(_stores.Registers, "relations", hour, [TestRegister.Owned("FIRM", owner)], Ct);
    }

    private static async Task<IEnumerable<string?>> LinksAsync(IRegisterStore registers, long at) =>
        (await registers.StatesAsync(TestRegister.Id, ["FIRM"], at, Ct)).Select(s => s.State?.Linked);

    private Task<CopiedBatch> CopyAsync() => _stores.CopyOf(Volet.Defensive)!.CopyAsync(_ => Task.CompletedTask, Ct);

    private Task AppendAsync(int first, int last) =>
        _stores.Log.AppendAsync([.. Enumerable.Range(first, last - first + 1).Select(i => Candidate($"A{i}"))], Ct);

    private async Task AssertSameAsync()
    {
        foreach (string table in Tables)
        {
            Assert.Equal(await ApartHome.RowsAsync(_home.Log, table), await ApartHome.RowsAsync(_home.Defensive, table));
        }
    }
}
