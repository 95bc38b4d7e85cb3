using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Server;

/// <summary>
/// The EPO publishes every Wednesday, on another day of the week where that is a holiday. A week without a day in the list is missing once
/// nobody can expect it any more.
/// </summary>
internal static class ListedWeeks
{
    private const int PatienceDays = 7;
    private const int Most = 53;

    /// <summary>The gaps that open and those that are filled.</summary>
    /// <param name="progress">What is known; it is changed.</param>
    /// <param name="listed">The days of the list.</param>
    /// <param name="today">The current day.</param>
    public static IReadOnlyList<FetchStep> Compare(ServerProgress progress, IReadOnlyList<DateOnly> listed, DateOnly today)
    {
        HashSet<string> there = [.. listed.Select(NameOf)];
        string[] filled = [.. progress.Weeks.Where(there.Contains)];
        progress.Weeks.ExceptWith(filled);
        DateOnly first = ServerProgress.DayOf(progress.From) ?? today;
        List<FetchStep> steps = [.. filled.Select(w => new FetchStep.GapFilled(EpoNames.Publications, w))];
        for (DateOnly day = first; day < today.AddDays(-PatienceDays) && steps.Count < Most; day = day.AddDays(7))
        {
            if (!there.Contains(NameOf(day)) && progress.Weeks.Add(NameOf(day)))
            {
                steps.Add(new FetchStep.Gap(EpoNames.Publications, NameOf(day)));
            }
        }

        return steps;
    }

    private static string NameOf(DateOnly day)
    {
        DateTime moment = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"EP-{ISOWeek.GetYear(moment):0000}-{ISOWeek.GetWeekOfYear(moment):00}");
    }
}
