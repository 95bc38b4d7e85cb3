namespace Watch.Worker.Publishing;

/// <summary>
/// The alerts of which a message was refused, each with the time of its next try: twice as far away after every refusal, an
/// hour at most. Forgotten when the worker ends, which costs one more try.
/// </summary>
internal sealed class HeldBack(TimeSpan first, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, (DateTimeOffset Until, TimeSpan Pause)> _alerts = [];

    public bool Holds(Guid alert) => _alerts.TryGetValue(alert, out (DateTimeOffset Until, TimeSpan Pause) held) && held.Until > time.GetUtcNow();

    public void Hold(Guid alert)
    {
        TimeSpan pause = _alerts.TryGetValue(alert, out (DateTimeOffset Until, TimeSpan Pause) held) ? held.Pause * 2 : first;
        pause = pause < Longest ? pause : Longest;
        _alerts[alert] = (time.GetUtcNow() + pause, pause);
    }

    public void Release(Guid alert) => _alerts.Remove(alert);
}
