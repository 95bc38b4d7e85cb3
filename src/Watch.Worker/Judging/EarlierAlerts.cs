using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>Reads what a route was told of a firm before, for the message that is being written.</summary>
internal sealed class EarlierAlerts(IVoletBatch batch, TimeProvider time)
{
    /// <summary>The same, its message with the alerts on the firm of which its route was told in twelve months.</summary>
    public async Task<OperationChange> WithThemAsync(OperationChange operation, CancellationToken ct)
    {
        Alert any = operation.Changes[0].Alert;
        return operation.Message is null || any.Key.Subject.Length == 0
            ? operation
            : operation.WithEarlier(await BeforeAsync(operation, any.Key, ct), AlertSurroundingsOf.Most);
    }

    private async Task<IReadOnlyList<EarlierAlert>> BeforeAsync(OperationChange operation, AlertKey key, CancellationToken ct)
    {
        DateOnly day = operation.Message!.Parts[0].Content.PublishedOn;
        HashSet<Guid> own = [.. operation.Changes.Select(c => c.Alert.Id)];
        List<EarlierAlert> earlier = [];
        foreach (
            Stored<Alert> told in await batch.PublishedOnFirmAsync(
                key.Subject,
                key.Route,
                day.AddMonths(-AlertSurroundingsOf.Months),
                day,
                ct
            )
        )
        {
            switch (told)
            {
                case Stored<Alert>.Readable(var alert) when !own.Contains(alert.Id):
                    earlier.Add(AlertSurroundingsOf.Earlier(alert));
                    break;
                // What cannot be read is told as that, and keeps no other alert waiting.
                case Stored<Alert>.Unreadable(var row):
                    await batch.QuarantineAsync(row, time.GetUtcNow(), ct);
                    break;
            }
        }

        return earlier;
    }
}
