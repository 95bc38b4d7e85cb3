using BenchmarkDotNet.Attributes;
using Microsoft.Data.Sqlite;
using Watch.Contracts.Notices;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;

namespace Watch.Benchmarks;

/// <summary>Appending the notices of an ordinary edition to the log, with what makes it a log: revisions, positions, indexes.</summary>
public class Appending
{
    private const int Notices = 1_834;
    private const int BatchSize = 500;

    private readonly IReadOnlyList<LogCandidate[]> _batches =
    [
        .. Invented
            .Notices(Notices, 150, 150)
            .Select(n => new LogCandidate(n, "bulk", 20, Live: true, "RCS-A_BXA20260001.xml"))
            .Chunk(BatchSize),
    ];

    private string _folder = "";
    private SqliteStores? _stores;

    [IterationSetup(Targets = [nameof(EmptyLog), nameof(BareInsert)])]
    public void Empty()
    {
        _folder = Directory.CreateTempSubdirectory("watch-bench-").FullName;
        _stores = SqliteStores.OpenAsync(_folder, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult();
    }

    [IterationSetup(Target = nameof(KnownAlready))]
    public void Full()
    {
        Empty();
        AppendAsync().GetAwaiter().GetResult();
    }

    [IterationCleanup]
    public void Clean()
    {
        _stores!.DisposeAsync().AsTask().GetAwaiter().GetResult();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public Task<int> EmptyLog() => AppendAsync();

    [Benchmark]
    public Task<int> KnownAlready() => AppendAsync();

    /// <summary>The same notices as JSON into one table with one index, by one prepared statement, in the same batches.</summary>
    [Benchmark(Baseline = true)]
    public int BareInsert()
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(_folder, "bare.db")}");
        connection.Open();
        using SqliteCommand prepare = connection.CreateCommand();
        prepare.CommandText =
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE bare (id TEXT PRIMARY KEY, json TEXT NOT NULL)";
        prepare.ExecuteNonQuery();
        return _batches.Sum(batch => Insert(connection, batch));
    }

    private static int Insert(SqliteConnection connection, LogCandidate[] batch)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO bare (id, json) VALUES ($id, $json)";
        SqliteParameter id = insert.Parameters.Add("$id", SqliteType.Text);
        SqliteParameter json = insert.Parameters.Add("$json", SqliteType.Text);
        foreach (LogCandidate candidate in batch)
        {
            id.Value = candidate.Notice.Id;
            json.Value = NoticeJson.Write(candidate.Notice);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return batch.Length;
    }

    private async Task<int> AppendAsync()
    {
        int written = 0;
        foreach (LogCandidate[] batch in _batches)
        {
            written += (await _stores!.Log.AppendAsync(batch, CancellationToken.None)).Count(o => o == AppendOutcome.New);
        }

        return written;
    }
}
