using System.Runtime.CompilerServices;

namespace Watch.Sources.Seams.ByDay;

/// <summary>
/// Reads a register by the days on which its records changed. The last day that is over is read once more, since what was changed late on
/// it may come after; the current one as far as it is.
/// </summary>
internal static class DayByDay
{
    /// <summary>From where a progress is to today; it ends with a day that cannot be read to its end.</summary>
    /// <param name="progress">Where the source is; it grows.</param>
    /// <param name="settings">Of the source.</param>
    /// <param name="today">The current day.</param>
    /// <param name="of">The reading of a day.</param>
    /// <param name="ct">Cancels it.</param>
    public static async IAsyncEnumerable<FetchStep> ReadAsync(
        IDayProgress progress,
        SourceSettings settings,
        DateOnly today,
        Func<DateOnly, IDayReading> of,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        for (DateOnly day = FirstDay(progress, settings, today); day <= today; day = day.AddDays(1))
        {
            IDayReading reading = of(day);
            await foreach (FetchStep step in reading.ReadAsync(ct))
            {
                yield return step;
            }

            if (!reading.IsRead)
            {
                yield break;
            }

            progress.Day = day < today ? day : progress.Day;
            yield return progress.Reached();
        }
    }

    // A day that was begun is gone on with: the one before it was read once more when it was begun.
    private static DateOnly FirstDay(IDayProgress progress, SourceSettings settings, DateOnly today)
    {
        DateOnly first = progress.Begun ?? progress.Day ?? settings.StartOn ?? today;
        return first < today ? first : today;
    }
}

/// <summary>Where a source is that is read day by day.</summary>
internal interface IDayProgress
{
    /// <summary>The last day that was read to its end after it was over; null before the first one.</summary>
    DateOnly? Day { get; set; }

    /// <summary>The day that was not read to its end; null where none was begun.</summary>
    DateOnly? Begun { get; }

    /// <summary>The step that keeps what was reached.</summary>
    FetchStep.Reached Reached();
}

/// <summary>The reading of one day.</summary>
internal interface IDayReading
{
    /// <summary>Whether it was read to its end, and all of it could be read.</summary>
    bool IsRead { get; }

    /// <summary>Reads it.</summary>
    IAsyncEnumerable<FetchStep> ReadAsync(CancellationToken ct);
}
