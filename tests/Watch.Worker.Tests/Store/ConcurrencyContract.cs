using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>No reader misses a row, however many write.</summary>
public abstract class ConcurrencyContract : StoreContract
{
    private const int BatchesEach = 20;

    private const int BatchSize = 5;

    private protected abstract int Appenders { get; }

    [Fact]
    public async Task Readers_that_run_beside_many_appenders_see_every_row_once_and_in_order()
    {
        IStores other = await OpenAnotherAsync();
        using CancellationTokenSource written = new();
        Task<List<LogEntry>>[] readers =
        [
            Task.Run(() => FollowAsync(Stores.Log, written.Token), Ct),
            Task.Run(() => FollowAsync(other.Log, written.Token), Ct),
        ];

        await Task.WhenAll(
            Enumerable.Range(0, Appenders).Select(i => Task.Run(() => AppendAsync(i % 2 == 0 ? Stores.Log : other.Log, i), Ct))
        );
        await written.CancelAsync();

        string[] expected = [.. Enumerable.Range(0, Appenders).SelectMany(Ids).Order(StringComparer.Ordinal)];
        foreach (List<LogEntry> seen in await Task.WhenAll(readers))
        {
            Assert.Equal(expected, seen.Select(e => e.Notice.Id).Order(StringComparer.Ordinal));
            Assert.All(seen.Zip(seen.Skip(1)), pair => Assert.True(pair.First.Position < pair.Second.Position));
        }
    }

    private static IEnumerable<string> Ids(int appender) => Enumerable.Range(0, BatchesEach * BatchSize).Select(n => $"A{appender}-{n}");

    private static async Task AppendAsync(INoticeLog log, int appender)
    {
        foreach (string[] ids in Ids(appender).Chunk(BatchSize))
        {
            await log.AppendAsync([.. ids.Select(id => Candidate(id))], Ct);
        }
    }

    // Goes on until everything is written and nothing is left to read.
    private static async Task<List<LogEntry>> FollowAsync(INoticeLog log, CancellationToken written)
    {
        List<LogEntry> seen = [];
        long position = 0;
        for (bool last = false; ; )
        {
            LogPage page = await log.ReadAsync(position, 7, Ct);
            seen.AddRange(page.Entries);
            if (last && page.Position == position)
            {
                return seen;
            }

            last = page.Position == position && written.IsCancellationRequested;
            position = page.Position;
        }
    }
}

public sealed class SqliteConcurrencyTests : ConcurrencyContract
{
    private protected override int Appenders => 4;

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresConcurrencyTests : ConcurrencyContract
{
    private protected override int Appenders => 10;

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
