namespace Watch.Worker.Delivering;

/// <summary>
/// What a message was refused about, as a rule an alert, each with the time of its next try: twice as far away after every refusal, an
/// hour at most. Forgotten when the worker ends, which costs one more try.
/// </summary>
internal sealed class RetrySchedule(TimeSpan first, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, (DateTimeOffset Until, TimeSpan Pause)> _subjects = [];

    public bool Holds(Guid subject) =>
        _subjects.TryGetValue(subject, out (DateTimeOffset Until, TimeSpan Pause) held) && held.Until > time.GetUtcNow();

    public void Hold(Guid subject)
    {
        TimeSpan pause = _subjects.TryGetValue(subject, out (DateTimeOffset Until, TimeSpan Pause) held) ? held.Pause * 2 : first;
        pause = pause < Longest ? pause : Longest;
        _subjects[subject] = (time.GetUtcNow() + pause, pause);
    }

    public void Release(Guid subject) => _subjects.Remove(subject);
}
