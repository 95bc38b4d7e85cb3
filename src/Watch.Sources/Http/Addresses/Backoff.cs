using Watch.Sources.Http.Answers;

namespace Watch.Sources.Http.Addresses;

/// <summary>When to come back after a failure: pure. What a server or a quota says comes first.</summary>
internal static class Backoff
{
    private const double Spread = 0.1;
    private const int MostDoublings = 20;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The moment before which it is not tried again.</summary>
    /// <param name="fault">What went wrong.</param>
    /// <param name="failures">How often in a row, this time included.</param>
    /// <param name="salt">What spreads sources apart that failed together.</param>
    /// <param name="now">The current time.</param>
    public static DateTimeOffset Until(FetchFault fault, int failures, string salt, DateTimeOffset now)
    {
        if (fault.RetryAt > now)
        {
            return fault.RetryAt.Value;
        }

        (TimeSpan first, TimeSpan longest) = Bounds(fault.Kind);
        double wait = Math.Min(first.Ticks * Math.Pow(2, Math.Clamp(failures - 1, 0, MostDoublings)), longest.Ticks);
        return now + TimeSpan.FromTicks((long)(wait * (1 + (Spread * Fraction($"{salt}/{failures}")))));
    }

    private static (TimeSpan First, TimeSpan Longest) Bounds(FaultKind kind) =>
        kind switch
        {
            FaultKind.Network or FaultKind.Timeout or FaultKind.Server or FaultKind.Broken or FaultKind.Circuit or FaultKind.Disk => (
                5 * Minute,
                6 * Hour
            ),
            FaultKind.Throttled => (15 * Minute, 24 * Hour),
            FaultKind.WrongContent or FaultKind.Drift => (30 * Minute, 12 * Hour),
            FaultKind.Forbidden => (6 * Hour, 48 * Hour),
            FaultKind.TooLarge or FaultKind.Address or FaultKind.Redirect => (6 * Hour, 24 * Hour),
            _ => (Hour, 24 * Hour),
        };

    // The same for the same source and turn, so that it can be told beforehand.
    private static double Fraction(string salt)
    {
        uint hash = 2166136261;
        foreach (char c in salt)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return hash / (double)uint.MaxValue;
    }
}
