using Watch.Sources.Articles.Dates;

namespace Watch.Sources.Feeds.Items;

/// <summary>Chooses among the places where an item may print a date.</summary>
internal static class EntryDates
{
    /// <summary>The first that can be read.</summary>
    public static PrintedMoment? First(IEnumerable<string?> texts, DateHabits habits) =>
        texts.Select(t => PrintedDate.Read(t, habits)).FirstOrDefault(m => m is not null);

    /// <summary>The first that says something.</summary>
    public static string? Text(IEnumerable<string?> texts) => texts.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t))?.Trim();
}
