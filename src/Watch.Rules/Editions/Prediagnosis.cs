using Watch.Contracts.Identifiers;

namespace Watch.Rules.Editions;

/// <summary>By what an edition for the pre-diagnosis of the INPI is made: who filed nothing that was read.</summary>
/// <param name="From">The day from which no filing may have been read: so many years before the edition.</param>
/// <param name="ReadSince">Since when patents are read without a hole.</param>
/// <param name="Filings">The last filing that was read of each firm that has one, not before <paramref name="From"/>.</param>
public sealed record Prediagnosis(DateOnly From, DateOnly ReadSince, IReadOnlyDictionary<Siren, ReadFiling> Filings);

/// <summary>A patent of a firm, as it was read.</summary>
/// <param name="Publication">Office, number and kind: <c>FR2939174A1</c>.</param>
/// <param name="PublishedOn">When it was published.</param>
public sealed record ReadFiling(string Publication, DateOnly PublishedOn);

/// <summary>Since when patents are read without a hole, told from the days of what was read.</summary>
public static class ReadingSpan
{
    /// <summary>More days than this without a single publication are a hole: the INPI publishes nearly every week.</summary>
    public const int MostDaysWithout = 21;

    /// <summary>The first day; null where nothing was read lately.</summary>
    /// <param name="days">The days of publication of all that was read, in any order, repeated or not.</param>
    /// <param name="today">The day up to which it has to reach.</param>
    public static DateOnly? SinceOf(IEnumerable<DateOnly> days, DateOnly today)
    {
        DateOnly reached = today;
        DateOnly? since = null;
        foreach (DateOnly day in days.Where(d => d <= today).Distinct().OrderDescending())
        {
            if (reached.DayNumber - day.DayNumber > MostDaysWithout)
            {
                break;
            }

            since = reached = day;
        }

        return since;
    }
}
