using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
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

    private protected abstract string LogMigrations { get; }

    [Fact]
    public async Task Rows_written_before_there_were_summaries_show_the_same_as_those_written_after()
    {
        Notice corsican = Notice("A4") with
        {
            Departement = "2A",
            Parties = [],
            Events = [new NoticeEvent { Kind = EventKind.Creation }, new NoticeEvent { Kind = EventKind.NameChange }],
        };
        await Stores.Log.AppendAsync(
            [
                Candidate("A2", corrects: "A1"),
                Candidate("A1"),
                Candidate("A3"),
                Candidate("A3", "second"),
                Candidate(corsican, live: false),
            ],
            Ct
        );
        IReadOnlyList<string> written = await SummariesAsync();

        await Home.ExecuteAsync("UPDATE notice SET in_chain = (1 = 0), kinds = '', sirens = '', departement = NULL");
        Assert.NotEqual(written, await SummariesAsync());
        await Home.ExecuteAsync(Fill("0003-summaries"));

        Assert.Equal(written, await SummariesAsync());
    }

    [Fact]
    public async Task Rows_written_before_names_were_recognised_show_the_same_as_those_written_after()
    {
        Party alone = new()
        {
            Role = PartyRole.Seller,
            Name = "Forges imaginaires",
            Person = PersonType.Legal,
        };
        Party person = alone with { Name = "Dupont Jeanne", Person = PersonType.Natural };
        Notice[] notices =
        [
            Notice("A1"),
            Notice("A2") with
            {
                Parties = [],
            },
            Notice("A3") with
            {
                Parties = [.. Notice("A3").Parties, alone],
            },
            Notice("A4") with
            {
                Parties = [person],
            },
            Notice("A5") with
            {
                Parties = [person, alone with { Person = PersonType.Unknown }],
            },
            Notice("A6") with
            {
                Parties = [alone with { Name = "" }],
            },
        ];
        await Stores.Log.AppendAsync([.. notices.Select(n => Candidate(n))], Ct);
        IReadOnlyList<string> written = await SummariesAsync();
        Assert.Equal(notices.Select(n => n.HasNameAlone), written.Select(w => w.EndsWith(" names", StringComparison.Ordinal)));
        Assert.Equal([false, true, true, false, true, false], notices.Select(n => n.HasNameAlone));

        await Home.ExecuteAsync("UPDATE notice SET has_name_alone = (1 = 0)");
        Assert.NotEqual(written, await SummariesAsync());
        await Home.ExecuteAsync(Fill("0006-names-alone"));

        Assert.Equal(written, await SummariesAsync());
    }

    private string Fill(string migration)
    {
        string sql = Migrations.Text($"{LogMigrations}.{migration}.sql");
        return sql[sql.IndexOf("UPDATE notice", StringComparison.Ordinal)..];
    }

    private async Task<IReadOnlyList<string>> SummariesAsync()
    {
        List<string> seen = [];
        await Stores.Log.ReadAsync(0, 10, row => Note(seen, row), Ct);
        return seen;
    }

    private static bool Note(List<string> seen, LogSummary row)
    {
        seen.Add(LineOf(row));
        return false;
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
    private protected override string LogMigrations => "Sqlite.log";

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresMigrationTests : MigrationContract
{
    private protected override string LogMigrations => "PostgreSql.log";

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
