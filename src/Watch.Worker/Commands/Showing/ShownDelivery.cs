using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
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

    public string ToText() =>
        $"{Moments.Show(WrittenAt)}  {State.ToKebabCase(), -8} {Route, -16} {Channel, -5} {Type.ToKebabCase(), -9} {Course}  [{Message}]";

    private string Course =>
        State switch
        {
            DeliveryState.Sent => $"on {Moments.Show(EndedAt)}",
            DeliveryState.Withheld => $"on {Moments.Show(EndedAt)}: {Reason}",
            DeliveryState.Failing => $"{Reason}; {Attempts} attempts, the next on {Moments.Show(NextTry)}",
            _ => $"{Attempts} attempts{(Reason is null ? "" : $"; {Reason}")}",
        };
}
