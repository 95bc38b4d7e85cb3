using Watch.Rules.Alerts;

namespace Watch.Worker.Judging;

/// <summary>What a volet's reader did: messages written for the outbox, notices set aside.</summary>
internal sealed record VoletReport
{
    public int Raised { get; init; }

    public int Corrected { get; init; }

    public int Withdrawn { get; init; }

    public int DeadLetters { get; init; }

    public static VoletReport operator +(VoletReport left, VoletReport right) =>
        new()
        {
            Raised = left.Raised + right.Raised,
            Corrected = left.Corrected + right.Corrected,
            Withdrawn = left.Withdrawn + right.Withdrawn,
            DeadLetters = left.DeadLetters + right.DeadLetters,
        };

    public VoletReport Count(MessageType? told) =>
        told switch
        {
            MessageType.Raised => this with { Raised = Raised + 1 },
            MessageType.Corrected => this with { Corrected = Corrected + 1 },
            MessageType.Withdrawn => this with { Withdrawn = Withdrawn + 1 },
            _ => this,
        };
}
