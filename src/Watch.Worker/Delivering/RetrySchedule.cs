namespace Watch.Worker.Delivering;

/// <summary>When a message that was refused is tried again: twice as far away after every refusal, an hour at most.</summary>
internal static class RetrySchedule
{
    private const int MostDoublings = 16;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The pause after an attempt.</summary>
    /// <param name="before">Attempts before that one.</param>
    /// <param name="first">The pause after the first.</param>
    public static TimeSpan PauseAfter(int before, TimeSpan first)
    {
        TimeSpan pause = first * (1 << Math.Min(before, MostDoublings));
        return pause < Longest ? pause : Longest;
    }
}
