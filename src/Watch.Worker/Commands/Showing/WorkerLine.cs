using Watch.Contracts;
using Watch.Worker.Observing;

namespace Watch.Worker.Commands.Showing;

/// <summary>A worker of a <see cref="StatusReport"/>.</summary>
internal sealed record WorkerLine(
    string Role,
    WorkerState State,
    string Machine,
    int Process,
    string Build,
    DateTimeOffset StartedAt,
    DateTimeOffset BeatAt,
    long AgeSeconds,
    DateTimeOffset? StoppedAt
)
{
    public static WorkerLine Of(WorkerLife life) =>
        new(
            life.Beat.Role,
            life.State,
            life.Beat.Machine,
            life.Beat.Process,
            life.Beat.Build,
            life.Beat.StartedAt,
            life.Beat.BeatAt,
            (long)life.Age.TotalSeconds,
            life.Beat.StoppedAt
        );

    public string ToText() =>
        $"worker {Role}: {State.ToKebabCase()}, process {Process} on {Machine}, since {Moments.Show(StartedAt)}; "
        + (StoppedAt is null ? $"last beat {Moments.Show(TimeSpan.FromSeconds(AgeSeconds))} ago" : $"stopped {Moments.Show(StoppedAt)}");
}
