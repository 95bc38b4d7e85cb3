using Watch.Contracts;
using Watch.Worker.Configuration.Catalogue;
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

    public string ToText(MessageLanguage language)
    {
        string started = Moments.Show(StartedAt, language);
        string beat = Moments.Show(TimeSpan.FromSeconds(AgeSeconds), language);
        string stopped = Moments.Show(StoppedAt, language);
        return language.Say(
            $"rôle {Role} : {French}, processus {Process} sur {Machine}, depuis {started} ; "
                + (StoppedAt is null ? $"dernier signe il y a {beat}" : $"arrêté {stopped}"),
            $"worker {Role}: {State.ToKebabCase()}, process {Process} on {Machine}, since {started}; "
                + (StoppedAt is null ? $"last beat {beat} ago" : $"stopped {stopped}")
        );
    }

    private string French =>
        State switch
        {
            WorkerState.Alive => "vivant",
            WorkerState.Stopped => "arrêté",
            _ => "mort",
        };
}
