namespace Watch.Worker.Store.Sql;

/// <summary>The table <c>worker</c>.</summary>
internal sealed class Heartbeats(Database database) : IHeartbeats
{
    private const string Table = "worker";

    private const string Upsert = """
        INSERT INTO worker (role, worker, machine, process, build, started_at, beat_at, stopped_at)
        VALUES (@Role, @Worker, @Machine, @Process, @Build, @StartedAt, @BeatAt, NULL)
        ON CONFLICT (role, worker) DO UPDATE SET machine = excluded.machine, process = excluded.process, build = excluded.build,
            started_at = excluded.started_at, beat_at = excluded.beat_at, stopped_at = NULL
        """;

    private const string DeleteOld = "DELETE FROM worker WHERE role = @Role AND worker <> @Worker AND beat_at < @Old";

    private const string UpdateStopped = "UPDATE worker SET stopped_at = @At WHERE role = @Role AND worker = @Worker";

    private const string SelectAll = """
        SELECT role, worker, machine, process, build, started_at, beat_at, stopped_at FROM worker ORDER BY role, beat_at DESC, worker
        """;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task BeatAsync(WorkerBeat beat, CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        await transaction.ExecuteAsync(
            Upsert,
            beat with
            {
                StartedAt = beat.StartedAt.ToUniversalTime(),
                BeatAt = beat.BeatAt.ToUniversalTime(),
            },
            ct
        );
        await transaction.ExecuteAsync(
            DeleteOld,
            new
            {
                beat.Role,
                beat.Worker,
                Old = beat.BeatAt.ToUniversalTime() - Kept,
            },
            ct
        );
        await transaction.CommitAsync(CommitPoint.Heartbeat, ct);
    }

    public Task StopAsync(string role, string worker, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(
            CommitPoint.Heartbeat,
            UpdateStopped,
            new
            {
                Role = role,
                Worker = worker,
                At = at.ToUniversalTime(),
            },
            ct
        );

    public async Task<IReadOnlyList<Stored<WorkerBeat>>> ListAsync(CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectAll, null, ct)).Select(r =>
                r.Read(Table, k => $"{k.Shown("role")}/{k.Shown("worker")}", ToBeat)
            ),
        ];

    private static WorkerBeat ToBeat(RawRow row) =>
        new()
        {
            Role = row.Text("role"),
            Worker = row.Text("worker"),
            Machine = row.Text("machine"),
            Process = row.Count("process"),
            Build = row.Text("build"),
            StartedAt = row.Moment("started_at"),
            BeatAt = row.Moment("beat_at"),
            StoppedAt = row.MomentOrNull("stopped_at"),
        };
}
