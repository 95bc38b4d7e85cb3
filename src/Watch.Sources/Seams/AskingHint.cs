namespace Watch.Sources.Seams;

/// <summary>
/// How often a document says that it wants to be asked for: pure. It makes asking rarer than the schedule and never more often,
/// and nothing of it holds for longer than a day.
/// </summary>
public sealed record AskingHint
{
    /// <summary>The longest that a hint holds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>How long it stays what it is; null where it does not say.</summary>
    public TimeSpan? Every { get; init; }

    /// <summary>The hours of the day (UTC) at which it does not want to be asked for; null where it does not say.</summary>
    public IReadOnlyList<int>? SkipHours { get; init; }

    /// <summary>The days of the week (UTC) on which it does not want to be asked for; null where it does not say.</summary>
    public IReadOnlyList<DayOfWeek>? SkipDays { get; init; }

    /// <summary>Before when there is no use in asking again; null where it does not say how often.</summary>
    /// <param name="asked">When it came.</param>
    public DateTimeOffset? FreshUntil(DateTimeOffset asked) =>
        Every is { } every && every > TimeSpan.Zero ? asked + (every < Longest ? every : Longest) : null;

    /// <summary>When the hours and days to leave it alone end; null where this is none of them.</summary>
    /// <param name="now">The current time.</param>
    /// <param name="good">When it last came: a day later it is asked for whatever it says.</param>
    public DateTimeOffset? ShutUntil(DateTimeOffset now, DateTimeOffset good)
    {
        DateTimeOffset last = good + Longest;
        DateTimeOffset open = now;
        while (open < last && IsSkipped(open.UtcDateTime))
        {
            open = new DateTimeOffset(open.UtcDateTime.Date.AddHours(open.UtcDateTime.Hour + 1), TimeSpan.Zero);
        }

        DateTimeOffset until = open < last ? open : last;
        return until > now ? until : null;
    }

    private bool IsSkipped(DateTime at) => SkipHours?.Contains(at.Hour) == true || SkipDays?.Contains(at.DayOfWeek) == true;
}
