using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Worker.Store.Sql;

/// <summary>What ingestion remembers, in SQL that both databases understand.</summary>
internal sealed class SourceStore(Database database, ILocks locks) : ISourceStore
{
    private const string SelectWatermark = "SELECT value FROM watermark WHERE source = @Source";

    private const string UpsertWatermark = """
        INSERT INTO watermark (source, value, at) VALUES (@Source, @Value, @At)
        ON CONFLICT (source) DO UPDATE SET value = excluded.value, at = excluded.at
        """;

    private const string InsertRun = """
        INSERT INTO run (source, started_at, ended_at, documents, notices, added, error)
        VALUES (@Source, @StartedAt, @EndedAt, @Documents, @Notices, @New, @Error)
        """;

    // The last run and the last good run of a source say how it stands, however old they are.
    private const string DeleteOld = """
        DELETE FROM run WHERE ended_at < @Before AND number NOT IN (SELECT max(number) FROM run GROUP BY source, error IS NULL);
        DELETE FROM document WHERE at < @Before;
        DELETE FROM quarantine WHERE at < @Before;
        DELETE FROM notice_text WHERE position IN (
            SELECT t.position FROM notice_text t JOIN notice n ON n.position = t.position WHERE n.stored_at < @Before);
        """;

    private readonly Documents _documents = new(database);

    private readonly Gaps _gaps = new(database);

    private readonly Quarantine _quarantine = new(database);

    private readonly Health _health = new(database);

    private readonly Standings _standings = new(database);

    public IHeartbeats Heartbeats { get; } = new Heartbeats(database);

    public async Task<Stored<Watermark>?> WatermarkAsync(SourceId source, CancellationToken ct) =>
        (await database.RowAsync(SelectWatermark, new { Source = source.Value }, ct))?.Read(
            "watermark",
            _ => source.Value,
            row => new Watermark(row.Text("value"))
        );

    public Task SaveWatermarkAsync(SourceId source, Watermark watermark, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(
            CommitPoint.Watermark,
            UpsertWatermark,
            new
            {
                Source = source.Value,
                watermark.Value,
                At = at.ToUniversalTime(),
            },
            ct
        );

    public Task<IHeldLock?> TryLockAsync(SourceId source, string owner, CancellationToken ct) =>
        locks.TryLockAsync(source.Value, owner, ct);

    public Task<IReadOnlyList<Stored<LockHolder>>> LockHoldersAsync(CancellationToken ct) => locks.HoldersAsync(ct);

    public Task SaveDocumentAsync(DocumentNote note, CancellationToken ct) => _documents.SaveAsync(note, ct);

    public Task<IReadOnlyList<int>> NoticesOfAsync(SourceId source, string family, string except, int most, CancellationToken ct) =>
        _documents.NoticesOfAsync(source, family, except, most, ct);

    public Task SaveRunAsync(RunNote note, CancellationToken ct) =>
        database.ExecuteAsync(
            CommitPoint.Run,
            InsertRun,
            new
            {
                Source = note.Source.Value,
                StartedAt = note.StartedAt.ToUniversalTime(),
                EndedAt = note.EndedAt.ToUniversalTime(),
                note.Documents,
                note.Notices,
                note.New,
                note.Error,
            },
            ct
        );

    public Task SaveGapAsync(SourceId source, string family, string missing, DateTimeOffset at, CancellationToken ct) =>
        _gaps.SaveAsync(source, family, missing, at, ct);

    public Task FillGapAsync(SourceId source, string family, string name, DateTimeOffset at, CancellationToken ct) =>
        _gaps.FillAsync(source, family, name, at, ct);

    public Task<IReadOnlyList<Stored<GapNote>>> GapsAsync(SourceId? source, CancellationToken ct) => _gaps.OpenAsync(source, ct);

    public Task QuarantineAsync(IReadOnlyList<QuarantineNote> notes, CancellationToken ct) => _quarantine.AddAsync(notes, ct);

    public Task<IReadOnlyList<Stored<QuarantineNote>>> QuarantinedAsync(SourceId? source, CancellationToken ct) =>
        _quarantine.ListAsync(source, ct);

    public Task<Stored<QuarantineNote>?> QuarantinedAsync(string id, CancellationToken ct) => _quarantine.FindAsync(id, ct);

    public Task<IReadOnlyList<Stored<SourceHealth>>> HealthAsync(CancellationToken ct) => _health.ReadAsync(ct);

    public Task<Stored<SourceStanding>?> StandingAsync(SourceId source, CancellationToken ct) => _standings.FindAsync(source, ct);

    public Task SaveStandingAsync(SourceId source, SourceStanding standing, bool postponed, DateTimeOffset at, CancellationToken ct) =>
        _standings.SaveAsync(source, standing, postponed, at, ct);

    public Task<IReadOnlyList<SourceId>> PostponedAsync(DateTimeOffset until, CancellationToken ct) => _standings.PostponedAsync(until, ct);

    public Task<int> PruneAsync(DateTimeOffset before, CancellationToken ct) =>
        database.ExecuteAsync(CommitPoint.Pruning, DeleteOld, new { Before = before.ToUniversalTime() }, ct);
}
