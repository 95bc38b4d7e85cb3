using Microsoft.Extensions.Time.Testing;

namespace Watch.Sources.Tests.Http;

/// <summary>
/// A clock that knows who waits for it. It goes on to the next moment that somebody waits for, and stands still as long as nobody
/// does: however slow the machine is, a test has the times that it would have on a fast one.
/// </summary>
/// <param name="start">The time it begins with.</param>
/// <param name="stalls">How many answers have begun that never end.</param>
internal sealed class WaitingClock(DateTimeOffset start, Func<int> stalls) : FakeTimeProvider(start)
{
    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];

    private int Stalls => stalls();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waiting waiting = new(this, base.CreateTimer(callback, state, dueTime, period));
        waiting.Note(dueTime, Stalls);
        lock (_lock)
        {
            _waiting.Add(waiting);
        }

        return waiting;
    }

    /// <summary>
    /// Goes on to the next moment that is waited for, if there is one. A time limit is waited for by nobody but who is made to wait for
    /// ever: it counts once an answer that never ends has begun after the attempt did.
    /// </summary>
    /// <param name="isAttempt">Whether a wait of this length is the time limit of one attempt.</param>
    /// <param name="isLimit">Whether a wait of this length is a time limit at all.</param>
    public void GoOn(Func<TimeSpan, bool> isAttempt, Func<TimeSpan, bool> isLimit)
    {
        lock (_lock)
        {
            DateTimeOffset now = GetUtcNow();
            Waiting[] ahead = [.. _waiting.Where(w => w.Due > now)];
            bool isStalled = ahead.Any(w => isAttempt(w.Length) && Stalls > w.StallsBefore);
            DateTimeOffset[] due = [.. ahead.Where(w => isStalled || !isLimit(w.Length)).Select(w => w.Due).Order().Take(1)];
            if (due is [var next])
            {
                Advance(next - now);
            }
        }
    }

    private void Forget(Waiting waiting)
    {
        lock (_lock)
        {
            _waiting.Remove(waiting);
        }
    }

    private sealed class Waiting(WaitingClock clock, ITimer timer) : ITimer
    {
        public TimeSpan Length { get; private set; }

        public DateTimeOffset Due { get; private set; }

        public int StallsBefore { get; private set; }

        public void Note(TimeSpan dueTime, int stalls) =>
            (Length, Due, StallsBefore) = (
                dueTime,
                dueTime < TimeSpan.Zero ? DateTimeOffset.MinValue : clock.GetUtcNow() + dueTime,
                stalls
            );

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Note(dueTime, clock.Stalls);
            return timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            clock.Forget(this);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            clock.Forget(this);
            return timer.DisposeAsync();
        }
    }
}
