using CsCheck;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>Random appends end in the log as in the plainest model of it.</summary>
public abstract class ModelContract : StoreContract
{
    private const int Notices = 6;

    private static readonly Gen<LogCandidate> OneCandidate =
        from id in Gen.Int[1, Notices]
        from parent in Gen.Int[0, Notices]
        from text in Gen.Int[1, 2]
        from live in Gen.Bool
        from rich in Gen.Bool
        from fetched in Gen.Bool
        from matter in Gen.Int[0, 4]
        select Candidate(
            Notice($"A{id}", $"text {text}", parent == 0 || parent == id ? null : $"A{parent}", id / 2) with
            {
                Matter = matter > 2 || matter == 0 ? null : $"bodacc:{matter}",
            },
            live,
            rich ? 20 : 10,
            fetched
        );

    private static readonly Gen<LogCandidate[][]> Batches = OneCandidate.Array[0, 6].Array[1, 6];

    private protected abstract int Samples { get; }

    [Fact]
    public async Task Random_appends_end_as_in_the_model()
    {
        await Batches.SampleAsync(
            async batches =>
            {
                await using IStoreHome home = await FreshAsync();
                await using IStores stores = await home.OpenAsync(Time);
                await CompareAsync(stores.Log, batches);
            },
            iter: Samples,
            threads: 1
        );
    }

    private protected abstract Task<IStoreHome> FreshAsync();

    private static async Task CompareAsync(INoticeLog log, LogCandidate[][] batches)
    {
        LogModel model = new();
        foreach (LogCandidate[] batch in batches)
        {
            Assert.Equal(batch.Select(model.Append), await log.AppendAsync(batch, Ct));
        }

        IReadOnlyList<LogEntry> entries = (await log.ReadAsync(0, int.MaxValue, Ct)).Entries;
        Assert.Equal(
            model.Rows.Select(r => (r.Notice.Id, r.Notice.Text, r.Notice.Corrects, r.Revision, r.Live, r.InChain)),
            entries.Select(e => (e.Notice.Id, e.Notice.Text, e.Notice.Corrects, e.Revision, e.Live, e.InChain))
        );
        for (int read = 0; read < entries.Count; read += 3)
        {
            string id = entries[read].Notice.Id;
            IReadOnlyList<LogEntry> chain = await log.ChainAsync(Key(id), entries[read].Position, Ct);
            Assert.Equal(model.Chain(id, read + 1), chain.Select(e => (e.Notice.Id, e.Revision)));
        }
    }
}

public sealed class SqliteModelTests : ModelContract
{
    private protected override int Samples => 100;

    private protected override Task<IStoreHome> FreshAsync() => MakeHomeAsync();

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresModelTests : ModelContract
{
    private protected override int Samples => 100;

    // Emptied, not made anew: a database takes longer than a whole sample.
    private protected override async Task<IStoreHome> FreshAsync()
    {
        await Home.ExecuteAsync("TRUNCATE notice CASCADE");
        return new Lent(Home);
    }

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();

    private sealed class Lent(IStoreHome home) : IStoreHome
    {
        public Task<IStores> OpenAsync(TimeProvider time, StoreBuild? build = null, ICommitPoints? points = null) =>
            home.OpenAsync(time, build, points);

        public Task ExecuteAsync(string sql, string part = "log") => home.ExecuteAsync(sql, part);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
