using Watch.Worker.Store;

namespace Watch.Worker.Observing;

/// <summary>Whether a worker that played a role still does.</summary>
internal enum WorkerState
{
    /// <summary>Its last beat is young.</summary>
    Alive,

    /// <summary>It ended as it should.</summary>
    Stopped,

    /// <summary>It beats no more and did not say that it ends: it was killed, or cannot reach its store.</summary>
    Dead,
}

/// <summary>A worker that plays, or played, a role: pure.</summary>
/// <param name="Beat">Its last sign of life.</param>
/// <param name="State">What that says.</param>
/// <param name="Age">How old that is, by the clock of whoever asks; never negative.</param>
internal sealed record WorkerLife(WorkerBeat Beat, WorkerState State, TimeSpan Age)
{
    // A store that is busy may keep a beat waiting; three in a row are no accident.
    private const int MissedBeats = 3;

    /// <summary>Judges one.</summary>
    /// <param name="beat">Its last sign of life.</param>
    /// <param name="now">The time of whoever asks.</param>
    /// <param name="isGone">Whether its process is known to be gone, however young the beat.</param>
    public static WorkerLife Of(WorkerBeat beat, DateTimeOffset now, bool isGone)
    {
        TimeSpan age = now > beat.BeatAt ? now - beat.BeatAt : TimeSpan.Zero;
        WorkerState state =
            beat.StoppedAt is not null ? WorkerState.Stopped
            : isGone || age > MissedBeats * Heartbeat.Every ? WorkerState.Dead
            : WorkerState.Alive;
        return new WorkerLife(beat, state, age);
    }

    /// <summary>Of each role those that live, or else the one that lived last.</summary>
    public static IReadOnlyList<WorkerLife> ToShow(IEnumerable<WorkerBeat> beats, DateTimeOffset now, Func<WorkerBeat, bool> isGone) =>
        [
            .. beats
                .Select(b => Of(b, now, isGone(b)))
                .GroupBy(l => l.Beat.Role, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(LivingOrLast),
        ];

    private static IEnumerable<WorkerLife> LivingOrLast(IEnumerable<WorkerLife> ofRole)
    {
        WorkerLife[] all = [.. ofRole.OrderByDescending(l => l.Beat.BeatAt)];
        WorkerLife[] living = [.. all.Where(l => l.State == WorkerState.Alive)];
        return living.Length > 0 ? living : all.Take(1);
    }
}
