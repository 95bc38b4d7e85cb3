using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>A line of <c>deliveries --json</c>. Fields are only ever added.</summary>
internal sealed record ShownDelivery : IListed
{
    public required Volet Volet { get; init; }

    public required long Number { get; init; }

    public required Guid Message { get; init; }

    public required MessageType Type { get; init; }

    public required string Route { get; init; }

    public required string Channel { get; init; }

    public required DeliveryState State { get; init; }

    public required int Alerts { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset? AttemptedAt { get; init; }

    public required DateTimeOffset? NextTry { get; init; }

    public required string? Reason { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public static ShownDelivery Of(Volet volet, DeliveryLine line) =>
        new()
        {
            Volet = volet,
            Number = line.Number,
            Message = line.Message,
            Type = line.Type,
            Route = line.Route.Name,
            Channel = line.Channel,
            State = line.State,
            Alerts = line.Alerts,
            WrittenAt = line.WrittenAt,
            Attempts = line.Attempts,
            AttemptedAt = line.AttemptedAt,
            NextTry = line.NextTry,
            Reason = line.Reason,
            EndedAt = line.EndedAt,
        };

    public string ToText(MessageLanguage language) =>
        $"{Moments.Show(WrittenAt, language)}  {StateIn(language), -10} {Route, -16} {Channel, -5} {TypeIn(language), -9} "
        + $"{Course(language)}  [{Message}]";

    private string Course(MessageLanguage language)
    {
        (string ended, string next) = (Moments.Show(EndedAt, language), Moments.Show(NextTry, language));
        string attempts = language.Count(Attempts, "essai", "attempt");
        string reason = Reason is null ? "" : language.Say($" ; {Reason}", $"; {Reason}");
        return State switch
        {
            DeliveryState.Sent => language.Say($"le {ended}", $"on {ended}"),
            DeliveryState.Withheld => language.Say($"le {ended} : {Reason}", $"on {ended}: {Reason}"),
            DeliveryState.Failing => language.Say(
                $"{Reason} ; {attempts}, le prochain {next}",
                $"{Reason}; {attempts}, the next on {next}"
            ),
            _ => $"{attempts}{reason}",
        };
    }

    private string StateIn(MessageLanguage language) =>
        language.Say(
            State switch
            {
                DeliveryState.Sent => "remis",
                DeliveryState.Withheld => "retenu",
                DeliveryState.Failing => "en échec",
                _ => "en attente",
            },
            State.ToKebabCase()
        );

    private string TypeIn(MessageLanguage language) =>
        language.Say(
            Type switch
            {
                MessageType.Raised => "alerte",
                MessageType.Corrected => "correction",
                MessageType.Withdrawn => "retrait",
                MessageType.Backfill => "rattrapage",
                MessageType.Edition => "édition",
                _ => "opération",
            },
            Type.ToKebabCase()
        );
}
