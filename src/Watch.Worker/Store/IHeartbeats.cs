namespace Watch.Worker.Store;

/// <summary>The heartbeats of the workers that play a role: who is alive, and since when another is not.</summary>
internal interface IHeartbeats
{
    /// <summary>Notes that a worker lives; forgets those of its role that have not lived for a week.</summary>
    Task BeatAsync(WorkerBeat beat, CancellationToken ct);

    /// <summary>Notes that a worker ended as it should.</summary>
    Task StopAsync(string role, string worker, DateTimeOffset at, CancellationToken ct);

    /// <summary>All of them, the latest beat of a role first.</summary>
    Task<IReadOnlyList<Stored<WorkerBeat>>> ListAsync(CancellationToken ct);
}

/// <summary>A sign of life.</summary>
internal sealed record WorkerBeat
{
    /// <summary>What it does, as in <c>ingest</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The name of one run of the program, as <see cref="LockOwner"/> makes it.</summary>
    public required string Worker { get; init; }

    /// <summary>The machine.</summary>
    public required string Machine { get; init; }

    /// <summary>The number of the process there.</summary>
    public required int Process { get; init; }

    /// <summary>Which program it is.</summary>
    public required string Build { get; init; }

    /// <summary>When it started (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last alive (UTC).</summary>
    public required DateTimeOffset BeatAt { get; init; }

    /// <summary>When it ended as it should (UTC); null while it runs, and after it was killed.</summary>
    public DateTimeOffset? StoppedAt { get; init; }
}
