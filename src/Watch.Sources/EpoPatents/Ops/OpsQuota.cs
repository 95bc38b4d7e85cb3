using System.Globalization;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>
/// What was used of the quotas, by what the service says of all who ask with the key, or else by what came. It is part of the watermark.
/// </summary>
internal sealed class OpsQuota
{
    /// <summary>What the service says of the week, in bytes.</summary>
    public const string WeekHeader = "X-RegisteredQuotaPerWeek-Used";

    /// <summary>What the service says of the hour, in bytes.</summary>
    public const string HourHeader = "X-IndividualQuotaPerHour-Used";

    // About 450 MB, by the guide of the service.
    private const long HourlyQuota = 450_000_000;

    // Nobody was ever given a terabyte: what says more says nothing.
    private const long MostBelieved = 1L << 40;

    /// <summary>Used in the week.</summary>
    public long Week { get; set; }

    /// <summary>Used in the last hour.</summary>
    public long Hour { get; set; }

    /// <summary>When that was said.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Midnight, UTC, of the next Monday: then a new week begins.</summary>
    public static DateTimeOffset NextWeek(DateTimeOffset now)
    {
        DateOnly monday = OpsPlan.MondayOf(DateOnly.FromDateTime(now.UtcDateTime)).AddDays(OpsPlan.DaysOfWeek);
        return new DateTimeOffset(monday, TimeOnly.MinValue, TimeSpan.Zero);
    }

    /// <summary>Notes what an answer says.</summary>
    public void Note(ServerReply? reply, long bytes, DateTimeOffset now)
    {
        GoOn(now);
        Week = Used(reply, WeekHeader) ?? (Week + bytes);
        Hour = Used(reply, HourHeader) ?? (Hour + bytes);
        At = now;
    }

    /// <summary>Why nothing more may be asked, or null. It ends before the limit is passed, as the next answer may be large.</summary>
    public OpsFault? Fault(long weekly, DateTimeOffset now)
    {
        GoOn(now);
        if (Week > weekly - OpsClient.LargestAnswer)
        {
            return new OpsFault(string.Create(CultureInfo.InvariantCulture, $"of the {weekly} bytes of the week {Week} are used"))
            {
                Remedy = OpsRemedy.Stop,
                Condition = SourceCondition.Blocked,
                RetryAt = NextWeek(now),
            };
        }

        return Hour <= HourlyQuota - OpsClient.LargestAnswer
            ? null
            : new OpsFault(string.Create(CultureInfo.InvariantCulture, $"of the {HourlyQuota} bytes of an hour {Hour} are used"))
            {
                Remedy = OpsRemedy.Stop,
                Condition = SourceCondition.Blocked,
                RetryAt = At + TimeSpan.FromHours(1),
            };
    }

    /// <summary>Forgets what was used, as by another key.</summary>
    public void Forget() => (Week, Hour) = (0, 0);

    private void GoOn(DateTimeOffset now)
    {
        Week = now >= NextWeek(At) || !IsBelieved(Week) ? 0 : Week;
        Hour = now >= At + TimeSpan.FromHours(1) || !IsBelieved(Hour) ? 0 : Hour;
    }

    private static bool IsBelieved(long used) => used is >= 0 and <= MostBelieved;

    private static long? Used(ServerReply? reply, string header) =>
        long.TryParse(reply?.Header(header)?.Split(',')[^1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long used)
        && IsBelieved(used)
            ? used
            : null;
}
