using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Pacing;

/// <summary>
/// The requests of a source in a day of its own time zone; counted for the life of the process, or from what was counted before.
/// </summary>
internal sealed class Quota(SourceSettings settings, TimeProvider time)
{
    private readonly Lock _lock = new();

    private DateOnly _day;
    private int _spent;

    /// <summary>What was spent on which day.</summary>
    public (DateOnly Day, int Spent) Spent
    {
        get
        {
            lock (_lock)
            {
                return (_day, _spent);
            }
        }
    }

    /// <summary>Goes on counting where another process stopped.</summary>
    public void GoOn(DateOnly day, int spent)
    {
        lock (_lock)
        {
            (_day, _spent) = day > _day ? (day, spent) : (_day, day == _day ? Math.Max(spent, _spent) : _spent);
        }
    }

    /// <summary>Takes one request of the day; a fault when none is left.</summary>
    public FetchFault? Take()
    {
        DateTimeOffset here = TimeZoneInfo.ConvertTime(time.GetUtcNow(), settings.TimeZone);
        DateOnly today = DateOnly.FromDateTime(here.DateTime);
        lock (_lock)
        {
            if (today != _day)
            {
                (_day, _spent) = (today, 0);
            }

            if (_spent < (settings.Limits.RequestsPerDay ?? int.MaxValue))
            {
                _spent++;
                return null;
            }
        }

        DateTime midnight = today.AddDays(1).ToDateTime(TimeOnly.MinValue);
        DateTimeOffset next = new(midnight, settings.TimeZone.GetUtcOffset(midnight));
        return new FetchFault(
            FaultKind.Quota,
            $"its {settings.Limits.RequestsPerDay} requests of the day are used up",
            next.ToUniversalTime()
        );
    }
}
