namespace Watch.Worker.Delivering;

/// <summary>When a message that failed is tried again: twice as far away after every failure, an hour at most.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // Far beyond the hour for any first pause that can be configured, and far from an overflow.
    private const int MostDoublings = 30;

    /// <summary>The pause after a failure.</summary>
    /// <param name="first">The pause after the first one.</param>
    /// <param name="attempts">Failures before this one.</param>
    public static TimeSpan Pause(TimeSpan first, int attempts) =>
        TimeSpan.FromSeconds(Math.Min(first.TotalSeconds * Math.Pow(2, Math.Min(attempts, MostDoublings)), Longest.TotalSeconds));
}
