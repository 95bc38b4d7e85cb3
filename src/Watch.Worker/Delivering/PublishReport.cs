namespace Watch.Worker.Delivering;

/// <summary>What a pass over the outbox did.</summary>
/// <param name="Sent">Messages that arrived.</param>
/// <param name="Failed">Messages that did not, and stay.</param>
/// <param name="Unavailable">True when the pass ended because nothing could go.</param>
/// <param name="Busy">True when messages wait and another worker is sending from this outbox.</param>
internal sealed record PublishReport(int Sent = 0, int Failed = 0, bool Unavailable = false, bool Busy = false)
{
    public static PublishReport operator +(PublishReport left, PublishReport right) =>
        new(left.Sent + right.Sent, left.Failed + right.Failed, left.Unavailable || right.Unavailable, left.Busy || right.Busy);
}
