using Watch.Contracts.Messages;
using Watch.Rules.French;

namespace Watch.Worker.Delivering;

/// <summary>A message about a backfill as it is delivered to files.</summary>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="Backfill">What was found.</param>
internal sealed record DeliveredBackfill(Guid MessageId, BackfillContent Backfill)
{
    /// <summary>The file for programs.</summary>
    public ReadOnlyMemory<byte> ToJson() => DeliveredJson.Write(MessageId, Wire.BackfillKind, "backfill", Backfill);

    /// <summary>The same for persons.</summary>
    public MessageText ToFrench() => BackfillText.Of(new BackfillFound(Backfill));
}
