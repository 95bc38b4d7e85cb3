using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Delivering;

/// <summary>Takes one message to its recipients.</summary>
internal interface IAlertSender
{
    /// <summary>Sends a message of a volet; returns when it is known to have arrived, or not.</summary>
    Task<SendOutcome> SendAsync(Volet volet, Message message, CancellationToken ct);
}

/// <summary>What became of a message.</summary>
internal abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>Confirmed: it stands on its queue, or its file on disk.</summary>
    internal sealed record Sent : SendOutcome;

    /// <summary>This message could not go, as when no queue is bound to its route; others may.</summary>
    internal sealed record Refused(string Error) : SendOutcome;

    /// <summary>Nothing can go at present.</summary>
    internal sealed record Unavailable(string Error) : SendOutcome;
}
