using Microsoft.Extensions.Time.Testing;

namespace Watch.Sources.Tests.Fetching;

/// <summary>
/// A clock that knows who waits for it. It goes on to the next moment that somebody waits for, and stands still as long as nobody
/// does: however slow the machine is, a test has the times that it would have on a fast one.
/// </summary>
internal sealed class WaitingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waiting waiting = new(this, base.CreateTimer(callback, state, dueTime, period));
        waiting.Note(dueTime);
        lock (_lock)
        {
            _waiting.Add(waiting);
        }

        return waiting;
    }

    /// <summary>Goes on to the next moment that is waited for, if there is one.</summary>
    /// <param name="isCounted">Whether a wait of this length counts: nobody looks at a time limit but who passes it.</param>
    public void GoOn(Func<TimeSpan, bool> isCounted)
    {
        lock (_lock)
        {
            DateTimeOffset now = GetUtcNow();
            DateTimeOffset[] due = [.. _waiting.Where(w => w.Due > now && isCounted(w.Length)).Select(w => w.Due).Order().Take(1)];
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

        public void Note(TimeSpan dueTime) => (Length, Due) = (dueTime, dueTime < TimeSpan.Zero ? DateTimeOffset.MinValue : clock.GetUtcNow() + dueTime);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Note(dueTime);
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
