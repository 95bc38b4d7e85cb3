using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Delivering;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

public class HeldBackTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Guid _alert = Guid.NewGuid();

    private RetrySchedule Held => field ??= new RetrySchedule(TimeSpan.FromMinutes(1), _time);

    [Fact]
    public void A_refused_alert_waits_and_then_is_tried_again()
    {
        Held.Hold(_alert);

        Assert.True(Held.Holds(_alert));
        Assert.False(Held.Holds(Guid.NewGuid()));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(Held.Holds(_alert));
    }

    [Fact]
    public void Every_refusal_doubles_the_wait_up_to_an_hour()
    {
        List<double> minutes = [];
        for (int i = 0; i < 8; i++)
        {
            Held.Hold(_alert);
            minutes.Add(MinutesUntilTried());
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], minutes);
    }

    [Fact]
    public void What_was_sent_in_the_end_starts_anew()
    {
        Held.Hold(_alert);
        Held.Hold(_alert);
        Held.Release(_alert);
        Held.Hold(_alert);

        Assert.Equal(1, MinutesUntilTried());
    }

    private double MinutesUntilTried()
    {
        int minutes = 0;
        for (; Held.Holds(_alert); minutes++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        return minutes;
    }
}
